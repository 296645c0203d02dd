import { baseScenario } from "@/lib/domain/plan/base-scenario";
import type { Plan } from "@/lib/domain/plan/plan-file";
import type { ScenarioFailure } from "@/lib/domain/plan/scenario";
import { scenarioColors, type Scenario } from "@/lib/domain/plan/scenario-schema";
import type { LineMarks } from "@/lib/domain/plan/scenario-marks";
import { failureText } from "./line-words";
import { cellText, type CellWords } from "./read-cell";
import type { Translator } from "./translator";

/** What a scenario is called; the base has a word of its own in each language. */
export function scenarioName(scenarios: readonly Scenario[], id: string, t: Translator): string {
  if (id === baseScenario) return t("scenario.base");
  return scenarios.find((scenario) => scenario.id === id)?.name ?? id;
}

/** Why a scenario cannot be applied: which one, which of its changes, and what is wrong with it. */
export function scenarioFailureText(
  failure: ScenarioFailure,
  plan: Plan,
  words: CellWords,
  t: Translator,
): string {
  const name = scenarioName(plan.scenarios, failure.scenario, t);
  if (failure.kind === "unknownScenario") return t("scenario.unknown", { name });
  const [first] = failure.failures;
  const reason = first ? failureText(words.lines, first, { locale: words.locale }) : "";
  return t("scenario.invalidChange", { name, change: failure.change + 1, reason });
}

/** What a changed cell would hold if it were inherited: "Base: 4". */
export function inheritedText(
  marks: LineMarks | undefined,
  field: string,
  { parent, words, t }: Readonly<{ parent: string; words: CellWords; t: Translator }>,
): string | undefined {
  if (!marks?.inherited || !marks.fields.has(field)) return undefined;
  const { editText, text } = cellText(marks.inherited, field, words);
  return t("scenario.inherited", { parent, value: text || editText || "–" });
}

/** The colour of a scenario: its own, or that of its place among the others. */
export function scenarioColor(scenarios: readonly Scenario[], id: string) {
  const place = scenarios.findIndex((scenario) => scenario.id === id);
  return scenarios[place]?.color ?? scenarioColors[(place + 1) % scenarioColors.length]!;
}

/** The scenarios that one may start from: neither itself nor what starts from it. */
export function possibleParents(
  scenarios: readonly Scenario[],
  id: string | null,
): readonly Scenario[] {
  const startsFrom = (scenario: Scenario | undefined): boolean => {
    if (!scenario) return false;
    return scenario.id === id || startsFrom(scenarios.find((one) => one.id === scenario.from));
  };
  return scenarios.filter((scenario) => !startsFrom(scenario));
}
