import type { KeyboardEvent } from "react";
import { barOf, barsIn, lineOfBar } from "./bar-target";
import type { LineMoving } from "./use-line-move";

const leapMonths = 3;

type BarVerbs = Readonly<{
  moving: LineMoving;
  letGo: () => void;
  hasEnd: (line: string) => boolean;
  toggle: (line: string) => void;
  openMenu: (bar: HTMLElement) => void;
  undo: () => void;
  redo: () => void;
}>;

/** What keys do on a bar. @returns whether the key meant something */
type Doing = (verbs: BarVerbs, bar: HTMLElement, event: KeyboardEvent) => boolean;

const shift =
  (direction: -1 | 1): Doing =>
  ({ moving }, bar, { shiftKey }) => {
    moving.nudge(lineOfBar(bar), "shift", direction * (shiftKey ? leapMonths : 1));
    return true;
  };

const end =
  (direction: -1 | 1): Doing =>
  ({ moving, hasEnd }, bar) => {
    const line = lineOfBar(bar);
    if (hasEnd(line)) moving.nudge(line, "end", direction);
    return true;
  };

/** Takes the focus to another bar: a number of rows on, or the first or last of all. */
const focus =
  (target: (index: number, count: number) => number): Doing =>
  (_, bar, { currentTarget }) => {
    const bars = barsIn(currentTarget);
    const index = target(bars.indexOf(bar), bars.length);
    bars[Math.max(0, Math.min(index, bars.length - 1))]?.focus();
    return true;
  };

const openMenu: Doing = ({ moving, openMenu: open }, bar) => {
  moving.finish();
  open(bar);
  return true;
};

const plainKeys: Readonly<Record<string, Doing>> = {
  ArrowLeft: shift(-1),
  ArrowRight: shift(1),
  "-": end(-1),
  "+": end(1),
  // The key of the plus without Shift.
  "=": end(1),
  ArrowUp: focus((index) => index - 1),
  ArrowDown: focus((index) => index + 1),
  Home: focus(() => 0),
  End: focus((_, count) => count - 1),
  Enter: openMenu,
  ContextMenu: openMenu,
  " ": ({ moving, toggle }, bar) => {
    moving.finish();
    toggle(lineOfBar(bar));
    return true;
  },
  Escape: ({ letGo, moving }) => {
    const isMoving = moving.move !== null;
    letGo();
    return isMoving;
  },
};

/** Undo first takes back the burst that is not an edit yet. */
const undoing: Doing = ({ moving, letGo, undo, redo }, _, { shiftKey }) => {
  if (shiftKey) redo();
  else if (moving.move) letGo();
  else undo();
  return true;
};

/** The keys of the bars, for one listener on the whole board. */
export function barKeys(verbs: BarVerbs) {
  return (event: KeyboardEvent) => {
    const bar = barOf(event.target);
    if (!bar || event.altKey) return;
    const isCommand = event.ctrlKey || event.metaKey;
    const isUndo = isCommand && event.key.toLowerCase() === "z";
    const doing = isUndo ? undoing : isCommand ? undefined : plainKeys[event.key];
    if (doing?.(verbs, bar, event)) event.preventDefault();
  };
}
