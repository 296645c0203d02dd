"use client";

import { usePlanEditor } from "@/lib/client/plan-editor";
import { movedLine } from "@/lib/domain/plan/line-move";
import type { Projection } from "@/lib/domain/plan/project";
import type { PlanContext } from "@/lib/presenters/plan-context";
import { moveText, runwayMoveText, timelineBar } from "@/lib/presenters/timeline";
import type { ActiveMove } from "./use-line-move";

type MoveNoteProps = Readonly<{
  move: ActiveMove | null;
  before: Projection | null;
  context: PlanContext;
}>;

/** The runway, before and after the move that is under way, and what is moved where. */
export function MoveNote({ move, before, context }: MoveNoteProps) {
  const { projection } = usePlanEditor();
  const was = before?.metrics.fundedRunway ?? null;
  return (
    <p className="tabular mb-2 flex min-h-11 flex-wrap content-start gap-x-3 text-base sm:min-h-6">
      <span className="font-semibold" data-runway>
        {runwayMoveText(was, projection.metrics.fundedRunway, context)}
      </span>
      {move ? <MovedLine move={move} context={context} /> : null}
    </p>
  );
}

function MovedLine({ move, context }: Readonly<{ move: ActiveMove; context: PlanContext }>) {
  const { edited } = usePlanEditor();
  const line = edited.lines.find(({ id }) => id === move.line);
  if (!line) return null;
  const span = timelineBar(movedLine(line, move, edited) ?? line, edited, context).text;
  const by = moveText(move.months, context);
  return (
    <span className="text-text-2">
      {context.t("timeline.moving", { name: line.name, span, by })}
    </span>
  );
}
