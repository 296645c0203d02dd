"use client";

import { useLocale, useTranslations } from "next-intl";
import { memo, useMemo } from "react";
import { ScatterChart } from "@/components/charts/scatter-chart";
import type { Answered } from "./use-estimate";
import { fitLines, fitPoints, fitSummary, type ShownFit } from "@/lib/presenters/estimator-fit";
import { formatCompact } from "@/lib/presenters/number-format";

type FitChartProps = Readonly<{
  fit: ShownFit;
  answered: Answered;
  openId: string | null;
  onOpen: (id: string) => void;
}>;

export const FitChart = memo(MeasuredOverForetold);

/**
 * Measured GPU-hours over those foretold without the run itself: how well the model does, shown on
 * runs it has not seen. The run to estimate stands on the line, with its 95 % interval.
 */
function MeasuredOverForetold({ fit, answered, openId, onOpen }: FitChartProps) {
  const t = useTranslations("estimator.fit");
  const locale = useLocale();
  const words = fitSummary(fit, locale);
  const points = useMemo(() => fitPoints(fit.points), [fit.points]);
  const axes = useMemo(() => {
    const format = (value: number) => formatCompact(value, { locale });
    return {
      xAxis: { label: t("foretold"), log: true, format },
      yAxis: { label: t("measured"), log: true, format },
    };
  }, [t, locale]);
  const lines = useMemo(() => {
    const { right, double, half } = fitLines(points);
    return [
      { label: t("right"), points: right },
      { label: t("double"), points: double, dash: "dashed" as const },
      { label: t("half"), points: half, dash: "dotted" as const },
    ];
  }, [points, t]);
  const groups = useMemo(
    () => groupsOf(points, { public: t("public"), own: t("own") }),
    [points, t],
  );
  const highlight = useHighlight(answered, t("yours"));
  return (
    <div>
      <ScatterChart
        title={t("chartTitle", { n: words.n, factor: words.typicalFactor })}
        subtitle={t("chartSubtitle")}
        summary={t("chartSummary", words)}
        pointHeader={t("pointHeader")}
        points={points}
        groups={groups}
        {...axes}
        fit={lines}
        {...(highlight && { highlight })}
        selectedId={openId ?? undefined}
        onSelect={onOpen}
        height={400}
      />
      <p className="text-xs text-text-3">{t("openHint")}</p>
    </div>
  );
}

type Names = Readonly<Record<"public" | "own", string>>;

/** Own runs are named only once there are any. */
function groupsOf(points: readonly Readonly<{ group: string }>[], names: Names) {
  const groups = [
    { id: "public", label: names.public, color: "compute", shape: "circle" },
    { id: "own", label: names.own, color: "funds", shape: "diamond" },
  ] as const;
  return groups.filter(({ id }) => points.some(({ group }) => group === id));
}

function useHighlight({ result }: Answered, label: string) {
  return useMemo(() => {
    if (!result.ok) return null;
    const { median, interval95 } = result.estimate.gpuHours;
    return { label, x: median, y: median, low: interval95[0], high: interval95[1] };
  }, [result, label]);
}
