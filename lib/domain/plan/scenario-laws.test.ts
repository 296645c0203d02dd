import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryPair } from "./arbitrary-variant.testing";
import { changesBetween } from "./changes-between";
import { differencesBetween } from "./difference";
import { planFileSchema, type Plan } from "./plan-file";
import { resolve } from "./scenario";
import type { ScenarioChange } from "./scenario-schema";

type Wish = Readonly<{ id: string; from: string; changes: readonly ScenarioChange[] }>;

const planOf = (base: Plan, wishes: readonly Wish[]): Plan =>
  planFileSchema.parse({
    ...base,
    scenarios: wishes.map((wish) => ({ ...wish, name: wish.id })),
  });

/** The plan in a scenario; null where a change is refused. */
function resolved(base: Plan, wishes: readonly Wish[], scenario: string): Plan | null {
  const resolution = resolve(planOf(base, wishes), scenario);
  return resolution.ok ? resolution.plan : null;
}

const inOne = (base: Plan, changes: readonly ScenarioChange[]) =>
  resolved(base, [{ id: "one", from: "base", changes }], "one");

/** Splits what a change sets into one change for each field. */
function fieldByField(change: ScenarioChange): readonly ScenarioChange[] {
  if ("set" in change)
    return Object.entries(change.set).map(([field, value]) => ({
      line: change.line,
      set: { [field]: value },
    }));
  if ("plan" in change)
    return Object.entries(change.plan).map(([setting, value]) => ({ plan: { [setting]: value } }));
  return [change];
}

/** A pair of plans, and an order in which to make the changes between them. */
const anyPairAndOrder = arbitraryPair().chain(({ from, to }) => {
  const changes = changesBetween(from, to);
  return fc.record({
    from: fc.constant(from),
    changes: fc.constant(changes),
    shuffled: fc.shuffledSubarray(changes.flatMap(fieldByField), {
      minLength: changes.flatMap(fieldByField).length,
    }),
    cut: fc.nat(Math.max(0, changes.length)),
  });
});

describe("the laws of resolve", () => {
  it("gives the parent where a scenario changes nothing (R59)", () => {
    fc.assert(
      fc.property(anyPairAndOrder, ({ from, changes }) => {
        const parent = { id: "parent", from: "base", changes };
        const child = { id: "child", from: "parent", changes: [] };
        const plan = planOf(from, [child, parent]);
        expect(resolve(plan, "child")).toEqual(resolve(plan, "parent"));
        expect(inOne(from, [])).toEqual({ ...from, scenarios: [] });
      }),
      { numRuns: 100, seed: 59 },
    );
  });

  it("makes the parent's changes first, then one's own, as one list would (R59)", () => {
    fc.assert(
      fc.property(anyPairAndOrder, ({ from, changes, cut }) => {
        const parent = { id: "parent", from: "base", changes: changes.slice(0, cut) };
        const child = { id: "child", from: "parent", changes: changes.slice(cut) };
        const inTwo = resolved(from, [child, parent], "child");
        expect(inTwo).not.toBeNull();
        expect(inTwo).toEqual(inOne(from, changes));
        const parentPlan = resolved(from, [parent], "parent")!;
        expect(inOne(parentPlan, child.changes)).toEqual(inTwo);
      }),
      { numRuns: 100, seed: 59 },
    );
  });

  it("does not care for the order of changes that touch different fields", () => {
    let accepted = 0;
    fc.assert(
      fc.property(anyPairAndOrder, ({ from, changes, shuffled }) => {
        const [straight, anyhow] = [inOne(from, changes), inOne(from, shuffled)];
        expect(straight).not.toBeNull();
        // A field alone may be refused that was accepted together with another: an end before its
        // start, say. Then there is nothing to compare.
        if (!anyhow) return;
        accepted++;
        expect(differencesBetween(straight!, anyhow)).toEqual([]);
        expect(differencesBetween(anyhow, straight!)).toEqual([]);
      }),
      { numRuns: 300, seed: 58 },
    );
    expect(accepted).toBeGreaterThan(100);
  });

  it("lets the later of two changes of one field win (R59)", () => {
    fc.assert(
      fc.property(arbitraryPair(), ({ from, to }) => {
        const there = changesBetween(from, to).filter((change) => !("add" in change));
        const arrived = inOne(from, there)!;
        const back = changesBetween(arrived, from);
        expect(differencesBetween(inOne(from, [...there, ...back])!, from)).toEqual([]);
      }),
      { numRuns: 100, seed: 59 },
    );
  });
});
