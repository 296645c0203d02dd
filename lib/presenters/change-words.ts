import { readChange, type ChangeRecord } from "@/lib/contracts/change";
import {
  differencesBetween,
  fieldDifferences,
  settingDifferences,
} from "@/lib/domain/plan/difference";
import type { PlanContent } from "@/lib/domain/plan/edit";
import type { Line } from "@/lib/domain/plan/lines/registry";
import { planFormat, type Plan } from "@/lib/domain/plan/plan-file";
import type { RecordedChange } from "@/lib/domain/plan/recorded-change";
import { scenarioDifferences } from "@/lib/domain/plan/scenario-difference";
import { baseScenario } from "@/lib/domain/plan/base-scenario";
import type { Scenario } from "@/lib/domain/plan/scenario-schema";
import { differenceWords, insideSentence } from "./difference-words";
import { joined } from "./joined";
import type { ChangeContext } from "./change-context";
import { fieldRows, lineRows, scenarioRows, settingRows, type ValueRow } from "./change-rows";
import { scenarioDifferenceWords } from "./scenario-difference-words";

export type ChangeStory = Readonly<{
  /** What happened, as a person would say it. */
  sentence: string;
  /** Each value before and after. */
  rows: readonly ValueRow[];
  /** What differs, where that is more than values of one thing. */
  differences: readonly string[];
}>;

/** A change in words, by its record alone. */
export function changeStory(record: ChangeRecord, context: ChangeContext): ChangeStory {
  const change = readChange(record);
  if (!change) return told(context.t("history.unknown", { version: record.version }));
  switch (change.action) {
    case "createPlan":
    case "deletePlan":
    case "restorePlan":
      return told(context.t(`history.${change.action}`));
    case "changeSettings":
      return settingsStory(change, context);
    case "addLine":
      return addedStory(change.after.line, context);
    case "removeLine":
      return removedStory(change.before.line, context);
    case "changeLine":
      return lineStory(change.before.line, change.after.line, context);
    case "orderLines":
      return told(orderSentence(change, context));
    case "addScenario":
      return scenarioStory("scenarioAdded", change.after.scenario, context);
    case "removeScenario":
      return scenarioStory("scenarioRemoved", change.before.scenario, context);
    case "changeScenario":
      return changedScenarioStory(change.before.scenario, change.after.scenario, context);
    case "promoteScenario":
    case "replaceContent":
      return contentStory(change, context);
  }
}

type ChangeOf<A extends RecordedChange["action"]> = Extract<RecordedChange, { action: A }>;

const told = (sentence: string): ChangeStory => ({ sentence, rows: [], differences: [] });

function settingsStory({ before, after }: ChangeOf<"changeSettings">, context: ChangeContext) {
  const { t, cells } = context;
  const differences = settingDifferences(before, after);
  const words = differences.map((one) =>
    insideSentence(differenceWords(one, cells, t), cells.locale),
  );
  const sentence = t("history.settings", { what: joined(words, cells.locale) });
  return { ...told(sentence), rows: settingRows(differences, context) };
}

function addedStory(line: Line, context: ChangeContext): ChangeStory {
  const sentence = differenceWords({ kind: "added", line }, context.cells, context.t);
  return { ...told(sentence), rows: lineRows(line, "after", context) };
}

function removedStory(line: Line, context: ChangeContext): ChangeStory {
  const { t } = context;
  const sentence = t("history.lineRemoved", { name: line.name });
  return { ...told(sentence), rows: lineRows(line, "before", context) };
}

function lineStory(before: Line, after: Line, context: ChangeContext): ChangeStory {
  const { t, cells } = context;
  const differences = differencesBetween(planOf([before]), planOf([after]));
  const words = differences.map((one) => differenceWords(one, cells, t));
  const switched = { field: "off", before: before.off, after: after.off };
  const fields = fieldDifferences(before, after);
  const rows = before.off === after.off ? fields : [switched, ...fields];
  return { ...told(joined(words, cells.locale)), rows: fieldRows(after, rows, context) };
}

/** A plan that holds these lines, to be compared with another that does. */
function planOf(lines: readonly Line[], settings: PlanContent["settings"] = bareSettings): Plan {
  return { format: planFormat, ...settings, lines: [...lines], models: {}, scenarios: [] };
}

const bareSettings: PlanContent["settings"] = {
  ...{ name: "-", currency: "USD", start: "2027-01", months: 1 },
  ...{ openingCash: 0, interestOnCash: 0 },
};

function orderSentence({ before, after }: ChangeOf<"orderLines">, context: ChangeContext) {
  const moved = movedAlone(before, after);
  if (!moved) return context.t("history.ordered");
  const name = context.lineOf(moved.id)?.name ?? moved.id;
  return context.t(moved.isUp ? "history.movedUp" : "history.movedDown", { name });
}

/** The one item whose move explains an order, if one does. */
function movedAlone(before: readonly string[], after: readonly string[]) {
  const first = before.findIndex((id, index) => id !== after[index]);
  const [down, up] = [before[first], after[first]];
  const explains = (id: string | undefined) =>
    id !== undefined && without(before, id).join() === without(after, id).join();
  if (up !== undefined && explains(up)) return { id: up, isUp: true };
  return down !== undefined && explains(down) ? { id: down, isUp: false } : null;
}

const without = (ids: readonly string[], gone: string) => ids.filter((id) => id !== gone);

function scenarioStory(
  word: "scenarioAdded" | "scenarioRemoved",
  scenario: Scenario,
  context: ChangeContext,
): ChangeStory {
  const { t, cells } = context;
  const { name, from, changes } = scenario;
  const differences = scenarioDifferences({ ...scenario, changes: [] }, scenario);
  const values = { name, parent: context.scenarioName(from), count: changes.length };
  return {
    ...told(t(`history.${word}`, { ...values, isBase: String(from === baseScenario) })),
    differences: differences.map((one) => scenarioDifferenceWords(one, { ...context, cells })),
  };
}

function changedScenarioStory(before: Scenario, after: Scenario, context: ChangeContext) {
  const { t, cells } = context;
  const differences = scenarioDifferences(before, after);
  const words = differences.map((one) => scenarioDifferenceWords(one, context));
  const what = words.length > 0 ? joined(words, cells.locale) : t("history.sameAgain");
  const sentence = t("history.inScenario", { name: before.name, what });
  return { ...told(sentence), rows: scenarioRows(differences, context) };
}

function contentStory(
  change: ChangeOf<"promoteScenario" | "replaceContent">,
  context: ChangeContext,
): ChangeStory {
  const { t, cells } = context;
  const { before, after } = change;
  const differences = differencesBetween(
    planOf(before.lines, before.settings),
    planOf(after.lines, after.settings),
  );
  const sentence =
    change.action === "promoteScenario"
      ? t("history.promoted", { name: promotedName(change, context) })
      : t("history.contentReplaced");
  return {
    ...told(sentence),
    differences: differences.map((one) => differenceWords(one, cells, t)),
  };
}

function promotedName({ subject, before }: ChangeOf<"promoteScenario">, context: ChangeContext) {
  const scenario = before.scenarios.find(({ id }) => id === subject);
  return scenario?.name ?? context.scenarioName(subject);
}
