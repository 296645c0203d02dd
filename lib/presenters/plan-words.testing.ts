import { createTranslator } from "next-intl";
import { lineKindOf } from "@/lib/domain/plan/lines/registry";
import { drivesAmong, planFileSchema, type Plan, type PlanFile } from "@/lib/domain/plan/plan-file";
import { templateFile } from "@/lib/domain/plan/templates/registry";
import type { Locale } from "@/lib/i18n/locale";
import english from "@/lib/i18n/messages/en.json";
import chinese from "@/lib/i18n/messages/zh.json";
import { choiceLabel } from "./line-words";
import type { PlanContext } from "./plan-context";
import type { CellWords } from "./read-cell";

/** The demonstration plan, with settings changed. */
export function northlight(changes: Partial<PlanFile> = {}): Plan {
  return planFileSchema.parse({
    ...templateFile("northlight", { start: "2027-01", language: "en" }),
    ...changes,
  });
}

/** The words of the product itself, so that a test reads what a person would. */
export function planContext(locale: Locale): PlanContext {
  const messages = locale === "en" ? english : chinese;
  return { t: createTranslator({ locale, messages, namespace: "plan" }), locale, currency: "USD" };
}

export function cellWords(locale: Locale, plan: Plan = northlight()): CellWords {
  const messages = locale === "en" ? english : chinese;
  const lines = createTranslator({ locale, messages, namespace: "lines" });
  const drivers = plan.lines.filter(({ kind }) => lineKindOf(kind).drive !== undefined);
  return {
    locale,
    currency: "USD",
    lines,
    numbers: createTranslator({ locale, messages, namespace: "number" }),
    choice: (value) => choiceLabel(lines, value),
    lineNames: new Map(drivers.map(({ id, name }) => [id, name])),
    drives: drivesAmong(plan.lines),
  };
}
