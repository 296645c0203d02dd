"use client";

import dynamic from "next/dynamic";
import {
  useId,
  useMemo,
  useState,
  type CSSProperties,
  type FocusEvent,
  type MouseEvent,
} from "react";
import { Swatch } from "@/components/ui/swatch";
import { usePlanEditor } from "@/lib/client/plan-editor";
import { hasEnd } from "@/lib/domain/plan/line-move";
import { project } from "@/lib/domain/plan/project";
import type { PlanContext } from "@/lib/presenters/plan-context";
import { timelineTicks, type TimelineGroup } from "@/lib/presenters/timeline";
import { barKeys } from "./bar-keys";
import { barOf, lineOfBar, rowOf } from "./bar-target";
import { TimelineHead } from "./timeline-head";
import { TimelineRow } from "./timeline-row";
import { useBarDrag } from "./use-bar-drag";
import { useBarMenu } from "./use-bar-menu";
import type { LineMoving } from "./use-line-move";

const OpenMenu = dynamic(() => import("@/components/ui/open-menu"), { ssr: false });

type BoardProps = Readonly<{
  groups: readonly TimelineGroup[];
  moving: LineMoving;
  context: PlanContext;
  onOpen: (line: string) => void;
}>;

/** The lines as bars on the months, under the coverage that follows them. */
export function TimelineBoard({ groups, moving, context, onOpen }: BoardProps) {
  const { edited, projection, commit, undo, redo } = usePlanEditor();
  const { move } = moving;
  const helpId = useId();
  const { start, months } = edited;
  const frame = useMemo(() => ({ start, months }), [start, months]);
  const isMoving = move !== null;
  const before = useMemo(() => (isMoving ? project(edited) : null), [isMoving, edited]);
  const [active, setActive] = useState<string | null>(null);
  const shown = groups.flatMap(({ lines }) => lines);
  const entry = shown.find(({ id }) => id === active)?.id ?? shown[0]?.id;
  const drag = useBarDrag(moving, months);
  const toggle = (id: string) => {
    const line = edited.lines.find((one) => one.id === id);
    if (line) commit([{ kind: "setFields", line: id, set: { off: !line.off } }]);
  };
  const menu = useBarMenu({ moving, toggle, onOpen });
  const onKeyDown = barKeys({
    ...{ moving, toggle, undo, redo, letGo: drag.letGo },
    hasEnd: (id) => shown.some((line) => line.id === id && hasEnd(line)),
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
    if (move?.by === "keys" && rowOf(relatedTarget) !== move.line) moving.finish();
  };
  return (
    <div
      data-scroll
      role="group"
      aria-label={context.t("timeline.board")}
      {...drag.handlers}
      {...{ onKeyDown, onClick, onFocus, onBlur }}
      style={{ "--months": months } as CSSProperties}
      className="relative max-h-[75vh] scroll-ps-(--names) overflow-auto rounded-lg border border-line select-none [--names:8.75rem] sm:[--names:17rem]"
    >
      <div className="w-max min-w-full">
        <TimelineHead {...{ frame, projection, before, context }} />
        <div className="relative">
          <YearLines frame={frame} context={context} />
          {groups.map(({ budget, lines }) => (
            <section key={budget} aria-label={context.t(`budget.${budget}`)}>
              <GroupName budget={budget} count={lines.length} context={context} />
              <ul>
                {lines.map((line) => (
                  <TimelineRow
                    key={line.id}
                    {...{ line, start, months, context, helpId }}
                    isActive={line.id === entry}
                    part={move?.line === line.id ? move.part : null}
                    movedBy={move?.line === line.id ? move.months : 0}
                  />
                ))}
              </ul>
            </section>
          ))}
        </div>
      </div>
      <p id={helpId} className="sr-only">
        {context.t("timeline.help")}
      </p>
      {menu.shown ? <OpenMenu {...menu.shown} /> : null}
    </div>
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
function YearLines({
  frame,
  context,
}: Readonly<{ frame: Parameters<typeof timelineTicks>[0]; context: PlanContext }>) {
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
