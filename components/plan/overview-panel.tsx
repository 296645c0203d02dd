"use client";

import { MetricCard, MetricStrip } from "@/components/ui/metric-card";
import { usePlanEditor } from "@/lib/client/plan-editor";
import { planMetrics } from "@/lib/presenters/plan-metrics";
import { ChecksPanel } from "./checks-panel";
import { CoverageSheet } from "./coverage-sheet";
import { CoverageStrip } from "./coverage-strip";
import { CashFigure, overviewGutter, SpendingFigure } from "./plan-figures";
import { usePlanWords } from "./use-plan-words";
import { useWhy } from "./use-why";

/** Where the plan stands: its numbers, what is wrong with it, its cash, its four budgets. Each card leads to its budget. */
export function OverviewPanel() {
  const { plan, projection, hrefOf } = usePlanEditor();
  const { t, context } = usePlanWords();
  const { why, open, close } = useWhy(projection.months);
  return (
    <div className="grid gap-8">
      <MetricStrip label={t("metric.label")}>
        {planMetrics(plan, projection, context).map(({ id, leadsTo, ...words }) => (
          <MetricCard key={id} {...words} swatch={leadsTo} href={hrefOf(leadsTo)} />
        ))}
      </MetricStrip>
      <div className="grid gap-8 xl:grid-cols-[minmax(0,1fr)_18rem]">
        <div className="xl:order-last">
          <ChecksPanel />
        </div>
        <div className="grid min-w-0 content-start gap-8">
          <CashFigure gutter={overviewGutter} />
          <CoverageStrip onOpen={open} />
          <SpendingFigure gutter={overviewGutter} />
        </div>
      </div>
      <CoverageSheet why={why} onOpen={open} onClose={close} />
    </div>
  );
}
