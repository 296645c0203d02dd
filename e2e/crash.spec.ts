import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "./watched-test";

const edits = 200;
const killAfter = 120;

/** A server of the built product on data of its own, so that it may be killed. */
async function startServer(port: number, data: string): Promise<ChildProcess> {
  const next = path.join("node_modules", "next", "dist", "bin", "next");
  const child = spawn(process.execPath, [next, "start", "-H", "127.0.0.1", "-p", String(port)], {
    env: { ...process.env, FOURFOLD_DATA: data, NEXT_TELEMETRY_DISABLED: "1" },
    stdio: "ignore",
  });
  await expect
    .poll(
      () =>
        fetch(`http://127.0.0.1:${port}/api/health`).then(
          ({ ok }) => ok,
          () => false,
        ),
      {
        timeout: 30_000,
      },
    )
    .toBe(true);
  return child;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

async function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGKILL");
  await gone;
}

type Written = { version: number; line: { monthly: number } };

test("a server killed with -9 in a burst of 200 edits has every edit it acknowledged", async () => {
  test.setTimeout(180_000);
  const data = mkdtempSync(path.join(tmpdir(), "fourfold-crash-"));
  const port = await freePort();
  const line = `http://127.0.0.1:${port}/api/plans/northlight/lines/marketing`;
  let server = await startServer(port, data);
  let [acknowledged, version] = [0, 1];
  for (let amount = 1; amount <= edits; amount++) {
    if (amount === killAfter) setTimeout(() => server.kill("SIGKILL"), 3);
    const answer = await fetch(line, {
      method: "PATCH",
      headers: { "Content-Type": "application/json", "If-Match": `"${version}"` },
      body: JSON.stringify({ set: { monthly: amount } }),
    }).catch(() => null);
    if (!answer?.ok) break;
    const written = (await answer.json()) as Written;
    [acknowledged, version] = [written.line.monthly, written.version];
  }
  await killed(server);
  expect(acknowledged).toBeGreaterThanOrEqual(killAfter - 1);
  expect(acknowledged).toBeLessThan(edits);

  server = await startServer(port, data);
  const plan = await (await fetch(`http://127.0.0.1:${port}/api/plans/northlight`)).json();
  const stored = plan.plan.lines.find(({ id }: { id: string }) => id === "marketing").monthly;
  // The edit under way when the server died may have been written without its answer arriving.
  expect([acknowledged, acknowledged + 1]).toContain(stored);
  const { changes } = await (
    await fetch(`http://127.0.0.1:${port}/api/plans/northlight/changes?limit=200`)
  ).json();
  expect(changes.filter(({ action }: { action: string }) => action === "changeLine")).toHaveLength(
    stored,
  );
  await killed(server);
  rmSync(data, { recursive: true, force: true });
});
