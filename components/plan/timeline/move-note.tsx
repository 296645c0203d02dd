"use client";

import { useMemo } from "react";
import { usePlanEditor } from "@/lib/client/plan-editor";
import { movedLine } from "@/lib/domain/plan/line-move";
import { project } from "@/lib/domain/plan/project";
import type { PlanContext } from "@/lib/presenters/plan-context";
import { moveText, runwayMoveText, timelineBar } from "@/lib/presenters/timeline";
import type { ActiveMove } from "./use-line-move";

/** The runway, before and after the move that is under way, and what is moved where. */
export function MoveNote({
  move,
  context,
}: Readonly<{ move: ActiveMove | null; context: PlanContext }>) {
  const { edited, projection } = usePlanEditor();
  const isMoving = move !== null;
  const before = useMemo(
    () => (isMoving ? project(edited).metrics.fundedRunway : null),
    [isMoving, edited],
  );
  return (
    <p className="tabular mb-2 flex min-h-11 flex-wrap content-start gap-x-3 text-base sm:min-h-6">
      <span className="font-semibold" data-runway>
        {runwayMoveText(before, projection.metrics.fundedRunway, context)}
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
