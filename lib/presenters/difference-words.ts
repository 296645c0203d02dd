import { acceleratorOf } from "@/lib/domain/estimator/accelerator";
import {
  differencesBetween,
  type FieldDifference,
  type PlanDifference,
} from "@/lib/domain/plan/difference";
import type { Budget } from "@/lib/domain/plan/lines/line-kind";
import { lineKindOf, type Line } from "@/lib/domain/plan/lines/registry";
import type { Plan } from "@/lib/domain/plan/plan-file";
import { isMoney } from "@/lib/domain/plan/unit";
import { fieldText, type FieldText } from "./field-text";
import { joined } from "./joined";
import { fieldWords, kindWords, unitLabel } from "./line-words";
import { formatMonth } from "./month-format";
import { formatCompact, formatExact, formatMonthCount, formatPercent } from "./number-format";
import { fieldOf, type CellWords } from "./read-cell";
import type { Translator } from "./translator";

/** What differs, in a sentence, with the budget of the line that it is about. */
export type DifferenceText = Readonly<{ text: string; budget: Budget | null }>;

/** All in which the second plan differs from the first, in sentences. */
export function differenceTexts(
  from: Plan,
  to: Plan,
  words: CellWords,
  t: Translator,
): readonly DifferenceText[] {
  return differencesBetween(from, to).map((difference) => ({
    text: differenceWords(difference, words, t),
    budget: difference.kind === "setting" ? null : lineKindOf(difference.line.kind).budget,
  }));
}

/** A difference between two plans in a sentence: "Algorithm engineers start 4 months later". */
export function differenceWords(
  difference: PlanDifference,
  words: CellWords,
  t: Translator,
): string {
  switch (difference.kind) {
    case "setting":
      return settingWords(difference, words, t);
    case "added":
      return t("difference.added", namesOf(difference.line, words));
    case "removed":
      return t("difference.removed", namesOf(difference.line, words));
    case "switched":
      return t(
        difference.off ? "difference.off" : "difference.on",
        namesOf(difference.line, words),
      );
    case "shifted":
      return shiftWords(difference.line, difference.months, t);
    case "set":
      return t("difference.set", {
        name: difference.line.name,
        fields: joined(
          difference.fields.map((field) => fieldDifferenceWords(difference.line, field, words, t)),
          words.locale,
        ),
      });
  }
}

function namesOf({ name, kind }: Line, { lines, locale }: CellWords) {
  return { name, kind: insideSentence(kindWords(lines, kind).name, locale) };
}

/** Lines that are people start together; a round closes, a loan is drawn. */
const beginnings: Readonly<Record<string, string>> = {
  role: "people",
  contractor: "people",
  "funding-round": "round",
  loan: "loan",
};

function shiftWords({ name, kind }: Line, months: number, t: Translator): string {
  const values = { name, months: Math.abs(months), kind: beginnings[kind] ?? "other" };
  return t(months > 0 ? "difference.later" : "difference.earlier", values);
}

function fieldDifferenceWords(
  line: Line,
  { field, before, after }: FieldDifference,
  words: CellWords,
  t: Translator,
): string {
  const label = insideSentence(fieldWords(words.lines, line.kind, field).label, words.locale);
  if (field === "note") return t("difference.changed", { label });
  return insteadWords(label, valueTexts(line, field, { before, after }, words), t);
}

type Change = Readonly<{ before: unknown; after: unknown }>;
type Texts = Readonly<{ before: string; after: string }>;

/** Both values as a cell shows them; exactly, where a cell would show the same for both. */
function valueTexts(line: Line, name: string, change: Change, words: CellWords): Texts {
  const field = fieldOf(line.kind, name);
  const [before, after] = toldApart(
    fieldText(field, change.before, words),
    fieldText(field, change.after, words),
  );
  const unit = isMoney(field.unit) ? unitLabel(words.lines, field.unit, words.currency) : null;
  return { before, after: after && unit ? `${after} ${unit}` : after };
}

function toldApart(before: FieldText, after: FieldText): readonly [string, string] {
  if (before.text !== after.text) return [before.text, after.text];
  const [one, other] = [before.exact ?? "", after.exact ?? ""];
  return one === other ? [before.editText, after.editText] : [one, other];
}

function insteadWords(label: string, { before, after }: Texts, t: Translator): string {
  const none = t("difference.none");
  return t("difference.instead", { label, before: before || none, after: after || none });
}

/** A label that begins with a word begins small inside a sentence; "GPU model" stays as it is. */
export function insideSentence(label: string, locale: CellWords["locale"]): string {
  const isWord = locale === "en" && /^[A-Z][a-z ]/.test(label);
  return isWord ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}

type SettingDifference = Extract<PlanDifference, { kind: "setting" }>;

function settingWords(
  { setting, before, after }: SettingDifference,
  words: CellWords,
  t: Translator,
): string {
  const label = t(`save.setting.${setting}`);
  const texts = [before, after].map((value) => settingText(setting, value, words));
  const [was = null, is = null] = texts;
  if (was === null || is === null) return t("difference.changed", { label });
  if (was !== is) return insteadWords(label, { before: was, after: is }, t);
  const exact = [before, after].map((value) => exactText(value, words));
  return insteadWords(label, { before: exact[0] ?? "", after: exact[1] ?? "" }, t);
}

/** The words for a setting's value, "" where it is not set; null where a sentence cannot hold it. */
function settingText(
  setting: SettingDifference["setting"],
  value: unknown,
  words: CellWords,
): string | null {
  const { locale, currency } = words;
  if (value === undefined) return "";
  if (typeof value === "number") {
    if (setting === "interestOnCash") return formatPercent(value, { locale, digits: 4 });
    if (setting === "months") return formatMonthCount(value, locale);
    return formatCompact(value, { locale, currency });
  }
  if (setting === "start") return formatMonth(String(value), locale);
  if (setting === "onDemandGpus") return quotaText(value as Record<string, number>, words);
  return typeof value === "string" ? value : null;
}

function exactText(value: unknown, { locale, currency }: CellWords): string {
  if (typeof value !== "number") return String(value);
  return formatExact(value, { locale, currency, digits: Number.isInteger(value) ? 0 : 2 });
}

function quotaText(quotas: Readonly<Record<string, number>>, { locale }: CellWords): string {
  const parts = Object.entries(quotas).map(
    ([model, gpus]) => `${formatExact(gpus, { locale })} × ${acceleratorOf(model)?.name ?? model}`,
  );
  return joined(parts, locale);
}
