"use client";

import dynamic from "next/dynamic";
import { useMemo, useState } from "react";
import { ChartFigure } from "@/components/charts/chart-figure";
import { ButtonLink } from "@/components/ui/button-link";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { TextField } from "@/components/ui/text-field";
import { usePlanWords } from "@/components/plan/use-plan-words";
import { usePlanEditor } from "@/lib/client/plan-editor";
import { budgets } from "@/lib/domain/plan/lines/line-kind";
import type { Plan } from "@/lib/domain/plan/plan-file";
import { project } from "@/lib/domain/plan/project";
import {
  timelineGroups,
  timelineOrder,
  timelineTable,
  timelineWords,
  type TimelineFilter,
} from "@/lib/presenters/timeline";
import { MoveNote } from "./move-note";
import { TimelineBoard } from "./timeline-board";
import { useLineMove } from "./use-line-move";
import { useTimelineFilter } from "./use-timeline-filter";

const LineSheet = dynamic(() => import("@/components/plan/line-sheet"), { ssr: false });

/** The plan in time: every line a bar, moved by hand, with coverage and runway following. */
export function TimelinePanel() {
  const { edited, plan, projection, hrefOf } = usePlanEditor();
  const { t, context } = usePlanWords();
  const [filter, setFilter] = useTimelineFilter();
  const [openLine, setOpenLine] = useState<string | null>(null);
  const moving = useLineMove();
  const isMoving = moving.move !== null;
  const before = useMemo(() => (isMoving ? project(edited) : null), [isMoving, edited]);
  const order = useSteadyOrder(edited);
  const groups = useMemo(
    () => timelineGroups(edited.lines, order, filter),
    [edited.lines, order, filter],
  );
  if (edited.lines.length === 0) return <NoLines href={hrefOf("funds")} />;
  return (
    <div className="grid gap-3">
      <FilterBar filter={filter} onFilter={setFilter} />
      <ChartFigure
        {...timelineWords(plan, projection, context)}
        table={() => timelineTable(groups, edited, context)}
      >
        <MoveNote move={moving.move} before={before} context={context} />
        {groups.length > 0 ? (
          <TimelineBoard {...{ groups, moving, before, context }} onOpen={setOpenLine} />
        ) : (
          <EmptyState
            title={t("timeline.noMatch")}
            action={
              <Button onClick={() => setFilter({ budget: null, text: "" })}>
                {t("timeline.clear")}
              </Button>
            }
          />
        )}
      </ChartFigure>
      {openLine ? <LineSheet id={openLine} onClose={() => setOpenLine(null)} /> : null}
    </div>
  );
}

/**
 * The order of the rows, as it was when the lines were first seen: a row that jumped to its new
 * place while its bar is moved would be lost under the hand. Lines that come or go order anew.
 */
function useSteadyOrder(plan: Plan): readonly string[] {
  const ids = plan.lines.map(({ id }) => id).join(" ");
  const ordered = () => ({ ids, order: timelineOrder(plan.lines, plan) });
  const [kept, setKept] = useState(ordered);
  if (kept.ids === ids) return kept.order;
  const renewed = ordered();
  setKept(renewed);
  return renewed.order;
}

type FilterBarProps = Readonly<{
  filter: TimelineFilter;
  onFilter: (filter: TimelineFilter) => void;
}>;

function FilterBar({ filter, onFilter }: FilterBarProps) {
  const { t } = usePlanWords();
  const all = { value: "", label: t("timeline.all") };
  const options = budgets.map((budget) => ({ value: budget, label: t(`budget.${budget}`) }));
  return (
    <div data-chrome className="flex flex-wrap items-center gap-3">
      <SegmentedControl
        label={t("timeline.filter")}
        value={filter.budget ?? ""}
        options={[all, ...options]}
        onChange={(value) =>
          onFilter({ ...filter, budget: budgets.find((budget) => budget === value) ?? null })
        }
      />
      <div className="w-52">
        <TextField
          label={t("timeline.search")}
          hideLabel
          type="search"
          placeholder={t("timeline.search")}
          value={filter.text}
          onChange={(text) => onFilter({ ...filter, text })}
        />
      </div>
    </div>
  );
}

function NoLines({ href }: Readonly<{ href: string }>) {
  const { t } = usePlanWords();
  return (
    <EmptyState
      title={t("timeline.empty")}
      action={<ButtonLink href={href}>{t("timeline.toFunds")}</ButtonLink>}
    >
      {t("timeline.emptyBody")}
    </EmptyState>
  );
}
