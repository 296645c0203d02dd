import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addMonths } from "@/lib/domain/calendar/month";
import { arbitraryPlan } from "./arbitrary-plan.testing";
import { lineKindOf, type Line } from "./lines/registry";
import { dateFieldsOf, planFileSchema, type Plan } from "./plan-file";
import { project, type Projection } from "./project";
import { isInterval, median, type Quantity } from "./quantity";
import { isMoney } from "./unit";
import type { Series } from "./window";

/** Sums taken in another order, or scaled before instead of after, differ in the last digits. */
const relative = 1e-9;

function expectSeries(actual: Series, expected: ArrayLike<number>, scale = 1): void {
  const largest = Math.max(1, ...Array.from(expected, Math.abs)) * scale;
  for (let month = 0; month < expected.length; month++) {
    expect(Math.abs(actual[month]! - expected[month]!)).toBeLessThanOrEqual(relative * largest);
  }
}

/** Magnitude of the money that moves: the scale on which rounding of cash is judged. */
function turnover({ flows, cash }: Projection): number {
  const sums = Object.values(flows).map((series) => series.reduce((sum, x) => sum + x, 0));
  return Math.max(1, Math.abs(cash.opening[0] ?? 0), ...sums);
}

const withLines = (plan: Plan, change: (line: Line) => Line): Plan => ({
  ...plan,
  lines: plan.lines.map(change),
});

const reparsed = (plan: unknown): Plan => planFileSchema.parse(plan);

function changedFields(
  line: Line,
  change: (value: unknown, field: string) => unknown,
): Record<string, unknown> {
  const { fields } = lineKindOf(line.kind);
  const entries = Object.entries(line).map(([name, value]) => [
    name,
    name in fields ? change(value, name) : value,
  ]);
  return Object.fromEntries(entries);
}

function scaled(quantity: Quantity, factor: number): Quantity {
  return isInterval(quantity)
    ? { low: quantity.low * factor, high: quantity.high * factor }
    : quantity * factor;
}

/** Every field whose unit is money, times a factor (R63). */
function withMoneyTimes(plan: Plan, factor: number): Plan {
  const lines = plan.lines.map((line) =>
    changedFields(line, (value, name) =>
      isMoney(lineKindOf(line.kind).fields[name]!.unit) && value !== undefined
        ? scaled(value as Quantity, factor)
        : value,
    ),
  );
  const cash = { openingCash: plan.openingCash * factor, cashFloor: plan.cashFloor! * factor };
  return reparsed({ ...plan, ...cash, lines });
}

function movedBy(plan: Plan, months: number): Plan {
  const lines = plan.lines.map((line) => {
    const dates = dateFieldsOf(line);
    return changedFields(line, (value, name) =>
      dates.includes(name) && typeof value === "string" ? addMonths(value, months) : value,
    );
  });
  return reparsed({ ...plan, start: addMonths(plan.start, months), lines });
}

function atMedians(plan: Plan): Plan {
  const isQuantity = (value: unknown): value is Quantity =>
    typeof value === "object" && value !== null && "low" in value && !("from" in value);
  const lines = plan.lines.map((line) =>
    changedFields(line, (value) => (isQuantity(value) ? median(value) : value)),
  );
  return reparsed({ ...plan, lines });
}

/** Everything that a projection says, as text: equal texts are equal to the last bit. */
function bits(projection: Projection): string {
  return JSON.stringify(projection, (_, value: unknown) => {
    if (value instanceof Map) return [...value];
    return value instanceof Float64Array ? [...value] : value;
  });
}

function law(name: string, holds: (plan: Plan) => void): void {
  it(name, () => fc.assert(fc.property(arbitraryPlan(), holds), { numRuns: 200, seed: 63 }));
}

