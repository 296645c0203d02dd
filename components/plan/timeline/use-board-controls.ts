import { useEffect, useRef, useState, type FocusEvent, type MouseEvent } from "react";
import { usePlanEditor } from "@/lib/client/plan-editor";
import { hasEnd } from "@/lib/domain/plan/line-move";
import { barKeys } from "./bar-keys";
import { barOf, barsIn, lineOfBar, rowOf } from "./bar-target";
import { useBarDrag } from "./use-bar-drag";
import { useBarMenu } from "./use-bar-menu";
import type { LineMoving } from "./use-line-move";

/** What pointer, keys and buttons do on the board: one set of listeners for all its rows. */
export function useBoardControls(moving: LineMoving, onOpen: (line: string) => void) {
  const { edited, isReadOnly, commit, undo, redo } = usePlanEditor();
  const [active, setActive] = useState<string | null>(null);
  const board = useBarInView(moving);
  const drag = useBarDrag(moving, edited.months);
  const menu = useBarMenu(moving, onOpen);
  const lineOf = (id: string) => edited.lines.find((line) => line.id === id);
  const toggle = (id: string) => {
    const line = lineOf(id);
    if (line && !isReadOnly) commit([{ kind: "setFields", line: id, set: { off: !line.off } }]);
  };
  const onKeyDown = barKeys({
    ...{ moving, toggle, undo, redo, letGo: drag.letGo },
    hasEnd: (id) => {
      const line = lineOf(id);
      return line !== undefined && hasEnd(line);
    },
    openMenu: (bar) => menu.open(lineOfBar(bar), bar),
  });
  const onClick = ({ target }: MouseEvent) => {
    const button = target instanceof Element ? target.closest<HTMLElement>("[data-action]") : null;
    const line = rowOf(button);
    if (!button || line === null) return;
    const { action } = button.dataset;
    if (action === "menu") menu.open(line, button);
    else moving.nudge(line, "shift", action === "later" ? 1 : -1);
  };
  const onFocus = ({ target }: FocusEvent) => {
    const bar = barOf(target);
    if (bar) setActive(lineOfBar(bar));
  };
  /** A burst is over when the focus leaves its row. */
  const onBlur = ({ relatedTarget }: FocusEvent) => {
    const { move } = moving;
    if (move?.by === "keys" && rowOf(relatedTarget) !== move.line) moving.finish();
  };
  const handlers = { ...drag.handlers, onKeyDown, onClick, onFocus, onBlur };
  return { active, board, handlers, menu: menu.shown };
}

/** A bar that keys or buttons move stays in view; one that is dragged is under the hand. */
function useBarInView({ move }: LineMoving) {
  const board = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (move?.by !== "keys" || !board.current) return;
    const bar = barsIn(board.current).find((one) => lineOfBar(one) === move.line);
    bar?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [move]);
  return board;
}
