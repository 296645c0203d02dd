import { spawn, type ChildProcess } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { once } from "node:events";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { gzipSync } from "node:zlib";

export type PageScripts = Readonly<{ page: string; files: number; bytes: number; gzip: number }>;

/** Long enough for a build on a slow machine. */
const longestStart = 300_000;

/**
 * What the scripts of a page weigh: those that its HTML loads, by tag or by name in the data that
 * comes with it, from the product as it is built and served, on an empty data folder.
 */
export async function scriptsOf(pages: readonly string[]): Promise<readonly PageScripts[]> {
  const data = await mkdtemp(path.join(tmpdir(), "fourfold-bench-"));
  const port = await freePort();
  const server = spawn(process.execPath, ["scripts/start.mjs"], {
    env: { ...process.env, PORT: String(port), FOURFOLD_DATA: data },
    stdio: ["ignore", "ignore", "inherit"],
  });
  try {
    const origin = `http://127.0.0.1:${port}`;
    await untilHealthy(origin, server);
    return await Promise.all(pages.map((page) => weigh(origin, page)));
  } finally {
    await stop(server);
    await rm(data, { recursive: true, force: true });
  }
}

async function weigh(origin: string, page: string): Promise<PageScripts> {
  const html = await textOf(new URL(page, origin));
  const addresses = scriptAddresses(html).map((address) => new URL(address, origin));
  const scripts = await Promise.all(addresses.map(textOf));
  const sizes = scripts.map((script) => ({
    bytes: Buffer.byteLength(script),
    gzip: gzipSync(script).length,
  }));
  return {
    page,
    files: scripts.length,
    bytes: sum(sizes.map(({ bytes }) => bytes)),
    gzip: sum(sizes.map(({ gzip }) => gzip)),
  };
}

/** Without the polyfills, which browsers of the last years leave alone (`noModule`). */
function scriptAddresses(html: string): readonly string[] {
  const loaded = html.replace(/<script[^>]*\bnomodule\b[^>]*>/gi, "");
  const found = loaded.match(/\/_next\/static\/[\w~.\-/]+?\.js\b/g) ?? [];
  return [...new Set(found)];
}

async function textOf(address: URL): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address.pathname} answered ${response.status}`);
  return response.text();
}

async function untilHealthy(origin: string, server: ChildProcess): Promise<void> {
  const until = performance.now() + longestStart;
  while (performance.now() < until) {
    if (server.exitCode !== null) throw new Error("the server ended before it was up");
    const answer = await fetch(`${origin}/api/health`).catch(() => null);
    if (answer?.ok) return;
    await wait(100);
  }
  throw new Error("the server did not come up");
}

async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return;
  const ended = once(server, "exit");
  server.kill("SIGTERM");
  await ended;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
