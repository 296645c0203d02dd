import { describe, expect, it } from "vitest";
import { bare, contextOf, dataset, mending, onlyFinding, reservation, run } from "./checks.testing";
import { reservationIdle } from "./reservation-idle";
import { findingsOf } from "./run-checks";

// The run uses all ten GPUs in June and July.
const plan = (more: object, facts: object = {}) =>
  contextOf([dataset(), run(), reservation(more)], {}, facts);

describe("reservationIdle", () => {
  it("is silent up to 40 % of idle hours", () => {
    // Two of three months used, then 24 of 40 GPU-months.
    expect(findingsOf(reservationIdle, plan({ months: 3 }))).toEqual([]);
    const lines = [
      dataset(),
      run({ gpuHours: 6 * 7300, gpuCount: 10 }),
      reservation({ months: 10 }),
    ];
    expect(findingsOf(reservationIdle, contextOf(lines))).toEqual([]);
  });

  it("says how idle a reservation is, and what a used hour costs", () => {
    const finding = onlyFinding(reservationIdle, plan({ months: 4 }));
    expect(finding).toMatchObject({ severity: "warn", month: "2027-06", lines: ["reserved"] });
    // Half of the hours: 1.50 becomes 3.00.
    expect(bare(finding)).toMatchObject({ idle: 0.5, effective: 3, until: "2027-09" });
  });

  it("counts the months of the plan only, and shares with other reservations of the model (R38)", () => {
    const lines = [dataset(), run(), reservation(), reservation({ id: "second" })];
    // Ten GPUs wanted, twenty held: each is used by half.
    const found = findingsOf(reservationIdle, contextOf(lines));
    expect(found.map((finding) => bare(finding).idle)).toEqual([0.5, 0.5]);
    expect(findingsOf(reservationIdle, contextOf([run(), reservation()], { months: 6 }))).toEqual(
      [],
    );
  });

  it("proposes to end it where it stops being used enough", () => {
    // Two of three months are 67 %, two of four are 50 %.
    expect(mending(reservationIdle, plan({ months: 4 }))).toMatchObject({
      action: "shorten",
      edits: [{ kind: "setFields", line: "reserved", set: { months: 3 } }],
      after: [],
    });
  });

  it("proposes fewer GPUs where all its months are used thinly", () => {
    const thin = [dataset(), run({ gpuCount: 4, gpuHours: 5840 }), reservation()];
    // Four of ten GPUs for two months: 4 ÷ 6 = 67 % of six would be used.
    expect(mending(reservationIdle, contextOf(thin))).toMatchObject({
      action: "reserveFewer",
      edits: [{ set: { gpuCount: 6 } }],
      after: [],
    });
  });

  it("lets it follow a run that was moved away (R61)", () => {
    const moved = [dataset(), run({ start: "2028-02" }), reservation()];
    expect(mending(reservationIdle, contextOf(moved))).toMatchObject({
      action: "startIn",
      edits: [{ kind: "shiftLine", line: "reserved", months: 8 }],
      after: [],
    });
  });

  it("proposes to begin with the run, and for as long as is used, where it begins too early", () => {
    const early = reservation({ start: "2027-03", months: 5 });
    expect(mending(reservationIdle, contextOf([dataset(), run(), early]))).toMatchObject({
      action: "reserveFrom",
      // June and July: the months of the run.
      edits: [{ kind: "setFields", set: { start: "2027-06", months: 2 } }],
      after: [],
    });
  });

  it("proposes to switch off what nothing ever asks for", () => {
    expect(mending(reservationIdle, contextOf([reservation()]))).toMatchObject({
      action: "switchOff",
      edits: [{ set: { off: true } }],
      // Ten GPUs for two months at 1.50.
      addedSpending: -21_900,
      after: [],
    });
  });

  it("proposes nothing for what is signed already", () => {
    expect(mending(reservationIdle, plan({ months: 4 }, { now: "2027-07" }))).toBeNull();
  });
});
