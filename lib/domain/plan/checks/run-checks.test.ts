import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryPlan } from "@/lib/domain/plan/arbitrary-plan.testing";
import { applyEdit } from "@/lib/domain/plan/edit";
import { planFileSchema } from "@/lib/domain/plan/plan-file";
import { northlight } from "@/lib/domain/plan/templates/northlight";
import { findingKey, severities } from "./check";
import { checkContext, type CheckFacts } from "./check-context";
import { contextOf, cost, round } from "./checks.testing";
import { checks } from "./registry";
import { remedyOf, runChecks } from "./run-checks";

const facts: CheckFacts = { now: "2027-03", skipped: [], runsAddedSince: { m: 2 } };
const contextAt = (now: string) =>
  arbitraryPlan().map((plan) => checkContext(plan, { ...facts, now }));

const extremeContext = arbitraryPlan({ extreme: true }).map((plan) => checkContext(plan, facts));

describe("runChecks", () => {
  it("reads any plan that the schema accepts, and says finite things of lines that are there (R10)", () => {
    fc.assert(
      fc.property(fc.oneof(contextAt("2027-03"), extremeContext), (context) => {
        const ids = new Set(context.plan.lines.map(({ id }) => id));
        for (const { values, lines, check } of runChecks(context)) {
          const known = check === "follows-nothing" ? lines.slice(0, 1) : lines;
          expect(known.filter((id) => !ids.has(id))).toEqual([]);
          const numbers = Object.values(values).flatMap((value) => Object.values(value));
          expect(numbers.filter((value) => typeof value === "number" && !isFinite(value))).toEqual(
            [],
          );
        }
      }),
      { numRuns: 300, seed: 3 },
    );
  });

  it("tells each finding once", () => {
    fc.assert(
      fc.property(contextAt("2027-03"), (context) => {
        const keys = runChecks(context).map(findingKey);
        expect(new Set(keys).size).toBe(keys.length);
      }),
      { numRuns: 200, seed: 3 },
    );
  });

  it("does not depend on the order of lines (R9)", () => {
    fc.assert(
      fc.property(arbitraryPlan(), (plan) => {
        const told = (lines: typeof plan.lines) =>
          runChecks(checkContext({ ...plan, lines }, facts))
            .map(findingKey)
            .sort();
        expect(told([...plan.lines].reverse())).toEqual(told(plan.lines));
      }),
      { numRuns: 200, seed: 3 },
    );
  });

  it("puts the gravest first, then the soonest", () => {
    const context = checkContext(planFileSchema.parse(northlight), { ...facts, now: "2026-12" });
    const found = runChecks(context);
    const ranks = found.map(
      ({ severity, month }) => `${severities.indexOf(severity)} ${month ?? ""}`,
    );
    expect(ranks).toEqual([...ranks].sort());
    expect(found.map(({ check }) => check)).toEqual([
      "cash-below-zero",
      "annotation-counted-twice",
      "reservation-idle",
      "team-missing",
      "run-over-four-passes",
      "round-after-raise-by",
    ]);
  });

  it("has a name of its own for each check", () => {
    expect(new Set(checks.map(({ id }) => id)).size).toBe(checks.length);
  });
});

describe("remedyOf", () => {
  it("offers only what mends the finding, keeps the plan valid and makes nothing worse", () => {
    fc.assert(
      fc.property(fc.oneof(contextAt("2026-12"), extremeContext), (context) => {
        const before = runChecks(context);
        const known = new Set(before.map(findingKey));
        for (const finding of before) {
          const remedy = remedyOf(finding, context);
          if (!remedy) continue;
          const plan = planFileSchema.parse(remedy.edits.reduce(applyEdit, context.plan));
          const after = runChecks(checkContext(plan, context));
          const keys = after.map(findingKey);
          expect(keys).not.toContain(findingKey(finding));
          const serious = after.filter(({ severity }) => severity !== "info").map(findingKey);
          expect(serious.filter((key) => !known.has(key))).toEqual([]);
        }
      }),
      { numRuns: 150, seed: 3 },
    );
  });

  it("changes nothing that is past", () => {
    fc.assert(
      fc.property(contextAt("2029-06"), (context) => {
        for (const finding of runChecks(context)) {
          for (const edit of remedyOf(finding, context)?.edits ?? []) {
            if (edit.kind !== "shiftLine") continue;
            const line = context.plan.lines.find(({ id }) => id === edit.line);
            expect(line && "start" in line && line.start).toSatisfy((start) => start >= "2029-06");
          }
        }
      }),
      { numRuns: 150, seed: 3 },
    );
  });

  it("does not mend one finding with another", () => {
    // Cash ends in May: a round six months before would close in the past, one at once too late.
    const context = contextOf([cost(100_000), round({ closes: "2028-12" })], { openingCash: 4e5 });
    const [cash] = runChecks(context);
    expect(cash?.check).toBe("cash-below-zero");
    expect(remedyOf(cash!, context)).toBeNull();
  });
});
