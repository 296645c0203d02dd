import { currentLine } from "@/lib/contracts/line";
import { planOrder, settingsResponse, type PlanDocument } from "@/lib/contracts/plan";
import type { Problem } from "@/lib/contracts/problem";
import { currentScenario } from "@/lib/contracts/scenario";
import {
  applyEdit,
  changedScenario,
  datesSet,
  scenarioSet,
  type PlanEdit,
} from "@/lib/domain/plan/edit";
import { isSameValue } from "@/lib/domain/plan/same-value";
import { changedLine, withFields } from "@/lib/domain/plan/scenario";
import { partOf } from "@/lib/domain/plan/scenario-part";
import { addLine, changeLine, orderLines, removeLine } from "./line-requests";
import {
  settingsSubject,
  subjectOfEdit,
  type PendingEdit,
  type Standing,
  type SubjectVersions,
  type Trouble,
} from "./plan-draft";
import { changeSettings } from "./plan-requests";
import type { Answer, RequestFailure } from "./request";
import {
  versionsOf,
  withStanding,
  withWritten,
  type SavedPatch,
  type Written,
} from "./saved-document";
import { addScenario, changeScenario, removeScenario, replaceContent } from "./scenario-requests";

/** What became of an edit that was sent. */
export type SendOutcome =
  /** `versions` holds those that the write made, by subject. */
  | Readonly<{ kind: "saved"; patch: SavedPatch; versions: SubjectVersions }>
  /** Somebody wrote elsewhere in the same scenario: the edit is made again on what stands there. */
  | Readonly<{ kind: "rebased"; patch: SavedPatch; versions: SubjectVersions }>
  | Readonly<{ kind: "trouble"; trouble: Trouble }>
  /** The plan as a whole has moved on: it is read again before the edit is sent again. */
  | Readonly<{ kind: "outOfDate" }>
  | Readonly<{ kind: "refused"; problem: Problem }>;

/** Sends one edit with the version that its writer saw, and says what became of it. */
export async function sendEdit(saved: PlanDocument, pending: PendingEdit): Promise<SendOutcome> {
  const { edit } = pending;
  if (edit.kind === "replaceContent") return sendContent(saved, edit);
  const answer = await send(saved, { ...pending, edit });
  if (!answer.ok) return outcomeOf(answer.failure, saved, pending);
  const written = answer.value;
  const patch = (current: PlanDocument) => withWritten(current, edit, written);
  return { kind: "saved", patch, versions: versionMade(edit, written.version) };
}

function versionMade(edit: PlanEdit, version: number | undefined): SubjectVersions {
  const subject = subjectOfEdit(edit);
  return subject === null ? {} : { [subject]: version ?? null };
}

type ContentEdit = Extract<PlanEdit, { kind: "replaceContent" }>;

/** All at once, on the plan as it was read: what somebody wrote since is not overwritten. */
async function sendContent(saved: PlanDocument, edit: ContentEdit): Promise<SendOutcome> {
  const { settings, lines, scenarios } = edit.content;
  const answer = await replaceContent(saved.id, {
    body: { settings, lines: [...lines], scenarios: [...scenarios], promoted: edit.promoted },
    version: saved.version,
  });
  if (!answer.ok)
    return answer.failure.kind === "refused"
      ? { kind: "refused", problem: answer.failure.problem }
      : { kind: "trouble", trouble: answer.failure };
  const document = answer.value;
  return { kind: "saved", patch: () => document, versions: versionsOf(document) };
}

type SingleEdit = Readonly<{ edit: Exclude<PlanEdit, ContentEdit>; base: number | null }>;

async function send(saved: PlanDocument, { edit, base }: SingleEdit): Promise<Answer<Written>> {
  const version = base ?? 0;
  switch (edit.kind) {
    case "addLine":
      return addLine(saved.id, { line: edit.line, after: edit.after });
    case "setFields":
      return changeLine(saved.id, { line: edit.line, body: { set: { ...edit.set } }, version });
    case "shiftLine":
      return send(saved, { edit: datesSet(saved.plan, edit), base });
    case "removeLine":
      return removeLine(saved.id, { line: edit.line, version });
    case "orderLines":
      return orderLines(saved.id, { lines: orderAfter(saved, edit), version: saved.version });
    case "setSettings":
      return sendSettings(saved, edit.set, version);
    case "addScenario":
      return addScenario(saved.id, { scenario: edit.scenario, after: edit.after });
    case "setScenario":
      return changeScenario(saved.id, {
        ...{ scenario: edit.scenario, body: { set: { ...setOn(saved, edit) } }, version },
      });
    case "removeScenario":
      return removeScenario(saved.id, { scenario: edit.scenario, version });
  }
}

type ScenarioEdit = Extract<PlanEdit, { kind: "setScenario" }>;

/** What an edit sets on the scenario as it is saved by now. */
function setOn({ plan }: PlanDocument, edit: ScenarioEdit): ScenarioEdit["set"] {
  const scenario = plan.scenarios.find(({ id }) => id === edit.scenario);
  return scenario ? scenarioSet(scenario, edit) : edit.set;
}

