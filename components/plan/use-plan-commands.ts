import { useMemo } from "react";
import { useCommands } from "@/components/ui/commands";
import type { MenuItem } from "@/components/ui/menu-items";
import { usePlanEditor } from "@/lib/client/plan-editor";
import { lineKinds } from "@/lib/domain/plan/lines/registry";
import { kindWords } from "@/lib/presenters/line-words";
import { usePlanWords } from "./use-plan-words";

/** Puts undo and redo into the palette. */
export function useEditCommands(): void {
  const { undo, redo } = usePlanEditor();
  const { t } = usePlanWords();
  const commands = useMemo(() => {
    const group = t("command.group");
    return [
      { id: "undo", label: t("edit.undo"), group, run: undo },
      { id: "redo", label: t("edit.redo"), group, run: redo },
    ];
  }, [t, undo, redo]);
  useCommands(commands);
}

/** Puts the adding of each kind of line of a budget into the palette, where lines may be added. */
export function useAddCommands(budget: string, onAdd: (kind: string) => void): void {
  const { isReadOnly } = usePlanEditor();
  const { t, lines } = usePlanWords();
  const commands = useMemo(
    () =>
      lineKinds
        .filter((kind) => !isReadOnly && kind.budget === budget)
        .map(({ kind }) => ({
          id: `add-${kind}`,
          label: t("command.add", { kind: kindWords(lines, kind).name }),
          group: t("command.group"),
          run: () => onAdd(kind),
        })),
    [budget, isReadOnly, lines, onAdd, t],
  );
  useCommands(commands);
}

/** Puts the showing of each scenario, and the making of a new one, into the palette. */
export function useScenarioCommands(choices: readonly MenuItem[], startNew: () => void): void {
  const { t } = usePlanWords();
  const commands = useMemo(() => {
    const shown = choices.map(({ id, label, run }) => {
      return { id, group: t("scenario.choose"), run, label: t("scenario.show", { name: label }) };
    });
    const make = { id: "new-scenario", label: t("scenario.newTitle"), group: t("scenario.choose") };
    return [...shown, { ...make, run: startNew }];
  }, [choices, startNew, t]);
  useCommands(commands);
}
