"use client";

import { useState, type FocusEvent, type PointerEvent, type ReactNode } from "react";

type TooltipProps = Readonly<{ label: string; children: ReactNode }>;

type Place = Readonly<{ top: number; left: number }>;

/** Half the width a tooltip may take, kept from the edges of the window. */
const reach = 96;

function placeUnder(element: Element): Place {
  const { bottom, left, right } = (element.firstElementChild ?? element).getBoundingClientRect();
  const middle = (left + right) / 2;
  return { top: bottom + 6, left: Math.max(reach, Math.min(middle, window.innerWidth - reach)) };
}

/**
 * A short word on hover and on keyboard focus, gone on Escape. It repeats the accessible name and
 * never carries more, so those who listen are spared it.
 */
export function Tooltip({ label, children }: TooltipProps) {
  const [place, setPlace] = useState<Place | null>(null);
  const hide = () => setPlace(null);
  const onPointerEnter = (event: PointerEvent) => {
    if (event.pointerType === "mouse") setPlace(placeUnder(event.currentTarget));
  };
  const onFocus = (event: FocusEvent) => {
    if (event.target.matches(":focus-visible")) setPlace(placeUnder(event.currentTarget));
  };
  return (
    <span
      className="contents"
      onPointerEnter={onPointerEnter}
      onPointerLeave={hide}
      onPointerDown={hide}
      onFocus={onFocus}
      onBlur={hide}
      onKeyDown={(event) => (event.key === "Escape" ? hide() : undefined)}
    >
      {children}
      {place ? (
        <span
          aria-hidden
          style={place}
          className="appear-late pointer-events-none fixed z-50 max-w-48 -translate-x-1/2 rounded bg-solid px-2 py-1 text-center text-xs text-on-solid shadow-float"
        >
          {label}
        </span>
      ) : null}
    </span>
  );
}
