import { startTransition, useEffect, useEffectEvent, useState } from "react";
import { usePlanEditor } from "@/lib/client/plan-editor";
import { movedFields, movedLine, type LineMove } from "@/lib/domain/plan/line-move";
import type { PlanEdit } from "@/lib/domain/plan/edit";

/** A move under way: shown and projected, not yet an edit. */
export type ActiveMove = LineMove & Readonly<{ line: string; by: "pointer" | "keys" }>;

/** Long enough that a burst of keys or clicks is one step of undo. */
const burstMilliseconds = 700;

/**
 * Moves one line at a time: every step is projected at once, the whole move is one edit, made when
 * the pointer lets go, or when keys have rested.
 */
export function useLineMove() {
  const { edited, isReadOnly, commit, preview } = usePlanEditor();
  const [move, setMove] = useState<ActiveMove | null>(null);

  /** The line as it stands when a move begins; behind a burst that is about to become an edit. */
  const lineBefore = (next: ActiveMove) => {
    const line = edited.lines.find(({ id }) => id === next.line);
    const isBehind = move !== null && move.line === next.line && move.part !== next.part;
    return line && isBehind ? movedLine(line, move, edited) : line;
  };
  const finish = () => {
    if (!move) return;
    const edit = moveEdit(move);
    if (edit) commit([edit]);
    else preview(null);
    setMove(null);
  };
  const moveEdit = ({ line: id, part, months }: ActiveMove): PlanEdit | null => {
    const line = edited.lines.find((one) => one.id === id);
    if (!line || months === 0) return null;
    if (part === "shift") return { kind: "shiftLine", line: id, months };
    const set = movedFields(line, { part, months }, edited);
    return Object.keys(set).length === 0 ? null : { kind: "setFields", line: id, set };
  };
  const cancel = () => {
    if (move) preview(null);
    setMove(null);
  };
  /** Shows a line moved by so many months in all; a place where it cannot be is passed over. */
  const moveTo = (next: ActiveMove) => {
    const line = lineBefore(next);
    if (!line || isReadOnly || !movedLine(line, next, edited)) return;
    if (move && !isSameBurst(move, next)) finish();
    setMove(next);
    const set = movedFields(line, next, edited);
    // The bar follows at once; the projection may come a frame later.
    startTransition(() => preview(next.months === 0 ? null : { line: next.line, set }));
  };
  /** One more step of a burst of keys or clicks. */
  const nudge = (line: string, part: LineMove["part"], by: number) => {
    const next: ActiveMove = { line, part, months: by, by: "keys" };
    const isSame = move !== null && isSameBurst(move, next);
    moveTo(isSame ? { ...next, months: move.months + by } : next);
  };

  const finishBurst = useEffectEvent(finish);
  const isBurst = move?.by === "keys";
  useEffect(() => {
    if (!isBurst) return;
    const timer = setTimeout(() => finishBurst(), burstMilliseconds);
    return () => clearTimeout(timer);
  }, [isBurst, move]);
  useEffect(() => () => finishBurst(), []);
  return { move, moveTo, nudge, finish, cancel };
}

export type LineMoving = ReturnType<typeof useLineMove>;

function isSameBurst(one: ActiveMove, other: ActiveMove): boolean {
  return one.line === other.line && one.part === other.part && one.by === other.by;
}
