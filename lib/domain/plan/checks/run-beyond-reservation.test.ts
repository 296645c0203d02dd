import { describe, expect, it } from "vitest";
import { bare, contextOf, dataset, mending, onlyFinding, reservation, run } from "./checks.testing";
import { runBeyondReservation } from "./run-beyond-reservation";
import { findingsOf } from "./run-checks";

const plan = (...reservations: ReturnType<typeof reservation>[]) =>
  contextOf([dataset(), run(), ...reservations]);

describe("runBeyondReservation", () => {
  it("is silent where a reservation lasts as long as the run, or another one takes over", () => {
    const next = reservation({ id: "next", start: "2027-07", months: 1 });
    expect(findingsOf(runBeyondReservation, plan(reservation()))).toEqual([]);
    expect(findingsOf(runBeyondReservation, plan(reservation({ months: 1 }), next))).toEqual([]);
  });

  it("says what is rented on demand after a reservation has ended", () => {
    const finding = onlyFinding(runBeyondReservation, plan(reservation({ months: 1 })));
    expect(finding).toMatchObject({ severity: "warn", month: "2027-07" });
    expect(finding.lines).toEqual(["run", "reserved"]);
    expect(bare(finding)).toMatchObject({ hours: 7300, until: "2027-07" });
  });

  it("does not mind the last few hours of a run", () => {
    // 300 of 7,600 hours are 4 %.
    const lines = [dataset(), run({ gpuHours: 7_600 }), reservation({ months: 1 })];
    expect(findingsOf(runBeyondReservation, contextOf(lines))).toEqual([]);
  });

  it("is silent on a reservation of another model", () => {
    const other = reservation({ months: 1, gpuModel: "a100-80gb" });
    expect(findingsOf(runBeyondReservation, plan(other))).toEqual([]);
  });

  it("proposes to reserve until the run is done", () => {
    const mended = mending(runBeyondReservation, plan(reservation({ months: 1 })));
    expect(mended).toMatchObject({
      action: "reserveUntil",
      edits: [{ kind: "setFields", line: "reserved", set: { months: 2 } }],
      after: [],
    });
    // 7,300 hours at 1.50 in the place of 2.00.
    expect(mended?.addedSpending).toBeCloseTo(-3650, 6);
  });
});
