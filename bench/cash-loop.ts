import type { Plan } from "@/lib/domain/plan/plan-file";
import {
  flatPlanOf,
  salaryOf,
  type Customers,
  type FlatPlan,
  type Payment,
  type Serving,
} from "./flat-plan";
import { editedLine } from "./sized-plan";

export type CashLoop = Readonly<{
  setSalary: (annualSalary: number) => void;
  /** Computes every line again and returns closing cash, in an array that it keeps. */
  run: () => Float64Array;
}>;

/**
 * The limit: the same plan's closing cash by loops over flat records into kept arrays. Nothing is
 * allocated and nothing else computed: no series by line, no GPU-hours, no coverage, no metrics.
 */
export function cashLoopOf(plan: Plan): CashLoop {
  const flat = flatPlanOf(plan);
  const payments = [...flat.payments];
  const edited = payments.findIndex(({ line }) => line === editedLine);
  const role = plan.lines.find(({ id }) => id === editedLine);
  if (role?.kind !== "role") throw new RangeError(`cashLoopOf: ${editedLine} is no role`);
  const setSalary = (annualSalary: number) => {
    payments[edited] = { ...payments[edited]!, ...salaryOf({ ...role, annualSalary }) };
  };
  return { setSalary, run: loopOver({ ...flat, payments }, plan) };
}

function loopOver({ payments, customers, servings }: FlatPlan, plan: Plan): () => Float64Array {
  const cash = new Float64Array(plan.months);
  const counts = customers.map(() => new Float64Array(plan.months));
  const served = servings.map(({ follows }) => customers.findIndex(({ line }) => line === follows));
  return () => {
    cash.fill(0);
    for (const payment of payments) pay(payment, cash);
    for (let index = 0; index < customers.length; index++)
      earn(customers[index]!, counts[index]!, cash);
    for (let index = 0; index < servings.length; index++)
      serve(servings[index]!, counts[served[index]!]!, cash);
    close(cash, plan);
    return cash;
  };
}

function pay(payment: Payment, net: Float64Array): void {
  const { from, yearlyFactor, twelfth } = payment;
  const end = Math.min(payment.to, net.length);
  if (from >= end) return;
  net[from]! -= payment.first;
  let amount = payment.monthly;
  for (let year = from; year < end; year += 12) {
    const next = Math.min(year + 12, end);
    for (let month = year; month < next; month++) net[month]! -= amount;
    if (next === year + 12) net[next - 1]! -= amount * twelfth;
    amount *= yearlyFactor;
  }
}

function earn(line: Customers, counts: Float64Array, net: Float64Array): void {
  const end = Math.min(line.to, net.length);
  let count = line.atStart;
  let added = line.newInFirst;
  for (let month = line.from; month < end; month++) {
    count = count * line.kept + added;
    added *= line.newFactor;
    counts[month] = count;
    const collected = month + line.collectedAfter;
    if (collected < net.length) net[collected]! += count * line.price;
  }
}

function serve(line: Serving, counts: Float64Array, net: Float64Array): void {
  const end = Math.min(line.to, net.length);
  for (let month = line.from; month < end; month++) {
    const gpus = counts[month]! * line.gpusPerCustomer;
    if (gpus <= 0) continue;
    const whole = Math.max(1, Math.ceil(gpus - 1e-9 * Math.max(1, gpus)));
    net[month]! -= whole * line.pricePerGpuMonth;
  }
}

/** Turns what moved in each month into closing cash, in place. */
function close(moved: Float64Array, { openingCash, interestOnCash }: Plan): void {
  let cash = openingCash;
  for (let month = 0; month < moved.length; month++) {
    cash += moved[month]! + (Math.max(0, cash) * interestOnCash) / 12;
    moved[month] = cash;
  }
}
