import { describe, expect, it } from "vitest";
import { bare, contextOf, onlyFinding, run } from "./checks.testing";
import { priceOld } from "./price-old";
import { findingsOf } from "./run-checks";

const plan = (note: string | undefined, more: object = {}) =>
  contextOf([run({ note, ...more })], {}, { now: "2027-06" });

describe("priceOld", () => {
  it("is silent on a price of up to a year ago", () => {
    expect(findingsOf(priceOld, plan("Price: RunPod, 2026-06-30"))).toEqual([]);
  });

  it("says from whom and from when an older one is", () => {
    const finding = onlyFinding(priceOld, plan("Ask again.\nPrice: RunPod, 2026-05-31"));
    expect(finding).toMatchObject({ severity: "info", month: null, lines: ["run"] });
    expect(bare(finding)).toMatchObject({ provider: "RunPod", month: "2026-05" });
  });

  it("is silent on a price without a mark, and on a line that is off", () => {
    expect(findingsOf(priceOld, plan("From a quote of 2020"))).toEqual([]);
    expect(findingsOf(priceOld, plan(undefined))).toEqual([]);
    expect(findingsOf(priceOld, plan("Price: RunPod, 2020-05-31", { off: true }))).toEqual([]);
  });
});
