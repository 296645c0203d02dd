import type { Month } from "@/lib/domain/calendar/month";
import type { Runway } from "@/lib/domain/plan/metrics";
import type { Plan } from "@/lib/domain/plan/plan-file";
import type { Effect, Remedy, Suggestion } from "@/lib/domain/plan/remedies/remedy";
import type { CoverageReason } from "@/lib/domain/plan/coverage-reason";
import { intlLocale } from "@/lib/i18n/locale";
import { gpuLabel, type WhyContext } from "./coverage-why";
import { coverageText } from "./coverage-text";
import { choiceLabel } from "./line-words";
import { formatMonth } from "./month-format";
import { formatCompact, formatExact } from "./number-format";
import { runwayText } from "./plan-metrics";

export type RemedyWords = Readonly<{
  /** What to do, as a sentence that can stand on a list of what was done. */
  sentence: string;
  /** What the plan comes to with it. */
  effect: string | null;
  /** Whether it shortens the runway, which a reader must not overlook. */
  costsRunway: boolean;
}>;

type Place = Readonly<{
  plan: Plan;
  reason: CoverageReason;
  /** The runway without the remedy. */
  runway: Runway;
}>;

/** A suggestion in words: what to do, and what was seen when it was tried. */
export function remedyWords(
  { remedy, effect }: Suggestion,
  place: Place,
  context: WhyContext,
): RemedyWords {
  return {
    sentence: sentenceOf(remedy, place.plan, context),
    effect: effect && effectText(effect, place, context),
    costsRunway: effect !== null && effect.runway.months < place.runway.months,
  };
}

type RemedyOf<K extends Remedy["kind"]> = Extract<Remedy, Readonly<{ kind: K }>>;

function sentenceOf(remedy: Remedy, plan: Plan, context: WhyContext): string {
  switch (remedy.kind) {
    case "startLater":
    case "startEarlier":
      return movedSentence(remedy, plan, context);
    case "hire":
    case "addPeople":
      return peopleSentence(remedy, context);
    case "buyMore":
    case "buyAgain":
    case "addData":
      return dataSentence(remedy, plan, context);
    case "reserve":
    case "raiseQuota":
      return gpuSentence(remedy, context);
    case "raiseMoney":
      return moneySentence(remedy, context);
  }
}

const longMonth = (month: Month, { locale }: WhyContext) => formatMonth(month, locale, "long");

const nameOf = ({ lines }: Plan, line: string) => lines.find(({ id }) => id === line)?.name ?? line;

type Moved = RemedyOf<"startLater" | "startEarlier">;

function movedSentence({ kind, line, months, start }: Moved, plan: Plan, context: WhyContext) {
  const values = { name: nameOf(plan, line), months, month: longMonth(start, context) };
  return context.t(`remedy.${kind}`, values);
}

function peopleSentence(remedy: RemedyOf<"hire" | "addPeople">, context: WhyContext): string {
  const { t, lines, locale } = context;
  const needed = remedy.kind === "hire" ? remedy.hires : [remedy];
  const heads = needed.map(({ discipline, people }) =>
    t("remedy.heads", { people, discipline: choiceLabel(lines, discipline) }),
  );
  const people = new Intl.ListFormat(intlLocale(locale)).format(heads);
  return t(`remedy.${remedy.kind}`, { people, month: longMonth(remedy.start, context) });
}

type Bought = RemedyOf<"buyMore" | "buyAgain" | "addData">;

function dataSentence(remedy: Bought, plan: Plan, context: WhyContext): string {
  const { t, locale } = context;
  const month = remedy.kind === "buyMore" ? "" : longMonth(remedy.start, context);
  if (remedy.kind === "addData")
    return t("remedy.addData", { tokens: formatCompact(remedy.tokens, { locale }), month });
  const { kind, units, unitName, line } = remedy;
  const count = formatCompact(units, { locale });
  return t(`remedy.${kind}`, { units: count, unitName, name: nameOf(plan, line), month });
}

function gpuSentence(remedy: RemedyOf<"reserve" | "raiseQuota">, context: WhyContext): string {
  const { t, locale } = context;
  const values = {
    gpus: formatExact(remedy.gpus, { locale }),
    model: gpuLabel(remedy.gpuModel),
  };
  if (remedy.kind === "raiseQuota") return t("remedy.raiseQuota", values);
  const { months, start } = remedy;
  return t("remedy.reserve", { ...values, months, month: longMonth(start, context) });
}

function moneySentence({ amount, by, until }: RemedyOf<"raiseMoney">, context: WhyContext): string {
  const { t, locale, currency } = context;
  const money = formatCompact(amount, { locale, currency });
  const [month, last] = [longMonth(by, context), longMonth(until, context)];
  return t("remedy.raiseMoney", { amount: money, month, until: last });
}

/** What was seen when the plan was projected with the remedy. */
function effectText(effect: Effect, { reason, runway }: Place, context: WhyContext): string {
  const { t, locale } = context;
  const month = formatMonth(reason.month, locale, "long");
  const covered =
    effect.coverage === null
      ? t("remedy.noDemand", { month })
      : t("remedy.covers", { month, value: coverageText(effect.coverage, locale) });
  const [before, after] = [runwayText(runway, context), runwayText(effect.runway, context)];
  const change = t(before === after ? "remedy.sameRunway" : "remedy.runway", { before, after });
  return t("remedy.effect", { covered, runway: change });
}
