import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addMonths, monthIndex } from "@/lib/domain/calendar/month";
import { arbitraryPlan } from "./arbitrary-plan.testing";
import { lineKindOf, lineKinds, type Line } from "./lines/registry";
import { dateFieldsOf, drivesAmong, planFileSchema, type Plan } from "./plan-file";
import { project, type Projection } from "./project";
import { isInterval, median, type Quantity } from "./quantity";
import { isMoney } from "./unit";
import type { Series } from "./window";

/** Sums taken in another order, or scaled before instead of after, differ in the last digits. */
const relative = 1e-9;

function expectSeries(actual: Series, expected: ArrayLike<number>, scale = 1): void {
  const largest = Math.max(1, ...Array.from(expected, Math.abs)) * scale;
  expect(worstDifference(actual, expected)).toBeLessThanOrEqual(relative * largest);
}

/** One number to assert on: an assertion for each month would take most of the time. */
function worstDifference(actual: Series, expected: ArrayLike<number>): number {
  return actual.reduce((worst, value, month) => {
    return Math.max(worst, Math.abs(value - expected[month]!));
  }, 0);
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

const sample = { numRuns: 1000, seed: 63 };

/** Drawn once for all laws: to make a plan and to check it takes longer than to project it. */
const plans = fc.sample(arbitraryPlan(), sample);

/** A law over the sample; one that fails is asserted again, so that its counterexample is shrunk. */
function law(name: string, holds: (plan: Plan) => void): void {
  it(name, { timeout: 60_000 }, () => {
    try {
      for (const plan of plans) holds(plan);
    } catch (failure) {
      fc.assert(fc.property(arbitraryPlan(), holds), sample);
      throw failure;
    }
  });
}

describe("the laws of R63", () => {
  it("are asked of every kind of line, and of services that follow each driver (R63)", () => {
    const lines = plans.flatMap((plan) => plan.lines);
    expect(new Set(lines.map(({ kind }) => kind)).size).toBe(lineKinds.length);
    const followed = plans.flatMap(({ lines }) =>
      lines.flatMap((line) =>
        line.kind === "inference" && line.follows !== undefined
          ? [drivesAmong(lines)(line.follows)]
          : [],
      ),
    );
    expect(new Set(followed)).toEqual(new Set(["customers", "tokens"]));
  });

  law("closes each month with opening − net burn + funding + loan draws (R48)", (plan) => {
    const projection = project(plan);
    const { cash, flows, metrics } = projection;
    const expected = cash.opening.map(
      (opening, month) =>
        opening - metrics.netBurn[month]! + flows.funding[month]! + flows.loanDraws[month]!,
    );
    expectSeries(cash.closing, expected, turnover(projection));
  });

  law("opens each month with the closing balance of the one before", (plan) => {
    const { cash } = project(plan);
    expect(cash.opening[0]).toBe(plan.openingCash);
    expect([...cash.opening.slice(1)]).toEqual([...cash.closing.slice(0, -1)]);
  });

  law("adds the lines up to the budgets, and the budgets to the flows (R8)", (plan) => {
    const { lines, budgets, flows } = project(plan);
    const paid = flows.operatingPayments.map(
      (amount, month) => amount + flows.capitalPayments[month]! + flows.debtService[month]!,
    );
    const sum = (parts: Iterable<{ out: Series }>) => {
      const outs = [...parts].map(({ out }) => out);
      return paid.map((_, month) => outs.reduce((total, out) => total + out[month]!, 0));
    };
    expectSeries(sum(lines.values()), paid);
    expectSeries(sum(Object.values(budgets)), paid);
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
      const met = demanded.map((_, month) => owned[month]! + reserved[month]! + onDemand[month]!);
      expectSeries(met, demanded);
      const isWasted = demanded.some(
        (wanted, month) => onDemand[month]! > relative * wanted && idle[month]! > 0,
      );
      expect(isWasted).toBe(false);
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
    expectSameMultiples(quarter, once);
    expect(quarter.coverage).toEqual(once.coverage);
  });

  law(
    "costs the same when a role, contractor, reservation, purchase or credit is halved",
    (plan) => {
      const halves = plan.lines.flatMap((line): Line[] => {
        if (line.kind === "role") return twice(line, { headcount: line.headcount / 2 });
        if (line.kind === "contractor") return twice(line, { people: line.people / 2 });
        if (line.kind === "cloud-credit") return twice(line, { amount: line.amount / 2 });
        if (line.kind === "gpu-reservation" || line.kind === "gpu-purchase")
          return twice(line, { gpuCount: line.gpuCount / 2 });
        return [line];
      });
      const [whole, split] = [project(plan), project({ ...plan, lines: halves })];
      expectSeries(split.cash.closing, whole.cash.closing, turnover(whole));
      expectSeries(split.headcount.employees, whole.headcount.employees);
      for (const [model, hours] of whole.gpuHours) {
        expectSeries(split.gpuHours.get(model)!.idle, hours.idle);
        expectSeries(split.gpuHours.get(model)!.onDemand, hours.onDemand);
      }
    },
  );

  law("pays every bill once, by credits or by cash (R40)", (plan) => {
    const isCredit = ({ kind }: Line) => kind === "cloud-credit";
    const without = project(withLines(plan, (line) => (isCredit(line) ? off(line) : line)));
    const paid = project(plan);
    const drawn = plan.lines.map(({ id }) => paid.creditsByLine.get(id)?.drawn);
    const total = paid.flows.operatingPayments.map((cash, month) =>
      drawn.reduce((sum, credit) => sum + (credit?.[month] ?? 0), cash),
    );
    expectSeries(total, without.flows.operatingPayments);
  });

  law("pays a reservation its contract, by cash and credits together (R36, R40)", (plan) => {
    const kept = new Set(["gpu-reservation", "cloud-credit"]);
    const lines = plan.lines.filter(({ kind, off }) => kept.has(kind) && !off);
    const { flows, creditsByLine } = project({ ...plan, lines });
    const paid = sumOf(flows.operatingPayments);
    const credited = [...creditsByLine.values()].map(({ drawn }) => sumOf(drawn));
    const contracts = lines.map((line) =>
      line.kind === "gpu-reservation" ? dueWithin(plan, line) : 0,
    );
    const due = contracts.reduce((sum, amount) => sum + amount, 0);
    const met = credited.reduce((sum, amount) => sum + amount, paid);
    expect(Math.abs(met - due)).toBeLessThanOrEqual(relative * Math.max(1, due));
  });
});

const off = (line: Line): Line => ({ ...line, off: true });

const sumOf = (series: Series) => series.reduce((sum, amount) => sum + amount, 0);

/** What falls due of a contract in a plan's months: its prepaid part, and instalments (R36). */
function dueWithin(plan: Plan, line: Extract<Line, { kind: "gpu-reservation" }>): number {
  const first = monthIndex(line.start) - monthIndex(plan.start);
  const contract = line.gpuCount * 730 * line.months * median(line.pricePerGpuHour);
  const prepaid = first >= 0 && first < plan.months ? line.prepaidRate : 0;
  const instalments = Math.max(0, Math.min(plan.months, first + line.months) - Math.max(0, first));
  return contract * (prepaid + ((1 - line.prepaidRate) * instalments) / line.months);
}

/** Amounts up to two cents: a quarter of them may lie below the half cent that counts (R47). */
const nearlyNothing = 0.02;

/** The same multiples, but for months whose revenue or burn is too small to be told from none. */
function expectSameMultiples(one: Projection, other: Projection): void {
  const { annualisedRevenue, netBurn, burnMultiple } = other.metrics;
  burnMultiple.forEach((multiple, month) => {
    const gained = annualisedRevenue[month]! - (annualisedRevenue[month - 3] ?? 0);
    const burned = sumOf(netBurn.subarray(Math.max(0, month - 2), month + 1));
    if ([gained, burned].some((amount) => Math.abs(amount) <= nearlyNothing)) return;
    expect(one.metrics.burnMultiple[month]).toEqual(multiple);
  });
}

function twice<L extends Line>(line: L, half: Partial<L>): L[] {
  return [
    { ...line, ...half, id: `${line.id}-1` },
    { ...line, ...half, id: `${line.id}-2` },
  ];
}
