import { useState } from "react";
import type { MenuItem } from "@/components/ui/menu-items";
import { usePlanWords } from "@/components/plan/use-plan-words";
import { usePlanEditor } from "@/lib/client/plan-editor";
import { hasEnd, type LineMove } from "@/lib/domain/plan/line-move";
import type { LineMoving } from "./use-line-move";

type MenuVerbs = Readonly<{
  moving: LineMoving;
  toggle: (line: string) => void;
  onOpen: (line: string) => void;
}>;

type Steps = readonly Readonly<{ id: StepId; part: LineMove["part"]; by: number }>[];
type StepId = "earlier" | "later" | "earlier3" | "later3" | "endEarlier" | "endLater";

const steps: Steps = [
  { id: "earlier", part: "shift", by: -1 },
  { id: "later", part: "shift", by: 1 },
  { id: "earlier3", part: "shift", by: -3 },
  { id: "later3", part: "shift", by: 3 },
  { id: "endEarlier", part: "end", by: -1 },
  { id: "endLater", part: "end", by: 1 },
];

/** One menu for all rows: what can be done with a line in time, without dragging it. */
export function useBarMenu({ moving, toggle, onOpen }: MenuVerbs) {
  const { edited } = usePlanEditor();
  const { t } = usePlanWords();
  const [opened, setOpened] = useState<Readonly<{ line: string; anchor: HTMLElement }> | null>(
    null,
  );
  const line = edited.lines.find(({ id }) => id === opened?.line);
  const items = (): readonly MenuItem[] => {
    if (!line) return [];
    const { id, off } = line;
    const item = (name: StepId | "on" | "off" | "open", run: () => void): MenuItem => ({
      ...{ id: name, label: t(`timeline.action.${name}`), run },
    });
    return [
      item(off ? "on" : "off", () => toggle(id)),
      ...steps
        .filter(({ part }) => part === "shift" || hasEnd(line))
        .map(({ id: name, part, by }) => item(name, () => moving.nudge(id, part, by))),
      item("open", () => onOpen(id)),
    ];
  };
  return {
    open: (id: string, anchor: HTMLElement) => setOpened({ line: id, anchor }),
    shown: opened && {
      items: items(),
      anchor: opened.anchor,
      returnTo: opened.anchor,
      onClose: () => setOpened(null),
    },
  };
}
