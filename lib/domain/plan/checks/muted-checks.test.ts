import { describe, expect, it } from "vitest";
import type { Finding } from "./check";
import { sortMuted, withMute } from "./muted-checks";

const finding = (check: string, ...lines: string[]): Finding => ({
  ...{ check, lines, severity: "warn", month: null, values: {} },
});
const found = [finding("idle", "a", "z"), finding("idle", "b"), finding("cash")];

describe("sortMuted", () => {
  it("hushes a check on the line that it is about, and no other", () => {
    const { open, muted } = sortMuted(found, [{ check: "idle", line: "a", reason: "signed" }]);
    expect(open.map(({ lines }) => lines[0])).toEqual(["b", undefined]);
    expect(muted).toMatchObject([{ mute: { reason: "signed" }, finding: { lines: ["a", "z"] } }]);
  });

  it("hushes a whole check where no line is named", () => {
    const { open, muted } = sortMuted(found, [{ check: "idle", reason: "known" }]);
    expect(open.map(({ check }) => check)).toEqual(["cash"]);
    expect(muted).toHaveLength(2);
  });

  it("keeps a mute that hushes nothing any more, so that it can be taken back", () => {
    const mute = { check: "idle", line: "gone", reason: "signed" };
    expect(sortMuted(found, [mute]).muted).toEqual([{ mute, finding: null }]);
  });
});

describe("withMute", () => {
  it("adds the check, the line that it is about, and the reason", () => {
    const before = [{ check: "cash", reason: "a bridge is promised" }];
    expect(withMute(before, found[0]!, "signed")).toEqual([
      ...before,
      { check: "idle", line: "a", reason: "signed" },
    ]);
    expect(withMute([], found[2]!, "fine")).toEqual([{ check: "cash", reason: "fine" }]);
  });
});
