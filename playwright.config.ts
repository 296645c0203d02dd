import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type AddressInfo, type Server } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { defineConfig } from "@playwright/test";
import { findBrowser } from "./scripts/browser.mjs";

/** Stories run side by side, each lane with a server and data of its own: none sees another's. */
const lanes = 2;

/** Playwright reads this file again in each worker, which inherits what the first reading chose. */
process.env.FOURFOLD_TEST_PORTS ??= (await freePorts(lanes)).join();
process.env.FOURFOLD_TEST_DATA ??= temporaryFolder();

const ports = process.env.FOURFOLD_TEST_PORTS.split(",");
const data = process.env.FOURFOLD_TEST_DATA;
const report = process.env.FOURFOLD_BROWSER_REPORT;

export default defineConfig({
  testDir: "e2e",
  fullyParallel: false,
  workers: lanes,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  reporter: report ? [["list"], ["json", { outputFile: report }]] : [["list"]],
  use: {
    locale: "en-US",
    trace: "retain-on-failure",
    launchOptions: {
      executablePath: findBrowser() ?? undefined,
      // As root Chromium needs --no-sandbox; the others keep it from calling home.
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  // One after the other: the first builds what is not built yet.
  webServer: ports.map((port) => ({
    command: "node scripts/start.mjs",
    url: `http://127.0.0.1:${port}/api/health`,
    env: { PORT: port, FOURFOLD_DATA: path.join(data, port) },
    timeout: 240_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: "SIGTERM" as const, timeout: 5_000 },
    stdout: "ignore" as const,
    stderr: "pipe" as const,
  })),
});

/** Asked for together, so that none is handed out twice. */
async function freePorts(count: number): Promise<readonly number[]> {
  const probes = await Promise.all(Array.from({ length: count }, listening));
  const found = probes.map((probe) => (probe.address() as AddressInfo).port);
  await Promise.all(probes.map((probe) => new Promise((resolve) => probe.close(resolve))));
  return found;
}

function listening(): Promise<Server> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => resolve(probe));
  });
}

function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "fourfold-e2e-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
