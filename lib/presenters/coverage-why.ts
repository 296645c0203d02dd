import { acceleratorOf } from "@/lib/domain/estimator/accelerator";
import { isShort } from "@/lib/domain/plan/binding";
import {
  shortageOf,
  type Balance,
  type CoverageReason,
  type LineShare,
} from "@/lib/domain/plan/coverage-reason";
import type { Budget } from "@/lib/domain/plan/lines/line-kind";
import { lineKindOf } from "@/lib/domain/plan/lines/registry";
import type { Plan } from "@/lib/domain/plan/plan-file";
import { coverageText } from "./coverage-text";
import { choiceLabel, type LineTranslator } from "./line-words";
import { formatMonth } from "./month-format";
import { formatCompact, formatExact } from "./number-format";
import type { PlanContext } from "./plan-context";

/** What the words of a reason are made with: those of lines name disciplines. */
export type WhyContext = PlanContext & Readonly<{ lines: LineTranslator }>;

/** One line of a side, with the budget where it can be changed. */
export type ShareWords = Readonly<{ id: string; label: string; value: string; budget: Budget }>;

export type SideWords = Readonly<{
  heading: string;
  total: string;
  shares: readonly ShareWords[];
  /** What stands in place of lines, or besides them. */
  note: string | null;
}>;

export type BalanceWords = Readonly<{
  id: string;
  heading: string;
  isShort: boolean;
  verdict: string;
  /** Of the larger of the two sides, for the bars. */
  supplyShare: number;
  demandShare: number;
  supply: SideWords;
  demand: SideWords;
}>;

export type WhyWords = Readonly<{
  title: string;
  verdict: string;
  state: "short" | "enough" | "none";
  balances: readonly BalanceWords[];
}>;

/** Lines beyond this many are added up: the list answers who, not how much to the last cent. */
const mostShares = 6;

/** Interest below a unit of the currency is not worth a line. */
const smallestShown = 1;

/** Why a resource covers as much as it does in one month: supply, demand, and the lines of both. */
export function coverageWhy(plan: Plan, reason: CoverageReason, context: WhyContext): WhyWords {
  const { t, locale } = context;
  const { budget, month, coverage, balances } = reason;
  const state = coverage === null ? "none" : isShort(coverage) ? "short" : "enough";
  const value = coverage === null ? "" : coverageText(coverage, locale);
  return {
    title: t("why.title", {
      resource: t(`budget.${budget}`),
      month: formatMonth(month, locale, "long"),
    }),
    verdict: t(`why.verdict.${state}`, { value }),
    state,
    balances:
      state === "none"
        ? []
        : balances.map((balance) => balanceWords(plan, reason, balance, context)),
  };
}

function balanceWords(
  plan: Plan,
  reason: CoverageReason,
  balance: Balance,
  context: WhyContext,
): BalanceWords {
  const { t } = context;
  const { subject, supply, demand, suppliers, demanders } = balance;
  const { budget } = reason;
  const amount = (value: number) => amountText(budget, value, context);
  const missing = shortageOf(balance);
  const largest = Math.max(supply, demand, 1e-9);
  return {
    id: subject ?? budget,
    heading: headingOf(budget, subject, context),
    isShort: missing > 0,
    verdict: verdictOf(balance, missing > 0 ? amount(missing) : "", context),
    supplyShare: Math.max(0, supply) / largest,
    demandShare: demand / largest,
    supply: {
      heading: t(`why.supply.${budget}`),
      total: amount(supply),
      shares: sharesOf(plan, budget, suppliers, context),
      note: supplyNote(reason, balance, context),
    },
    demand: {
      heading: t(`why.demand.${budget}`, { months: reason.ahead?.months ?? 0 }),
      total: amount(demand),
      shares: sharesOf(plan, budget, demanders, context),
      note: demandNote(reason, balance, context),
    },
  };
}

/** What is weighed: cash, tokens, a discipline, a GPU. */
function headingOf(budget: Budget, subject: string | null, { t, lines }: WhyContext): string {
  if (subject === null) return t(`why.subject.${budget}`);
  return budget === "talent" ? choiceLabel(lines, subject) : gpuLabel(subject);
}

export function gpuLabel(gpuModel: string): string {
  return acceleratorOf(gpuModel)?.name ?? gpuModel;
}

function verdictOf({ supply, demand, rentable }: Balance, missing: string, context: WhyContext) {
  const { t, locale } = context;
  if (missing) return t("why.missing", { missing });
  if (rentable === null && supply < demand) return t("why.rented");
  return t("why.enough", { value: demand > 0 ? coverageText(supply / demand, locale) : "" });
}

function supplyNote(
  { budget }: CoverageReason,
  { suppliers, rentable }: Balance,
  context: WhyContext,
): string | null {
  const { t } = context;
  if (rentable === null) return t("why.noQuota");
  if (rentable !== undefined)
    return t("why.quota", { amount: amountText(budget, rentable, context) });
  return suppliers.length === 0 && budget !== "funds" ? t("why.nobody") : null;
}

function demandNote(
  { budget, ahead }: CoverageReason,
  { demanders }: Balance,
  context: WhyContext,
): string | null {
  const { t } = context;
  if (budget === "data" && demanders.length > 1) return t("why.largestCounts");
  if (!ahead || ahead.interest < smallestShown) return null;
  return t("why.interest", { amount: amountText(budget, ahead.interest, context) });
}

/** An amount in the unit of its resource. */
function amountText(budget: Budget, value: number, { t, locale, currency }: PlanContext) {
  if (budget === "funds") return formatCompact(value, { locale, currency });
  const amount =
    budget === "talent" ? formatExact(value, { locale }) : formatCompact(value, { locale });
  return t(`why.amount.${budget}`, { amount, count: value });
}

function sharesOf(
  plan: Plan,
  budget: Budget,
  shares: readonly LineShare[],
  context: WhyContext,
): readonly ShareWords[] {
  const ranked = shares.toSorted((one, other) => Math.abs(other.amount) - Math.abs(one.amount));
  const shown = ranked.slice(0, shares.length > mostShares ? mostShares - 1 : mostShares);
  const rows = shown.map(({ line: id, amount }) => {
    const line = plan.lines.find((one) => one.id === id);
    const value = amountText(budget, amount, context);
    const own = line ? lineKindOf(line.kind).budget : budget;
    return { id, label: line?.name ?? id, value, budget: own };
  });
  const rest = ranked.slice(shown.length);
  if (rest.length === 0) return rows;
  const amount = rest.reduce((sum, share) => sum + share.amount, 0);
  const label = context.t("why.others", { count: rest.length });
  return [...rows, { id: "", label, value: amountText(budget, amount, context), budget }];
}
