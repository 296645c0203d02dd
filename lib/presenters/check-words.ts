import { acceleratorOf } from "@/lib/domain/estimator/accelerator";
import type { Finding, Remedy } from "@/lib/domain/plan/checks/check";
import type { CheckValue, CheckValues } from "@/lib/domain/plan/checks/check-value";
import { checks } from "@/lib/domain/plan/checks/registry";
import type { SoundRemedy } from "@/lib/domain/plan/checks/run-checks";
import type { PlanEdit } from "@/lib/domain/plan/edit";
import type { Budget } from "@/lib/domain/plan/lines/line-kind";
import { lineKindOf, type Line } from "@/lib/domain/plan/lines/registry";
import type { Plan } from "@/lib/domain/plan/plan-file";
import { intlLocale, type Locale } from "@/lib/i18n/locale";
import { estimateLink } from "./estimate-link";
import { choiceLabel, type LineTranslator } from "./line-words";
import { formatMonth } from "./month-format";
import { formatCompact, formatExact, formatPercent } from "./number-format";
import type { PlanContext } from "./plan-context";

/** A finding as a colleague would tell it. */
export type FindingWords = Readonly<{
  title: string;
  severity: string;
  /** What is wrong, in one sentence. */
  sentence: string;
  /** How much, when, and what to do. */
  advice: string;
  /** The lines concerned, each with the budget where it is edited. */
  lines: readonly Readonly<{ id: string; name: string; budget: Budget }>[];
  /** Where another room of the house mends it. */
  estimator: string | null;
}>;

/** What a remedy does, in words: the edit, and what it changes in spending where it changes any. */
export type RemedyWords = Readonly<{ action: string; effect: string | null }>;

/** What is needed to write a finding: the words of plans and of lines, and the plan it is about. */
export type CheckWords = PlanContext & Readonly<{ lines: LineTranslator; plan: Plan }>;

/** Past this many, the lines concerned are more than a reader would follow. */
const mostLines = 4;

/** Findings that an estimate would settle. */
const estimable: ReadonlySet<string> = new Set([
  "run-not-estimated",
  "run-outside-data",
  "estimate-outdated",
]);

export function findingWords(finding: Finding, words: CheckWords): FindingWords {
  const { t, plan } = words;
  const values = written(finding.values, words);
  const rule = `check.rule.${finding.check}`;
  const lines = concerned(finding, plan);
  const [about] = lines;
  return {
    title: checkTitle(finding.check, words),
    severity: t(`check.severity.${finding.severity}`),
    sentence: t(`${rule}.sentence`, values),
    advice: t(`${rule}.advice`, values),
    lines: lines.map(({ id, name, kind }) => ({ id, name, budget: lineKindOf(kind).budget })),
    estimator: about && estimable.has(finding.check) ? estimateLink(about) : null,
  };
}

/** The one that the finding is about first. */
function concerned({ lines }: Finding, plan: Plan): readonly Line[] {
  const found = lines.slice(0, mostLines).map((id) => plan.lines.find((line) => line.id === id));
  return found.filter((line) => line !== undefined);
}

/** The name of a check, as it stands in lists and reports; its id where a file brought a strange one. */
export function checkTitle(check: string, { t }: Pick<PlanContext, "t">): string {
  return checks.some(({ id }) => id === check) ? t(`check.rule.${check}.title`) : check;
}

export function remedyWords(remedy: SoundRemedy, words: CheckWords): RemedyWords {
  const { t, locale, currency } = words;
  const { action, values, addedSpending } = remedy;
  const amount = formatCompact(Math.abs(addedSpending), { locale, currency });
  const direction = addedSpending > 0 ? "costs" : "saves";
  const isFelt = Math.abs(addedSpending) >= 1;
  return {
    action: t(`check.action.${action}`, written(values, words)),
    effect: isFelt ? t(`check.${direction}`, { amount }) : null,
  };
}

/** The edits of a remedy, with names in the reader's language for the lines that it adds. */
export function remedyEdits(remedy: Remedy, words: CheckWords, newId: (kind: string) => string) {
  const values = written(remedy.values, words, plainName);
  const name = () => words.t(`check.newLine.${remedy.action}`, values);
  return remedy.edits.map((edit): PlanEdit =>
    edit.kind === "addLine"
      ? { ...edit, line: { ...edit.line, id: newId(edit.line.kind), name: name() } }
      : edit,
  );
}

/** Names are a founder's own words, commas and all: in a sentence they stand in quotes. */
const quotedName = (name: string) => `“${name}”`;
const plainName = (name: string) => name;

function written(
  values: CheckValues,
  words: CheckWords,
  nameText = quotedName,
): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, valueText(value, words, nameText)]),
  );
}

/** Above this, a size is written with its scale: 140B tokens, 24k GPU-hours. */
const longSize = 10_000;

function valueText(
  value: CheckValue,
  words: CheckWords,
  nameText: (name: string) => string,
): string | number {
  const { locale, currency } = words;
  switch (value.kind) {
    case "money":
      return formatCompact(value.amount, { locale, currency });
    case "moneyPerHour":
      return formatExact(value.amount, { locale, currency, digits: 2 });
    case "month":
      return formatMonth(value.month, locale, "long");
    case "number":
      return sizeText(value.value, locale);
    case "share":
      return formatPercent(value.fraction, { locale, digits: 0 });
    case "lines":
      return listed(
        value.ids.map((id) => nameText(nameOf(id, words.plan))),
        locale,
      );
    case "choices":
      return listed(
        value.choices.map((choice) => choiceLabel(words.lines, choice)),
        locale,
      );
    case "accelerator":
      return acceleratorOf(value.model)?.name ?? value.model;
    case "plain":
      return value.value;
  }
}

function listed(parts: readonly string[], locale: Locale): string {
  return new Intl.ListFormat(intlLocale(locale), { type: "conjunction" }).format(parts);
}

function sizeText(value: number, locale: Locale): string {
  if (value >= longSize) return formatCompact(value, { locale });
  return formatExact(Math.round(value * 10) / 10, { locale });
}

function nameOf(id: string, { lines }: Plan): string {
  return lines.find((line) => line.id === id)?.name ?? id;
}
