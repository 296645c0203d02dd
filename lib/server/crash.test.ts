import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { prepareDatabaseFile } from "./data-folder";
import { openDatabase } from "./database";
import { readPlan } from "./read-plan";

/** `react-server` is the condition under which the package `server-only` may be loaded. */
const writerArguments = [
  "--conditions=react-server",
  "--import=tsx",
  path.join("lib", "server", "testing", "burst-writer.ts"),
];

/** Lets a writer acknowledge some writes, kills it between two of its instructions. */
async function acknowledgedBeforeKill(file: string, count: number): Promise<string[]> {
  const writer = spawn(process.execPath, [...writerArguments, file]);
  let output = "";
  writer.stdout.on("data", (text) => {
    output += text;
    if (output.split("\n").length > count) writer.kill("SIGKILL");
  });
  const [, signal] = await once(writer, "close");
  expect(signal).toBe("SIGKILL");
  return output.split("\n").slice(0, -1);
}

describe("a server that is killed in a burst of writes", () => {
  it.each([1, 20, 60])(
    "keeps all of %i and more acknowledged writes",
    async (count) => {
      const folder = await mkdtemp(path.join(tmpdir(), "fourfold-crash-"));
      const file = await prepareDatabaseFile(folder);
      const acknowledged = await acknowledgedBeforeKill(file, count);
      const opened = await openDatabase(file);
      if (!opened.ok) throw new Error(opened.failure.kind);
      const stored = await readPlan(opened.database, "plan");
      const ids = stored.ok ? stored.value.plan.lines.map(({ id }) => id) : [];
      expect(acknowledged.length).toBeGreaterThanOrEqual(count);
      expect(ids).toEqual(expect.arrayContaining(acknowledged));
      await opened.database.close();
      await rm(folder, { recursive: true });
    },
    30_000,
  );
});
