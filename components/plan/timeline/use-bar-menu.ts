import { useState } from "react";
import { useLineActions } from "@/components/plan/use-line-actions";
import { usePlanWords } from "@/components/plan/use-plan-words";
import type { MenuItem } from "@/components/ui/menu-items";
import { usePlanEditor } from "@/lib/client/plan-editor";
import { hasEnd, type LineMove } from "@/lib/domain/plan/line-move";
import type { Line } from "@/lib/domain/plan/lines/registry";
import type { LineMoving } from "./use-line-move";

type Step = Readonly<{ id: StepId; part: LineMove["part"]; by: number }>;
type StepId = "earlier" | "later" | "earlier3" | "later3" | "endEarlier" | "endLater";

const steps: readonly Step[] = [
  { id: "earlier", part: "shift", by: -1 },
  { id: "later", part: "shift", by: 1 },
  { id: "earlier3", part: "shift", by: -3 },
  { id: "later3", part: "shift", by: 3 },
  { id: "endEarlier", part: "end", by: -1 },
  { id: "endLater", part: "end", by: 1 },
];

/** Actions of a line that mean nothing here: rows stand in the order of time. */
const orderActions: readonly string[] = ["up", "down"];

/** One menu for all rows: what can be done with a line in time, without dragging it. */
export function useBarMenu(moving: LineMoving, onOpen: (line: string) => void) {
  const { edited, isReadOnly } = usePlanEditor();
  const { t } = usePlanWords();
  const actionsOf = useLineActions(onOpen);
  const [opened, setOpened] = useState<Readonly<{ line: string; anchor: HTMLElement }> | null>(
    null,
  );
  const stepsOf = (line: Line): readonly MenuItem[] =>
    steps
      .filter(({ part }) => !isReadOnly && (part === "shift" || hasEnd(line)))
      .map(({ id, part, by }) => ({
        ...{ id, label: t(`timeline.action.${id}`), group: t("timeline.inTime") },
        run: () => moving.nudge(line.id, part, by),
      }));
  const itemsOf = (id: string): readonly MenuItem[] => {
    const line = edited.lines.find((one) => one.id === id);
    const actions = actionsOf(id).filter((action) => !orderActions.includes(action.id));
    return line ? [...stepsOf(line), ...actions] : [];
  };
  return {
    open: (line: string, anchor: HTMLElement) => setOpened({ line, anchor }),
    shown: opened && {
      items: itemsOf(opened.line),
      anchor: opened.anchor,
      returnTo: opened.anchor,
      onClose: () => setOpened(null),
    },
  };
}