describe("the laws of R63", () => {
  law("closes each month with opening − net burn + funding + loan draws (R48)", (plan) => {
    const projection = project(plan);
    const { cash, flows, metrics } = projection;
    const scale = turnover(projection);
    for (let month = 0; month < plan.months; month++) {
      const expected =
        cash.opening[month]! -
        metrics.netBurn[month]! +
        flows.funding[month]! +
        flows.loanDraws[month]!;
      expect(Math.abs(cash.closing[month]! - expected)).toBeLessThanOrEqual(relative * scale);
    }
  });

  law("opens each month with the closing balance of the one before", (plan) => {
    const { cash } = project(plan);
    expect(cash.opening[0]).toBe(plan.openingCash);
    expect([...cash.opening.slice(1)]).toEqual([...cash.closing.slice(0, -1)]);
  });

  law("adds the lines up to the budgets, and the budgets to the flows (R8)", (plan) => {
    const { lines, budgets, flows, months } = project(plan);
    for (let month = 0; month < months.length; month++) {
      const sum = (parts: Iterable<{ out: Series }>) =>
        [...parts].reduce((total, { out }) => total + out[month]!, 0);
      const paid =
        flows.operatingPayments[month]! + flows.capitalPayments[month]! + flows.debtService[month]!;
      const tolerance = relative * Math.max(1, paid);
      expect(Math.abs(sum(lines.values()) - paid)).toBeLessThanOrEqual(tolerance);
      expect(Math.abs(sum(Object.values(budgets)) - paid)).toBeLessThanOrEqual(tolerance);
    }
  });

  law("does not depend on the order of lines, to the last bit (R9)", (plan) => {
    const reversed = { ...plan, lines: [...plan.lines].reverse() };
    expect(bits(project(reversed))).toBe(bits(project(plan)));
  });

  law("gives the same bits when it is asked again, and after other plans in between", (plan) => {
    const first = bits(project(plan));
    project({ ...plan, months: Math.max(1, plan.months - 1) });
    project(withLines(plan, (line) => ({ ...line, off: true })));
    expect(bits(project(plan))).toBe(first);
    expect(bits(project(reparsed(plan)))).toBe(first);
  });

  law("does not depend on names (R9)", (plan) => {
    const renamed = withLines(plan, (line) => ({ ...line, name: "another" }));
    expect(bits(project(renamed))).toBe(bits(project(plan)));
  });

  law("treats a line that is off as removed (R62)", (plan) => {
    const off = withLines(plan, (line) => (line.id === "l0" ? { ...line, off: true } : line));
    const removed = { ...plan, lines: plan.lines.filter(({ id }) => id !== "l0") };
    expect(bits(project(off))).toBe(bits(project(removed)));
  });

  law("keeps the earlier months when the horizon grows, coverage too", (plan) => {
    const [short, long] = [project(plan), project({ ...plan, months: plan.months + 13 })];
    expect([...long.cash.closing.slice(0, plan.months)]).toEqual([...short.cash.closing]);
    for (const budget of ["funds", "talent", "data", "compute", "tightest"] as const) {
      expect(long.coverage[budget].slice(0, plan.months)).toEqual(short.coverage[budget]);
    }
  });

  law("gives the same numbers when all dates move together", (plan) => {
    const [here, there] = [project(plan), project(movedBy(plan, 17))];
    expect([...there.cash.closing]).toEqual([...here.cash.closing]);
    expect(there.metrics.runway).toEqual(here.metrics.runway);
    expect(there.coverage).toEqual(here.coverage);
  });

  law("takes an interval at its median (R5)", (plan) => {
    expect(bits(project(atMedians(plan)))).toBe(bits(project(plan)));
  });

  law("meets all GPU-hours demanded, none on demand while capacity is idle (R38)", (plan) => {
    for (const { demanded, owned, reserved, onDemand, idle } of project(plan).gpuHours.values()) {
      demanded.forEach((wanted, month) => {
        const met = owned[month]! + reserved[month]! + onDemand[month]!;
        expect(Math.abs(met - wanted)).toBeLessThanOrEqual(relative * Math.max(1, wanted));
        expect(onDemand[month]! > relative * wanted && idle[month]! > 0).toBe(false);
      });
    }
  });

  law("scales cash with money, and leaves coverage, runway and multiples alone", (plan) => {
    const positive = { ...plan, openingCash: Math.abs(plan.openingCash) };
    // A quarter stays within every field's bounds, and is exact in binary.
    const [once, quarter] = [project(positive), project(withMoneyTimes(positive, 0.25))];
    expectSeries(
      quarter.cash.closing,
      once.cash.closing.map((cash) => cash / 4),
      turnover(once),
    );
    expect(quarter.metrics.runway).toEqual(once.metrics.runway);
    expect(quarter.metrics.burnMultiple).toEqual(once.metrics.burnMultiple);
    expect(quarter.coverage).toEqual(once.coverage);
  });

  law("costs the same when a role or contractor is split in two", (plan) => {
    const halves = plan.lines.flatMap((line): Line[] => {
      if (line.kind === "role") return twice(line, { headcount: line.headcount / 2 });
      if (line.kind === "contractor") return twice(line, { people: line.people / 2 });
      return [line];
    });
    const [whole, split] = [project(plan), project({ ...plan, lines: halves })];
    expectSeries(split.cash.closing, whole.cash.closing, turnover(whole));
    expectSeries(split.headcount.employees, whole.headcount.employees);
  });
});

function twice<L extends Line>(line: L, half: Partial<L>): L[] {
  return [
    { ...line, ...half, id: `${line.id}-1` },
    { ...line, ...half, id: `${line.id}-2` },
  ];
}
