import { useRef, type PointerEvent } from "react";
import type { LineMove } from "@/lib/domain/plan/line-move";
import { barOf, lineOfBar } from "./bar-target";
import type { LineMoving } from "./use-line-move";

type Drag = Readonly<{
  pointer: number;
  line: string;
  part: LineMove["part"];
  box: HTMLElement;
  fromX: number;
  fromScroll: number;
  monthWidth: number;
  /** Width of the names, behind which a bar cannot be seen. */
  namesWidth: number;
}>;

/** So near to an edge of the box, a drag scrolls it; by so much at each step of the pointer. */
const edgePixels = 28;
const scrollPixels = 10;

/** Drags bars by whole months, with a mouse, a pen or a finger. */
export function useBarDrag({ moveTo, finish, cancel }: LineMoving, months: number) {
  const drag = useRef<Drag | null>(null);
  const onPointerDown = (event: PointerEvent) => {
    const bar = barOf(event.target);
    if (!bar || event.button !== 0 || !event.isPrimary) return;
    finish();
    drag.current = startOf(event, bar, months);
    bar.setPointerCapture(event.pointerId);
  };
  const onPointerMove = (event: PointerEvent) => {
    const held = drag.current;
    if (held?.pointer !== event.pointerId) return;
    scrollAtEdge(held, event.clientX);
    const pixels = event.clientX - held.fromX + held.box.scrollLeft - held.fromScroll;
    const moved = Math.round(pixels / held.monthWidth);
    moveTo({ line: held.line, part: held.part, months: moved, by: "pointer" });
  };
  const end = (event: PointerEvent, then: () => void) => {
    if (drag.current?.pointer !== event.pointerId) return;
    drag.current = null;
    then();
  };
  return {
    handlers: {
      onPointerDown,
      onPointerMove,
      onPointerUp: (event: PointerEvent) => end(event, finish),
      onPointerCancel: (event: PointerEvent) => end(event, cancel),
    },
    /** Lets go without moving anything, as Escape asks. */
    letGo: () => {
      drag.current = null;
      cancel();
    },
  };
}

function startOf(event: PointerEvent, bar: HTMLElement, months: number): Drag | null {
  const [track, box] = [bar.closest("[data-track]"), bar.closest<HTMLElement>("[data-scroll]")];
  if (!track || !box || !(event.target instanceof Element)) return null;
  const place = track.getBoundingClientRect();
  return {
    pointer: event.pointerId,
    line: lineOfBar(bar),
    part: event.target.closest("[data-edge]") ? "end" : "shift",
    box,
    fromX: event.clientX,
    fromScroll: box.scrollLeft,
    monthWidth: place.width / months,
    namesWidth: place.left + box.scrollLeft - box.getBoundingClientRect().left,
  };
}

function scrollAtEdge({ box, namesWidth }: Drag, x: number): void {
  const { left, right } = box.getBoundingClientRect();
  if (x > right - edgePixels) box.scrollLeft += scrollPixels;
  if (x < left + namesWidth + edgePixels) box.scrollLeft -= scrollPixels;
}
