"use client";

import dynamic from "next/dynamic";
import { useId, useMemo, type CSSProperties } from "react";
import { Swatch } from "@/components/ui/swatch";
import { usePlanEditor } from "@/lib/client/plan-editor";
import type { MoveFrame } from "@/lib/domain/plan/line-move";
import type { Projection } from "@/lib/domain/plan/project";
import type { PlanContext } from "@/lib/presenters/plan-context";
import { scenarioName } from "@/lib/presenters/scenario-words";
import { timelineTicks, type TimelineGroup } from "@/lib/presenters/timeline";
import { TimelineHead } from "./timeline-head";
import { TimelineRow } from "./timeline-row";
import { useBoardControls } from "./use-board-controls";
import type { LineMoving } from "./use-line-move";

const OpenMenu = dynamic(() => import("@/components/ui/open-menu"), { ssr: false });

type BoardProps = Readonly<{
  groups: readonly TimelineGroup[];
  moving: LineMoving;
  /** The plan before the move that is under way. */
  before: Projection | null;
  context: PlanContext;
  onOpen: (line: string) => void;
}>;

/** The lines as bars on the months, under the coverage that follows them. */
export function TimelineBoard({ groups, moving, before, context, onOpen }: BoardProps) {
  const { edited, projection } = usePlanEditor();
  const helpId = useId();
  const { start, months } = edited;
  const frame = useMemo(() => ({ start, months }), [start, months]);
  const { active, board, handlers, menu } = useBoardControls(moving, onOpen);
  const shown = groups.flatMap(({ lines }) => lines);
  const entry = shown.find(({ id }) => id === active)?.id ?? shown[0]?.id;
  return (
    <div
      ref={board}
      data-scroll
      role="group"
      aria-label={context.t("timeline.board")}
      {...handlers}
      style={{ "--months": months } as CSSProperties}
      className="relative max-h-[75vh] scroll-ps-(--names) scroll-pe-4 scroll-pt-28 overflow-auto rounded-lg border border-line select-none [--names:8.75rem] sm:[--names:17rem]"
    >
      <div className="w-max min-w-full">
        <TimelineHead {...{ frame, projection, before, context }} />
        <div className="relative">
          <YearLines frame={frame} context={context} />
          {groups.map((group) => (
            <GroupRows key={group.budget} {...{ group, frame, moving, context, helpId, entry }} />
          ))}
        </div>
      </div>
      <p id={helpId} className="sr-only">
        {context.t("timeline.help")}
      </p>
      {menu ? <OpenMenu {...menu} /> : null}
    </div>
  );
}

type GroupProps = Pick<BoardProps, "moving" | "context"> &
  Readonly<{
    group: TimelineGroup;
    frame: MoveFrame;
    helpId: string;
    /** The row at which the keyboard enters. */
    entry: string | undefined;
  }>;

function GroupRows({ group, frame, moving, context, helpId, entry }: GroupProps) {
  const { source, active, isReadOnly } = usePlanEditor();
  const { budget, lines } = group;
  const parent = scenarioName(source.scenarios, active.scenario?.from ?? "", context.t);
  const moveOf = (id: string) => (moving.move?.line === id ? moving.move : null);
  return (
    <section aria-label={context.t(`budget.${budget}`)}>
      <GroupName budget={budget} count={lines.length} context={context} />
      <ul>
        {lines.map((line) => (
          <TimelineRow
            key={line.id}
            {...{ line, ...frame, context, helpId, parent, isReadOnly }}
            marks={active.marks.get(line.id)}
            isActive={line.id === entry}
            part={moveOf(line.id)?.part ?? null}
            movedBy={moveOf(line.id)?.months ?? 0}
          />
        ))}
      </ul>
    </section>
  );
}

type GroupNameProps = Pick<TimelineGroup, "budget"> &
  Readonly<{ count: number; context: PlanContext }>;

function GroupName({ budget, count, context: { t } }: GroupNameProps) {
  return (
    <h3 className="flex border-b border-line bg-surface-2 text-sm font-medium">
      <span className="sticky left-0 z-20 flex w-(--names) items-center gap-1.5 border-e border-line bg-surface-2 px-2 py-1">
        <Swatch color={budget} />
        {t(`budget.${budget}`)}
        <span className="tabular font-normal text-text-3">{count}</span>
      </span>
    </h3>
  );
}

/** A line down the board at every third month, a stronger one where a year begins. */
function YearLines({ frame, context }: Readonly<{ frame: MoveFrame; context: PlanContext }>) {
  return (
    <div aria-hidden className="pointer-events-none absolute inset-y-0 right-0 left-(--names)">
      {timelineTicks(frame, context).map(({ offset, isYear }) => (
        <span
          key={offset}
          className={`absolute inset-y-0 border-s ${isYear ? "border-line-strong" : "border-line"}`}
          style={{ left: `${(100 * offset) / frame.months}%` }}
        />
      ))}
    </div>
  );
}
