import { ChevronLeft, ChevronRight, EllipsisVertical } from "lucide-react";
import { memo } from "react";
import { Badge } from "@/components/ui/badge";
import { classNames } from "@/components/ui/class-names";
import { hasEnd, movedLine, type LineMove } from "@/lib/domain/plan/line-move";
import { lineKindOf, type Line } from "@/lib/domain/plan/lines/registry";
import type { PlanContext } from "@/lib/presenters/plan-context";
import { moveText, timelineBar, type TimelineBar } from "@/lib/presenters/timeline";
import { BarGhost, BarNote, BarPicture, placeOf, widthOf } from "./timeline-bar";

type RowProps = Readonly<{
  line: Line;
  start: string;
  months: number;
  context: PlanContext;
  /** Id of the sentence that tells the keys. */
  helpId: string;
  /** Whether the keyboard enters the timeline here. */
  isActive: boolean;
  /** The move of this line that is under way. */
  part: LineMove["part"] | null;
  movedBy: number;
}>;

export type RowAction = "earlier" | "later" | "menu";

/** A line of the plan: its name and what can be done with it, and its bar on the months. */
export const TimelineRow = memo(function TimelineRow(props: RowProps) {
  const { line, start, months, context, part, movedBy } = props;
  const frame = { start, months };
  const moved = part ? movedLine(line, { part, months: movedBy }, frame) : null;
  const bar = timelineBar(moved ?? line, frame, context);
  return (
    <li data-row={line.id} className="group/row flex hover:bg-surface-2">
      <RowHead line={line} context={context} />
      <div
        data-track
        className="relative min-h-14 min-w-[calc(var(--months)*18px)] grow overflow-clip [overflow-clip-margin:4px] sm:min-h-9"
      >
        {part ? <BarGhost bar={timelineBar(line, frame, context)} months={months} /> : null}
        <div className="pointer-events-none absolute inset-0" style={placeOf(bar, months)}>
          <BarPicture
            bar={bar}
            months={months}
            color={lineKindOf(line.kind).budget}
            isOff={line.off}
          />
          <BarHandle {...props} bar={bar} />
          <BarNote
            bar={bar}
            months={months}
            isHeld={part !== null}
            text={part ? `${bar.text} · ${moveText(movedBy, context)}` : bar.text}
          />
        </div>
      </div>
    </li>
  );
});

/** What is taken hold of: at least 24 px wide, however short the bar is. */
function BarHandle({ line, months, bar, helpId, isActive }: RowProps & { bar: TimelineBar }) {
  return (
    <div
      role="slider"
      data-bar={line.id}
      tabIndex={isActive ? 0 : -1}
      aria-label={line.name}
      aria-describedby={helpId}
      aria-valuemin={0}
      aria-valuemax={months - 1}
      aria-valuenow={bar.from}
      aria-valuetext={bar.text}
      className="pointer-events-auto absolute top-1/2 h-7 min-w-6 -translate-y-1/2 cursor-grab touch-pan-y rounded-[5px] outline-offset-0 active:cursor-grabbing"
      style={{ width: widthOf(bar, months) }}
    >
      {hasEnd(line) && !bar.isOutside ? (
        <span data-edge className="absolute inset-y-0 end-0 w-2 cursor-ew-resize" />
      ) : null}
    </div>
  );
}

function RowHead({ line, context: { t } }: Pick<RowProps, "line" | "context">) {
  const { name, off } = line;
  return (
    <div className="sticky left-0 z-20 flex w-(--names) shrink-0 flex-col justify-center gap-0.5 border-e border-line bg-surface ps-2 pe-1 group-hover/row:bg-surface-2 sm:flex-row sm:items-center sm:justify-between">
      <span className="flex min-w-0 items-center gap-1.5">
        <span
          title={name}
          className={classNames("truncate text-sm", off ? "text-text-3" : "text-text")}
        >
          {name}
        </span>
        {off ? <Badge tone="neutral">{t("grid.isOff")}</Badge> : null}
      </span>
      <span className="flex shrink-0" data-chrome>
        <RowButton action="earlier" label={t("timeline.action.earlierOf", { name })} />
        <RowButton action="later" label={t("timeline.action.laterOf", { name })} />
        <RowButton action="menu" label={t("timeline.action.menuOf", { name })} />
      </span>
    </div>
  );
}

const icons = { earlier: ChevronLeft, later: ChevronRight, menu: EllipsisVertical } as const;

/** Out of the way of Tab: keys do the same on the bar, and three stops a row would be many. */
function RowButton({ action, label }: Readonly<{ action: RowAction; label: string }>) {
  const Icon = icons[action];
  return (
    <button
      type="button"
      tabIndex={-1}
      data-action={action}
      aria-label={label}
      aria-haspopup={action === "menu" ? "menu" : undefined}
      className="grid size-6 place-items-center rounded text-text-3 hover:bg-surface-3 hover:text-text"
    >
      <Icon size={16} aria-hidden />
    </button>
  );
}
