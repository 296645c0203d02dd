import { useMemo } from "react";
import { useToast } from "@/components/ui/toast";
import { newScenarioId } from "@/lib/client/new-scenario-id";
import { usePlanEditor, type PlanEditor } from "@/lib/client/plan-editor";
import { withParameter } from "@/lib/client/address-parameter";
import { scenarioParameter } from "@/lib/client/scenario-address";
import { baseScenario } from "@/lib/domain/plan/base-scenario";
import { inverseOf, type PlanEdit } from "@/lib/domain/plan/edit";
import { lockOf, promote } from "@/lib/domain/plan/promote";
import type { Scenario } from "@/lib/domain/plan/scenario-schema";
import { formatDay } from "@/lib/presenters/day-format";
import { scenarioFailureText } from "@/lib/presenters/scenario-words";
import { usePlanWords } from "./use-plan-words";

/** What a person says of a scenario: everything but its changes and its lock. */
export type ScenarioWish = Pick<Scenario, "name" | "from" | "color">;

/** What can be done with whole scenarios. Each is one step of undo. */
export function useScenarioActions() {
  const editor = usePlanEditor();
  const { t, cells } = usePlanWords();
  const { show } = useToast();
  return useMemo(() => {
    const tell = (title: string, run: () => void) =>
      show({ title, tone: "info", action: { label: t("grid.undo"), run } });
    return {
      make: (wish: ScenarioWish) => addScenario(editor, { ...wish, changes: [] }),
      copy: (scenario: Scenario, name: string) => {
        const { changes, color, from } = scenario;
        addScenario(editor, { name, from, changes, ...(color && { color }) });
      },
      change: (id: string, { name, from, color }: ScenarioWish) =>
        editor.commit([
          { kind: "setScenario", scenario: id, set: { name, from, color: color ?? null } },
        ]),
      remove: ({ id, name }: Scenario) => {
        const edit: PlanEdit = { kind: "removeScenario", scenario: id };
        const undo = inverseOf(editor.source, edit);
        editor.commit([edit]);
        if (editor.active.id === id) showScenario(baseScenario);
        tell(t("scenario.removed", { name }), () => undo && editor.commit([undo]));
      },
      lock: (id: string) =>
        lockScenario(
          editor,
          id,
          t("scenario.baselineName", { day: formatDay(today(), cells.locale) }),
        ),
      unlock: (id: string) =>
        editor.commit([{ kind: "setScenario", scenario: id, set: { locked: null } }]),
      promote: ({ id, name }: Scenario) => {
        const promotion = promote(editor.source, id);
        if (!promotion.ok) {
          const description = scenarioFailureText(promotion.failure, editor.source, cells, t);
          return show({ title: t("scenario.notPromoted", { name }), description, tone: "bad" });
        }
        const { content } = promotion;
        const edit: PlanEdit = { kind: "replaceContent", content, promoted: id };
        const undo = inverseOf(editor.source, edit);
        editor.commit([edit]);
        showScenario(baseScenario);
        // Taken back whole, a promotion would take what was edited since with it.
        const takeBack = () => {
          if (editor.holds(content)) return undo && editor.commit([undo]);
          const description = t("scenario.undoInSteps");
          return show({ title: t("scenario.changedSince", { name }), description, tone: "info" });
        };
        tell(t("scenario.promoted", { name }), takeBack);
      },
    };
  }, [editor, t, cells, show]);
}

export type ScenarioActions = ReturnType<typeof useScenarioActions>;

/** Goes to a scenario on the screen that is open, whatever else its address says; Back returns. */
export function showScenario(id: string): void {
  const { pathname, search } = window.location;
  const shown = id === baseScenario ? null : id;
  window.history.pushState(
    null,
    "",
    `${pathname}${withParameter(search, scenarioParameter, shown)}`,
  );
}

function addScenario(editor: PlanEditor, wish: Omit<Scenario, "id">): void {
  const scenario: Scenario = { id: newScenarioId(), ...wish };
  const after = editor.source.scenarios.at(-1)?.id ?? null;
  editor.commit([{ kind: "addScenario", scenario, after }]);
  showScenario(scenario.id);
}

/** The base itself goes on changing: what is agreed of it is kept as a scenario that does not. */
function lockScenario(editor: PlanEditor, id: string, name: string): void {
  const locked = lockOf(editor.source, id, today());
  if (!locked) return;
  if (id !== baseScenario)
    return editor.commit([{ kind: "setScenario", scenario: id, set: { locked } }]);
  addScenario(editor, { name, from: baseScenario, changes: [], locked });
}

const today = () => new Date().toISOString().slice(0, 10);