async function sendSettings(
  saved: PlanDocument,
  set: Readonly<Record<string, unknown>>,
  version: number,
): Promise<Answer<Written>> {
  const answer = await changeSettings(saved.id, { body: { set }, version });
  if (!answer.ok) return answer;
  const { planVersion, settingsVersion, settings } = answer.value;
  return { ok: true, value: { planVersion, version: settingsVersion, settings } };
}

/** All lines of the plan, each once, in the order that an edit asks for. */
function orderAfter({ plan }: PlanDocument, edit: PlanEdit): string[] {
  return applyEdit(plan, edit).lines.map(({ id }) => id);
}

function outcomeOf(
  failure: RequestFailure,
  saved: PlanDocument,
  pending: PendingEdit,
): SendOutcome {
  if (failure.kind === "unreachable") return { kind: "trouble", trouble: failure };
  const { problem } = failure;
  if (problem.code !== "stale") return { kind: "refused", problem };
  if (pending.edit.kind === "orderLines") return staleOrder(problem, saved, pending.edit);
  const found = standingOf(problem.current, pending.edit);
  if (!found) return { kind: "refused", problem };
  const { current, version, planVersion } = found;
  const trouble = { kind: "stale", pending, current, version } as const;
  if (!isAlreadyDone(pending.edit, current)) {
    if (!isElsewhere(saved, pending.edit, current)) return { kind: "trouble", trouble };
    const adopted = (document: PlanDocument) => withStanding(document, trouble);
    const versions = versionMade(pending.edit, version ?? undefined);
    return { kind: "rebased", patch: adopted, versions };
  }
  const patch = (document: PlanDocument) => ({
    ...withStanding(document, trouble),
    version: Math.max(document.version, planVersion),
  });
  return { kind: "saved", patch, versions: versionMade(pending.edit, version ?? undefined) };
}

type Found = Readonly<{ current: Standing; version: number | null; planVersion: number }>;

/** What the server says stands there, in the shape of what the edit is about. */
function standingOf(answer: unknown, edit: PlanEdit): Found | null {
  if (subjectOfEdit(edit) === settingsSubject) {
    const found = settingsResponse.safeParse(answer);
    if (!found.success) return null;
    const { settings, settingsVersion: version, planVersion } = found.data;
    return { current: { kind: "settings", settings }, version, planVersion };
  }
  if ("scenario" in edit) {
    const found = currentScenario.safeParse(answer);
    if (!found.success) return null;
    const { scenario, version, planVersion } = found.data;
    return { current: { kind: "scenario", scenario }, version, planVersion };
  }
  const found = currentLine.safeParse(answer);
  if (!found.success) return null;
  const { line, version, planVersion } = found.data;
  return { current: { kind: "line", line }, version, planVersion };
}

/** A reorder has nothing to lose: it is done already, or is made again on the newer plan. */
function staleOrder(problem: Problem, saved: PlanDocument, edit: PlanEdit): SendOutcome {
  const current = planOrder.safeParse(problem.current);
  if (!current.success) return { kind: "refused", problem };
  const { order, planVersion } = current.data;
  if (order.join() !== orderAfter(saved, edit).join()) return { kind: "outOfDate" };
  const patch = (document: PlanDocument) => withWritten(document, edit, { planVersion });
  return { kind: "saved", patch, versions: {} };
}

/** Whether a scenario was changed on other lines than the one that the edit is about. */
function isElsewhere({ plan }: PlanDocument, edit: PlanEdit, current: Standing): boolean {
  if (edit.kind !== "setScenario" || !edit.part) return false;
  if (current.kind !== "scenario" || !current.scenario || current.scenario.locked) return false;
  const seen = plan.scenarios.find(({ id }) => id === edit.scenario);
  const part = edit.part;
  return (
    seen !== undefined &&
    isSameValue(partOf(seen.changes, part), partOf(current.scenario.changes, part))
  );
}

/** Whether the state found is what the edit asks for: its answer was lost, not its effect. */
function isAlreadyDone(edit: PlanEdit, current: Standing): boolean {
  if (edit.kind === "removeLine") return current.kind === "line" && current.line === null;
  if (edit.kind === "removeScenario")
    return current.kind === "scenario" && current.scenario === null;
  if (edit.kind === "setFields" && current.kind === "line" && current.line) {
    const changed = changedLine(current.line, edit.set);
    return changed.success && isSameValue(changed.data, current.line);
  }
  if (edit.kind === "setScenario" && current.kind === "scenario" && current.scenario) {
    const changed = changedScenario(current.scenario, scenarioSet(current.scenario, edit));
    return changed.success && isSameValue(changed.data, current.scenario);
  }
  if (edit.kind === "setSettings" && current.kind === "settings")
    return isSameValue(withFields(current.settings, edit.set), current.settings);
  return false;
}
