import { chmod, mkdtemp, rm, stat } from "node:fs/promises";
import { homedir, tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { dataFolder, prepareDatabaseFile } from "./data-folder";

describe("dataFolder", () => {
  it("is .fourfold at home, or what FOURFOLD_DATA names", () => {
    expect(dataFolder({})).toBe(path.join(homedir(), ".fourfold"));
    expect(dataFolder({ FOURFOLD_DATA: "" })).toBe(path.join(homedir(), ".fourfold"));
    expect(dataFolder({ FOURFOLD_DATA: "/srv/plans" })).toBe("/srv/plans");
  });
});

describe("prepareDatabaseFile", () => {
  it("leaves the mode of a folder that was there, and closes the file to others", async () => {
    const folder = await mkdtemp(path.join(tmpdir(), "fourfold-folder-"));
    await chmod(folder, 0o755);
    const file = await prepareDatabaseFile(folder);
    await chmod(file, 0o644);
    await prepareDatabaseFile(folder);
    const modes = await Promise.all([stat(folder), stat(file)]);
    expect(modes.map(({ mode }) => (mode & 0o777).toString(8))).toEqual(["755", "600"]);
    await rm(folder, { recursive: true });
  });
});
