"use client";

import type { KeyboardEvent, PointerEvent, ReactNode } from "react";
import { useState } from "react";

type ChartCursorProps = Readonly<{
  label: string;
  count: number;
  /** Nearest point to a place, in pixels from the top left of the plot. */
  indexAt: (x: number, y: number) => number;
  /** What a point says. */
  textAt: (index: number) => string;
  /** The point that speaks first. */
  first?: number | undefined;
  onPick?: ((index: number) => void) | undefined;
  children: (index: number | null) => ReactNode;
}>;

function movedBy(key: string, index: number, count: number): number | null {
  const targets: Readonly<Record<string, number>> = {
    ArrowRight: index + 1,
    ArrowUp: index + 1,
    ArrowLeft: index - 1,
    ArrowDown: index - 1,
    PageUp: index + 12,
    PageDown: index - 12,
    Home: 0,
    End: count - 1,
  };
  const target = targets[key];
  return target === undefined ? null : Math.max(0, Math.min(target, count - 1));
}

/**
 * Reads a chart point by point, by pointer or by keys. To assistive technology it is a slider along
 * the points, whose value is what the point says: moving it announces the point.
 */
export function ChartCursor(props: ChartCursorProps) {
  const { label, count, indexAt, textAt, first = count - 1, onPick, children } = props;
  const [shown, setShown] = useState<number | null>(null);
  const [kept, setKept] = useState(first);
  const at = Math.max(0, Math.min(shown ?? kept, count - 1));

  const show = (index: number) => {
    setShown(index);
    setKept(index);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const target = movedBy(event.key, at, count);
    if (target !== null) show(target);
    else if (event.key === "Escape" && shown !== null) setShown(null);
    else if (event.key === "Enter" && onPick) onPick(at);
    else return;
    event.preventDefault();
  };
  const placeOf = (event: PointerEvent) => {
    const box = event.currentTarget.getBoundingClientRect();
    return indexAt(event.clientX - box.left, event.clientY - box.top);
  };
  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={Math.max(0, count - 1)}
      aria-valuenow={at}
      aria-valuetext={count > 0 ? textAt(at) : ""}
      onKeyDown={onKeyDown}
      onFocus={(event) => (event.target.matches(":focus-visible") ? show(at) : undefined)}
      onBlur={() => setShown(null)}
      onPointerMove={(event) => show(placeOf(event))}
      onPointerLeave={() => setShown(null)}
      onClick={() => onPick?.(at)}
      className="relative rounded"
    >
      {children(count > 0 && shown !== null ? at : null)}
    </div>
  );
}
