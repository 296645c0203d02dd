"use client";

import { useLocale, useTranslations } from "next-intl";
import { useDeferredValue, useEffect, useMemo, useRef } from "react";
import { SeriesChart } from "@/components/charts/series-chart";
import { useAnnounce } from "@/components/ui/announcer";
import { MetricCard } from "@/components/ui/metric-card";
import { cashChart } from "@/lib/presenters/cash-chart";
import type { GuidedPreview, PreviewFigure } from "@/lib/presenters/guided-preview";
import { formatMonth } from "@/lib/presenters/month-format";
import { formatCompact, formatExact } from "@/lib/presenters/number-format";

type PreviewProps = Readonly<{
  preview: GuidedPreview;
  figures: readonly PreviewFigure[];
  /** A field cannot be used yet: the figures are those of the last answers that could. */
  isKept: boolean;
}>;

/** What the answers come to so far: runway, cash-out, largest cost, GPU-hours, and cash by month. */
export function Preview({ preview, figures, isKept }: PreviewProps) {
  const t = useTranslations("guided.preview");
  const drawn = useDeferredValue(preview);
  useAnnouncedRunway(figures[0]?.value ?? "");
  return (
    <section aria-label={t("title")} className="grid grid-cols-[minmax(0,1fr)] content-start gap-4">
      <h2 className="text-base font-semibold">{t("title")}</h2>
      {isKept ? <p className="text-sm text-text-2">{t("kept")}</p> : null}
      <dl className="grid grid-cols-2 gap-px overflow-hidden rounded-xl border border-line bg-line">
        {figures.map(({ id, ...words }) => (
          <MetricCard key={id} {...words} />
        ))}
      </dl>
      <PreviewChart preview={drawn} />
    </section>
  );
}

/** Long enough that only the last of several quick keystrokes is spoken. */
const settleMilliseconds = 600;

function useAnnouncedRunway(runway: string): void {
  const t = useTranslations("plan");
  const announce = useAnnounce();
  const said = useRef(runway);
  useEffect(() => {
    const timer = setTimeout(() => {
      if (said.current !== runway) announce(t("announce.runway", { runway }));
      said.current = runway;
    }, settleMilliseconds);
    return () => clearTimeout(timer);
  }, [announce, runway, t]);
}

function PreviewChart({ preview }: Readonly<{ preview: GuidedPreview }>) {
  const t = useTranslations("plan");
  const locale = useLocale();
  const { closing, ...words } = useMemo(
    () => cashChart(preview.plan, preview.projection, { t, locale, currency: "USD" }),
    [preview, t, locale],
  );
  const money = { locale, currency: "USD" };
  return (
    <SeriesChart
      {...words}
      height={180}
      series={[
        { id: "cash", label: t("cash.closing"), color: "funds", form: "line", values: closing },
      ]}
      keyHeader={t("table.month")}
      keyLabel={(month) => formatMonth(month, locale, "long")}
      tickLabel={(month) => formatMonth(month, locale, "axis")}
      formatAxis={(value) => formatCompact(value, money)}
      formatValue={(value) => formatExact(value, { ...money, digits: 0 })}
      zeroLine
      shadeBelowZero
    />
  );
}
