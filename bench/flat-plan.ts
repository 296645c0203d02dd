import { monthIndex, type Month } from "@/lib/domain/calendar/month";
import { afterEnd, delayed } from "@/lib/domain/plan/lines/span";
import type { Line } from "@/lib/domain/plan/lines/registry";
import { runGpuHours } from "@/lib/domain/plan/lines/training-run";
import type { Plan } from "@/lib/domain/plan/plan-file";
import { median } from "@/lib/domain/plan/quantity";

/**
 * An amount paid each month of `[from, to)`: `monthly`, times `yearlyFactor` at each anniversary,
 * with `first` on top in the first month and `twelfth`, a share of `monthly`, in each twelfth.
 * Months count from the plan's first.
 */
export type Payment = Readonly<{
  line: string;
  from: number;
  to: number;
  monthly: number;
  yearlyFactor: number;
  first: number;
  twelfth: number;
}>;

export type Customers = Readonly<{
  line: string;
  from: number;
  to: number;
  atStart: number;
  kept: number;
  newInFirst: number;
  newFactor: number;
  price: number;
  collectedAfter: number;
}>;

/** GPUs for the customers of a line: ⌈customers · gpusPerCustomer⌉, each at a price by month. */
export type Serving = Readonly<{
  follows: string;
  from: number;
  to: number;
  gpusPerCustomer: number;
  pricePerGpuMonth: number;
}>;

export type FlatPlan = Readonly<{
  payments: readonly Payment[];
  customers: readonly Customers[];
  servings: readonly Serving[];
}>;

type Kind<K extends Line["kind"]> = Extract<Line, { kind: K }>;
type Span = Readonly<{ from: number; to: number }>;
type Timed = Readonly<{ start: Month; end?: Month | undefined }>;

const hoursPerMonth = 730;

/** A plan as records of plain numbers, all that does not change from edit to edit worked out. */
export function flatPlanOf({ lines, start }: Plan): FlatPlan {
  const first = monthIndex(start);
  return {
    payments: lines.flatMap((line) => paymentsOf(line, first)),
    customers: lines.flatMap((line) =>
      line.kind === "subscription-revenue" ? customersOf(line, first) : [],
    ),
    servings: lines.flatMap((line) => (line.kind === "inference" ? servingOf(line, first) : [])),
  };
}

function paymentsOf(line: Line, first: number): Payment[] {
  const pay = (part: Span & Partial<Payment>): Payment => ({
    ...{ line: line.id, monthly: 0, yearlyFactor: 1, first: 0, twelfth: 0 },
    ...part,
  });
  switch (line.kind) {
    case "role":
      return [pay({ ...salaryOf(line), ...roleSpan(line, first) })];
    case "contractor":
      return [pay({ ...spanFrom(line, first), monthly: line.people * median(line.monthlyFee) })];
    case "operating-cost":
      return [pay({ ...steppedOf(line, first), first: median(line.oneOff) })];
    case "compute-service":
      return [pay(steppedOf(line, first))];
    case "funding-round":
      return [pay(roundOf(line, first))];
    case "dataset":
      return dataParts(line, first).map(pay);
    case "compliance":
      return complianceParts(line, first).map(pay);
    case "training-run":
      return runParts(line, first).map(pay);
    default:
      return [];
  }
}

/** The numbers of a role's payment that hang on its salary. */
export function salaryOf(role: Kind<"role">) {
  const annual = role.headcount * median(role.annualSalary);
  return {
    monthly: (annual / 12) * (1 + role.benefitsRate),
    yearlyFactor: 1 + role.annualRaise,
    first: annual * role.recruitingRate + role.headcount * role.equipmentPerHire,
    twelfth: (12 * role.bonusRate) / (1 + role.benefitsRate),
  };
}

function spanFrom({ start, end }: Timed, first: number): Span {
  return { from: monthIndex(start) - first, to: afterEnd(end) - first };
}

function roleSpan(role: Kind<"role">, first: number): Span {
  return { ...spanFrom(role, first), from: delayed(role.start, role.hireDelayMonths) - first };
}

function steppedOf(line: Kind<"operating-cost" | "compute-service">, first: number) {
  const yearlyFactor = 1 + line.annualGrowth;
  return { ...spanFrom(line, first), monthly: median(line.monthly), yearlyFactor };
}

/** Money that comes in is a negative payment here. */
function roundOf(round: Kind<"funding-round">, first: number) {
  const from = delayed(round.closes, round.delayMonths) - first;
  return { from, to: from + 1, first: round.probability < 0.5 ? 0 : -median(round.amount) };
}

function dataParts(data: Kind<"dataset">, first: number) {
  const { from, to } = spanFrom(data, first);
  const annotation = data.annotatedShare * median(data.annotationCostPerUnit);
  const cost = median(data.units) * (median(data.acquisitionCostPerUnit) + annotation);
  const storage = median(data.storageGB) * data.storagePricePerGBMonth;
  const instalments = Math.max(1, data.acquisitionMonths);
  const acquired = Math.min(to, from + instalments);
  return [
    { from, to: acquired, monthly: cost / instalments + storage },
    { from: acquired, to, monthly: cost * data.monthlyRefreshShare + storage },
  ];
}

function complianceParts(line: Kind<"compliance">, first: number) {
  const { from, to } = spanFrom(line, first);
  const instalments = Math.max(1, line.setupMonths);
  return [
    {
      from,
      to: Math.min(to, from + instalments),
      monthly: median(line.setupCost) / instalments,
    },
    { from: from + line.setupMonths, to, monthly: median(line.monthlyCost) },
  ];
}

function runParts(run: Kind<"training-run">, first: number) {
  const from = monthIndex(run.start) - first;
  const pricePerMonth = run.gpuCount * hoursPerMonth * median(run.pricePerGpuHour);
  const months = runGpuHours(run) / (run.gpuCount * hoursPerMonth);
  const whole = from + Math.floor(months);
  return [
    { from, to: whole, monthly: pricePerMonth },
    { from: whole, to: whole + 1, first: pricePerMonth * (months % 1) },
  ];
}

function customersOf(line: Kind<"subscription-revenue">, first: number): Customers {
  return {
    line: line.id,
    ...spanFrom(line, first),
    atStart: line.customersAtStart,
    kept: 1 - median(line.churn),
    newInFirst: median(line.newPerMonth),
    newFactor: 1 + median(line.newGrowth),
    price: median(line.pricePerMonth),
    collectedAfter: line.collectionDelayMonths,
  };
}

function servingOf(line: Kind<"inference">, first: number): Serving {
  const tokensPerGpu = line.tokensPerSecondPerGpu * line.utilisation * hoursPerMonth * 3600;
  return {
    follows: line.follows ?? "",
    ...spanFrom(line, first),
    gpusPerCustomer: median(line.tokensPerCustomer ?? 0) / tokensPerGpu,
    pricePerGpuMonth: hoursPerMonth * median(line.pricePerGpuHour),
  };
}
