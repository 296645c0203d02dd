"use client";

import { useTranslations } from "next-intl";
import type { IntervalPicture } from "@/lib/presenters/estimator-answer";

type IntervalBarsProps = Readonly<{ picture: IntervalPicture; label: string }>;

const percent = (fraction: number) => `${(fraction * 100).toFixed(3)}%`;

/** Median, both intervals and the physical rule on one logarithmic axis of GPU-hours. */
export function IntervalBars({ picture, label }: IntervalBarsProps) {
  const t = useTranslations("estimator.answer");
  const { interval80, interval95, median, physicalRule, ticks } = picture;
  return (
    <div>
      <div role="img" aria-label={label} className="relative h-16">
        <Span ends={interval95} className="top-3 h-8 opacity-30" />
        <Span ends={interval80} className="top-3 h-8 opacity-60" />
        <Mark at={median} className="top-1.5 h-11 w-[3px] bg-text" />
        <Mark at={physicalRule} className="top-1.5 h-11 border-s-2 border-dashed border-warn" />
        <div className="absolute inset-x-0 bottom-1 border-t border-line-strong" />
      </div>
      <div aria-hidden className="relative h-5 text-xs text-text-3">
        {ticks.map((tick) => (
          <span
            key={tick.id}
            style={{ left: percent(tick.at) }}
            className="absolute -translate-x-1/2 whitespace-nowrap"
          >
            {tick.label}
          </span>
        ))}
      </div>
      <ul className="mt-1 flex flex-wrap gap-x-4 gap-y-1 text-xs text-text-2">
        <Key label={t("median")} className="h-3 w-[3px] bg-text" />
        <Key label={t("label80")} className="h-3 w-4 bg-compute opacity-80" />
        <Key label={t("label95")} className="h-3 w-4 bg-compute opacity-30" />
        <Key label={t("physicalRule")} className="h-3 border-s-2 border-dashed border-warn" />
        <li className="ms-auto text-text-3">{t("axis")}</li>
      </ul>
    </div>
  );
}

type SpanProps = Readonly<{ ends: readonly [number, number]; className: string }>;

function Span({ ends: [low, high], className }: SpanProps) {
  const style = { left: percent(low), width: percent(high - low) };
  return (
    <span style={style} className={`keep-colour absolute rounded-sm bg-compute ${className}`} />
  );
}

function Mark({ at, className }: Readonly<{ at: number; className: string }>) {
  return (
    <span
      style={{ left: percent(at) }}
      className={`keep-colour absolute -translate-x-1/2 ${className}`}
    />
  );
}

function Key({ label, className }: Readonly<{ label: string; className: string }>) {
  return (
    <li className="flex items-center gap-1.5">
      <span aria-hidden className={`keep-colour inline-block ${className}`} />
      {label}
    </li>
  );
}
