import type { PlanDocument } from "@/lib/contracts/plan";
import { applyEdit, type PlanEdit } from "@/lib/domain/plan/edit";
import type { Line } from "@/lib/domain/plan/lines/registry";
import { withSettings } from "@/lib/domain/plan/scenario";
import type { Scenario } from "@/lib/domain/plan/scenario-schema";
import type { PlanSettings } from "@/lib/domain/plan/settings";
import {
  lineSubject,
  scenarioSubject,
  settingsSubject,
  type SubjectVersions,
  type Trouble,
} from "./plan-draft";

/** What an acknowledged write makes of the plan that is in the cache by then. */
export type SavedPatch = (current: PlanDocument) => PlanDocument;

/** What a write answers with: the plan's new version, and what was written with its own. */
export type Written = Readonly<{
  planVersion: number;
  version?: number;
  line?: Line;
  scenario?: Scenario;
  settings?: PlanSettings;
}>;

/** The versions of all that a plan's writes are about, by subject. */
export function versionsOf(saved: PlanDocument): SubjectVersions {
  const { lineVersions, scenarioVersions, settingsVersion } = saved;
  return Object.fromEntries([
    ...Object.entries(lineVersions).map(([id, version]) => [lineSubject(id), version] as const),
    ...Object.entries(scenarioVersions).map(([id, version]) => {
      return [scenarioSubject(id), version] as const;
    }),
    [settingsSubject, settingsVersion] as const,
  ]);
}

/** The saved plan after an acknowledged edit, with what it wrote just as the server wrote it. */
export function withWritten(
  current: PlanDocument,
  edit: PlanEdit,
  { line, scenario, settings, version, planVersion }: Written,
): PlanDocument {
  const plan = applyEdit(current.plan, edit);
  const settled = settings ? withSettings(plan, settings) : plan;
  const { lineVersions, scenarioVersions } = current;
  return {
    ...current,
    plan: {
      ...settled,
      lines: exchanged(plan.lines, line),
      scenarios: exchanged(plan.scenarios, scenario),
    },
    version: Math.max(current.version, planVersion),
    settingsVersion: settings && version ? version : current.settingsVersion,
    lineVersions: line && version ? { ...lineVersions, [line.id]: version } : lineVersions,
    scenarioVersions:
      scenario && version ? { ...scenarioVersions, [scenario.id]: version } : scenarioVersions,
  };
}

type Named = Readonly<{ id: string }>;

function exchanged<T extends Named>(items: readonly T[], item: T | undefined): T[] {
  return items.map((one) => (item && one.id === item.id ? item : one));
}

/** The saved plan with the subject of a stale write as somebody else left it. */
export function withStanding(
  saved: PlanDocument,
  { pending, current, version }: Extract<Trouble, { kind: "stale" }>,
): PlanDocument {
  const { plan, lineVersions, scenarioVersions } = saved;
  switch (current.kind) {
    case "settings":
      return {
        ...saved,
        plan: withSettings(plan, current.settings),
        settingsVersion: version ?? saved.settingsVersion,
      };
    case "line":
      return {
        ...saved,
        plan: { ...plan, lines: standing(plan.lines, idOf(pending.edit), current.line) },
        lineVersions: withVersion(lineVersions, current.line, version),
      };
    case "scenario":
      return {
        ...saved,
        plan: {
          ...plan,
          scenarios: standing(plan.scenarios, idOf(pending.edit), current.scenario),
        },
        scenarioVersions: withVersion(scenarioVersions, current.scenario, version),
      };
  }
}

/** The id of the line or scenario that an edit is about; empty for an edit of the whole plan. */
export function idOf(edit: PlanEdit): string {
  if ("line" in edit) return typeof edit.line === "string" ? edit.line : edit.line.id;
  if (!("scenario" in edit)) return "";
  return typeof edit.scenario === "string" ? edit.scenario : edit.scenario.id;
}

/** Items with one as it stands: taken away, exchanged, or put last where it was not known. */
function standing<T extends Named>(items: readonly T[], id: string, item: T | null): T[] {
  if (!item) return items.filter((one) => one.id !== id);
  return items.some((one) => one.id === id) ? exchanged(items, item) : [...items, item];
}

function withVersion(
  versions: Readonly<Record<string, number>>,
  item: Named | null,
  version: number | null,
) {
  return item && version !== null ? { ...versions, [item.id]: version } : versions;
}
