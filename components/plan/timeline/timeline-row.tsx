import { ChevronLeft, ChevronRight, EllipsisVertical } from "lucide-react";
import { memo } from "react";
import { Badge } from "@/components/ui/badge";
import { classNames } from "@/components/ui/class-names";
import { hasEnd, movedLine, type LineMove } from "@/lib/domain/plan/line-move";
import { lineKindOf, type Line } from "@/lib/domain/plan/lines/registry";
import type { LineMarks } from "@/lib/domain/plan/scenario-marks";
import type { PlanContext } from "@/lib/presenters/plan-context";
import { joined } from "@/lib/presenters/joined";
import { moveText, timelineBar, type TimelineBar } from "@/lib/presenters/timeline";
import { BarGhost, BarNote, BarPicture, placeOf, widthOf } from "./timeline-bar";

type RowProps = Readonly<{
  line: Line;
  start: string;
  months: number;
  context: PlanContext;
  /** In what the scenario shown differs from its parent here, and the parent's name. */
  marks: LineMarks | undefined;
  parent: string;
  isReadOnly: boolean;
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
  const { line, start, months, context, marks, part, movedBy } = props;
  const frame = { start, months };
  const moved = part ? movedLine(line, { part, months: movedBy }, frame) : null;
  const bar = timelineBar(moved ?? line, frame, context);
  const inherited = marks?.inherited ? timelineBar(marks.inherited, frame, context) : null;
  const isMovedHere = inherited !== null && inherited.text !== bar.text;
  const was = isMovedHere
    ? context.t("scenario.inherited", { parent: props.parent, value: inherited.text })
    : null;
  return (
    <li data-row={line.id} className="group/row flex hover:bg-surface-2">
      <RowHead line={line} context={context} marks={marks} isReadOnly={props.isReadOnly} />
      <div
        data-track
        className="relative min-h-14 min-w-[calc(var(--months)*18px)] grow overflow-clip [overflow-clip-margin:4px] sm:min-h-9"
      >
        {part ? <BarGhost bar={timelineBar(line, frame, context)} months={months} /> : null}
        {isMovedHere ? <BarGhost bar={inherited} months={months} /> : null}
        <div className="pointer-events-none absolute inset-0" style={placeOf(bar, months)}>
          <BarPicture bar={bar} months={months} color={lineKindOf(line.kind).budget} />
          <BarHandle
            {...props}
            bar={bar}
            text={joined([bar.text, ...(was ? [was] : [])], context.locale)}
          />
          <BarNote
            bar={bar}
            months={months}
            isHeld={part !== null}
            text={noteText(bar.text, part ? moveText(movedBy, context) : was)}
          />
        </div>
      </div>
    </li>
  );
});

const noteText = (text: string, more: string | null) => (more ? `${text} · ${more}` : text);

type HandleProps = RowProps & Readonly<{ bar: TimelineBar; text: string }>;

/** What is taken hold of: at least 24 px wide, however short the bar is. */
function BarHandle({ line, months, bar, text, helpId, isActive, isReadOnly }: HandleProps) {
  return (
    <div
      role="slider"
      data-bar={line.id}
      tabIndex={isActive ? 0 : -1}
      aria-label={line.name}
      aria-describedby={helpId}
      aria-readonly={isReadOnly}
      aria-valuemin={0}
      aria-valuemax={months - 1}
      aria-valuenow={bar.from}
      aria-valuetext={text}
      className={classNames(
        "pointer-events-auto absolute top-1/2 h-7 min-w-6 -translate-y-1/2 rounded-[5px] outline-offset-0",
        !isReadOnly && "cursor-grab touch-pan-y active:cursor-grabbing",
      )}
      style={{ width: widthOf(bar, months) }}
    >
      {hasEnd(line) && !bar.isOutside && !isReadOnly ? (
        <span data-edge className="absolute inset-y-0 end-0 w-2 cursor-ew-resize" />
      ) : null}
    </div>
  );
}

type HeadProps = Pick<RowProps, "line" | "context" | "marks" | "isReadOnly">;

function RowHead({ line, context: { t }, marks, isReadOnly }: HeadProps) {
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
        {marks ? <span aria-hidden className="size-1.5 shrink-0 rounded-full bg-info" /> : null}
        {marks?.inherited === null ? <Badge tone="info">{t("scenario.badge.added")}</Badge> : null}
        {off ? <Badge tone="neutral">{t("grid.isOff")}</Badge> : null}
      </span>
      <span className="flex shrink-0" data-chrome>
        {isReadOnly ? null : (
          <>
            <RowButton action="earlier" label={t("timeline.action.earlierOf", { name })} />
            <RowButton action="later" label={t("timeline.action.laterOf", { name })} />
          </>
        )}
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
