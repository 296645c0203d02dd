import { ChevronLeft, ChevronRight } from "lucide-react";
import type { CSSProperties } from "react";
import { classNames } from "@/components/ui/class-names";
import { seriesColor, type SeriesColor } from "@/components/ui/series-color";
import type { TimelineBar } from "@/lib/presenters/timeline";

type BarProps = Readonly<{
  bar: TimelineBar;
  months: number;
  color: SeriesColor;
}>;

const percent = (part: number, whole: number) => `${(100 * part) / whole}%`;

/** As wide as the track and moved along it, so that a move is a transform and nothing else. */
export function placeOf(bar: Pick<TimelineBar, "from">, months: number): CSSProperties {
  return { transform: `translateX(${percent(bar.from, months)})` };
}

export function widthOf({ from, to }: Pick<TimelineBar, "from" | "to">, months: number) {
  return percent(to - from, months);
}

/** The picture of a line: full where it acts, light while it is prepared, else hollow. */
export function BarPicture({ bar, months, color }: BarProps) {
  const ink = seriesColor(color);
  const { isHollow } = bar;
  return (
    <div
      className={classNames(
        "keep-colour absolute top-1/2 h-5 -translate-y-1/2 overflow-hidden rounded-[4px] border-2",
        isHollow && "border-dashed",
      )}
      style={{
        width: widthOf(bar, months),
        borderColor: ink,
        background: isHollow ? "transparent" : ink,
        color: isHollow ? ink : "var(--ff-surface)",
      }}
    >
      <Preparation bar={bar} />
      {bar.comesFromBefore ? (
        <ChevronLeft size={14} strokeWidth={3} className="absolute start-0 top-px" aria-hidden />
      ) : null}
      {bar.goesOn ? (
        <ChevronRight size={14} strokeWidth={3} className="absolute end-0 top-px" aria-hidden />
      ) : null}
    </div>
  );
}

function Preparation({ bar }: Pick<BarProps, "bar">) {
  if (bar.readyFrom === null || bar.isHollow || bar.readyFrom <= bar.from) return null;
  const share = Math.min(1, (bar.readyFrom - bar.from) / (bar.to - bar.from));
  return (
    <div
      className="absolute inset-y-0 start-0 bg-surface opacity-70"
      style={{ width: percent(share, 1) }}
    />
  );
}

/** Where a line stood before the move that is under way, or stands in the parent of a scenario. */
export function BarGhost({ bar, months }: Pick<BarProps, "bar" | "months">) {
  return (
    <div className="pointer-events-none absolute inset-0" style={placeOf(bar, months)}>
      <div
        className="absolute top-1/2 h-5 -translate-y-1/2 rounded-[4px] border border-dashed border-line-strong"
        style={{ width: widthOf(bar, months) }}
      />
    </div>
  );
}

/** The months of a line beside its bar: after it, before it, or inside where there is no room. */
export function BarNote({
  bar,
  months,
  text,
  isHeld,
}: Pick<BarProps, "bar" | "months"> & Readonly<{ text: string; isHeld: boolean }>) {
  const width = widthOf(bar, months);
  return (
    <span
      aria-hidden
      className={classNames(
        "tabular pointer-events-none absolute top-1/2 z-10 -translate-y-1/2 rounded border border-line bg-surface px-1 text-xs whitespace-nowrap text-text",
        !isHeld && "hidden group-focus-within/row:block group-hover/row:block",
      )}
      style={notePlace(bar, months, width)}
    >
      {text}
    </span>
  );
}

function notePlace({ from, to }: TimelineBar, months: number, width: string): CSSProperties {
  if (to <= 0.7 * months) return { left: `calc(${width} + 6px)` };
  if (from >= 0.3 * months) return { right: "calc(100% + 6px)" };
  return { left: "8px" };
}
