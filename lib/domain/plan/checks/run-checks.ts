import { applyEdit } from "@/lib/domain/plan/edit";
import { lineSchema } from "@/lib/domain/plan/lines/registry";
import { planFaults, type Plan } from "@/lib/domain/plan/plan-file";
import { mostLines } from "@/lib/domain/plan/settings";
import { findingKey, severities, type Check, type Finding, type Remedy } from "./check";
import { checkContext, type CheckContext } from "./check-context";
import { checks } from "./registry";

/**
 * All that the checks find in a plan, the gravest first, then the soonest; what concerns the plan
 * as a whole comes before what has a month. Remedies are looked for one by one, by `remedyOf`.
 */
export function runChecks(context: CheckContext): readonly Finding[] {
  return checks.flatMap((check) => findingsOf(check, context)).sort(byUrgency);
}

/** What one check finds, with its name put to it. */
export function findingsOf(check: Check, context: CheckContext): readonly Finding[] {
  return check.find(context).map((observation) => ({ ...observation, check: check.id }));
}

function byUrgency(one: Finding, other: Finding): number {
  const rank = ({ severity }: Finding) => severities.indexOf(severity);
  return rank(one) - rank(other) || order(one.month ?? "", other.month ?? "");
}

const order = (one: string, other: string) => (one === other ? 0 : one < other ? -1 : 1);

/** A remedy that was tried, and what it does to spending over the horizon, positive when it costs. */
export type SoundRemedy = Remedy & Readonly<{ addedSpending: number }>;

/**
 * The first proposal that mends a finding, or null. Each is applied and the plan read again: the
 * finding has to be gone, the plan valid, and nothing bad or risky found that was not there before.
 */
export function remedyOf(finding: Finding, context: CheckContext): SoundRemedy | null {
  const check = checks.find(({ id }) => id === finding.check);
  for (const remedy of check?.remedies?.(finding, context) ?? []) {
    const after = mended(finding, check!, remedy, context);
    if (after) return { ...remedy, addedSpending: spending(after) - spending(context) };
  }
  return null;
}

/** The plan read again after a remedy that holds; null when it does not. */
function mended(
  finding: Finding,
  check: Check,
  remedy: Remedy,
  context: CheckContext,
): CheckContext | null {
  const plan = remedy.edits.reduce(applyEdit, context.plan);
  if (!isValid(plan, context.plan)) return null;
  const after = checkContext(plan, context);
  const isThere = findingsOf(check, after).some((one) => findingKey(one) === findingKey(finding));
  return isThere || makesTrouble(context, after) ? null : after;
}

/** Whether what a remedy made of a valid plan is one: only lines that it replaced are read again. */
function isValid(plan: Plan, before: Plan): boolean {
  const known = new Set(before.lines);
  const replaced = plan.lines.filter((line) => !known.has(line));
  const areLines = replaced.every((line) => lineSchema.safeParse(line).success);
  return areLines && plan.lines.length <= mostLines && planFaults(plan).length === 0;
}

function makesTrouble(before: CheckContext, after: CheckContext): boolean {
  const known = new Set(runChecks(before).map(findingKey));
  const serious = runChecks(after).filter(({ severity }) => severity !== "info");
  return serious.some((finding) => !known.has(findingKey(finding)));
}

function spending({ projection }: CheckContext): number {
  const { operatingPayments, capitalPayments, debtService } = projection.flows;
  const sum = (series: Float64Array) => series.reduce((total, amount) => total + amount, 0);
  return sum(operatingPayments) + sum(capitalPayments) + sum(debtService);
}
