import { describe, expect, it } from "vitest";
import { bare, contextOf, mending, onlyFinding, service, subscription } from "./checks.testing";
import { followsNothing } from "./follows-nothing";
import { findingsOf } from "./run-checks";

const following = (more: object = {}) =>
  service({ tokensPerMonth: undefined, follows: "sales", tokensPerCustomer: 1e6, ...more });

describe("followsNothing", () => {
  it("is silent where the line followed is there as long as the service", () => {
    const together = [following({ end: "2027-06" }), subscription({ end: "2027-06" })];
    expect(findingsOf(followsNothing, contextOf(together))).toEqual([]);
    expect(findingsOf(followsNothing, contextOf([following(), subscription()]))).toEqual([]);
    expect(findingsOf(followsNothing, contextOf([service()]))).toEqual([]);
  });

  it("names a line that is missing, off or over (R35)", () => {
    const missing = onlyFinding(followsNothing, contextOf([following()]));
    expect(missing).toMatchObject({ severity: "warn", lines: ["serving", "sales"] });
    expect(bare(missing).state).toBe("missing");
    const off = [following(), subscription({ off: true })];
    expect(bare(onlyFinding(followsNothing, contextOf(off))).state).toBe("off");
    const over = onlyFinding(
      followsNothing,
      contextOf([following(), subscription({ end: "2027-06" })]),
    );
    expect(over).toMatchObject({ severity: "info", month: "2027-06" });
    expect(bare(over).state).toBe("ended");
  });

  it("proposes to switch the service off, or to end it, as well", () => {
    const off = [following(), subscription({ off: true })];
    expect(mending(followsNothing, contextOf(off))).toMatchObject({
      edits: [{ set: { off: true } }],
      after: [],
    });
    const over = [following(), subscription({ end: "2027-06" })];
    expect(mending(followsNothing, contextOf(over))).toMatchObject({
      action: "endIn",
      edits: [{ set: { end: "2027-06" } }],
      after: [],
    });
  });
});
