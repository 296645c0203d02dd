"use client";

import { useLocale, useTranslations } from "next-intl";
import { MetricCard } from "@/components/ui/metric-card";
import { StatusIcon } from "@/components/ui/status-icon";
import type { RunEstimate } from "@/lib/domain/estimator/estimate";
import type { FrozenModel } from "@/lib/domain/estimator/frozen-model";
import {
  answerFigures,
  type AnswerFigure,
  inputWords,
  intervalPicture,
  isUnlikeAnyRun,
  outsideWarnings,
  physicalWords,
} from "@/lib/presenters/estimator-answer";
import type { EstimateInput } from "@/lib/presenters/estimator-form";
import { formatCompact, formatExact } from "@/lib/presenters/number-format";
import { Computation } from "./computation";
import { IntervalBars } from "./interval-bars";

type AnswerPanelProps = Readonly<{
  input: EstimateInput;
  estimate: RunEstimate;
  model: FrozenModel;
  /** The form holds something that cannot be used: this is the answer to what stood there before. */
  isKept: boolean;
}>;

/** What the run will take: the finding, three figures, their intervals drawn, and what to doubt. */
export function AnswerPanel({ input, estimate, model, isKept }: AnswerPanelProps) {
  const t = useTranslations("estimator.answer");
  const locale = useLocale();
  const { size, tokens, gpu } = inputWords(input);
  const compact = (value: number) => formatCompact(value, { locale });
  const [low, high] = estimate.gpuHours.interval80;
  const hours = compact(estimate.gpuHours.median);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-4">
      <div>
        <h2 className="text-lg font-semibold">{t("title", { size, tokens, hours })}</h2>
        <p className="text-sm text-text-3">
          {t("subtitle", { gpu, low: compact(low), high: compact(high) })}
        </p>
      </div>
      {isKept ? <Remark tone="info" text={t("kept")} /> : null}
      <Figures input={input} estimate={estimate} />
      <Picture estimate={estimate} />
      <Doubts estimate={estimate} />
      <p className="max-w-prose text-sm text-text-2">
        {t("physical", physicalWords(estimate, locale))}
      </p>
      <Computation input={input} estimate={estimate} model={model} />
    </div>
  );
}

type AnsweredProps = Readonly<{ input: EstimateInput; estimate: RunEstimate }>;

function Figures({ input, estimate }: AnsweredProps) {
  const t = useTranslations("estimator.answer");
  const locale = useLocale();
  const { currency, run } = input;
  const basis: Readonly<Record<AnswerFigure["id"], string>> = {
    gpuHours: inputWords(input).gpu,
    cost: t("atPrice", {
      price: formatExact(run.pricePerGpuHour ?? 0, { locale, currency, digits: 2 }),
    }),
    wallClock: t("onGpus", { count: formatExact(run.gpuCount ?? 0, { locale }) }),
  };
  return (
    <dl
      aria-label={t("figures")}
      className="grid gap-px overflow-hidden rounded-xl border border-line bg-line sm:auto-cols-fr sm:grid-flow-col"
    >
      {answerFigures(estimate, { currency, locale }).map((figure) => (
        <MetricCard
          key={figure.id}
          label={t(figure.id)}
          value={figure.value}
          exact={figure.exact}
          note={
            <>
              <span className="block text-text-2">
                {t("interval80", { interval: figure.interval80 })}
              </span>
              <span className="block text-text-2">
                {t("interval95", { interval: figure.interval95 })}
              </span>
              <span className="block text-xs">{basis[figure.id]}</span>
            </>
          }
        />
      ))}
    </dl>
  );
}

function Picture({ estimate }: Readonly<{ estimate: RunEstimate }>) {
  const t = useTranslations("estimator.answer");
  const locale = useLocale();
  const [figure] = answerFigures(estimate, { currency: "USD", locale });
  if (!figure) return null;
  const { value: median, interval80, interval95 } = figure;
  const rule = formatCompact(estimate.physicalRule.gpuHours, { locale });
  const label = t("pictureLabel", { median, interval80, interval95, rule });
  return <IntervalBars picture={intervalPicture(estimate, locale)} label={label} />;
}

function Doubts({ estimate }: Readonly<{ estimate: RunEstimate }>) {
  const t = useTranslations("estimator.answer");
  return (
    <>
      {outsideWarnings(estimate).map(({ predictor, ...values }) => (
        <Remark key={predictor} tone="warn" text={t(`outside.${predictor}`, values)} />
      ))}
      {isUnlikeAnyRun(estimate) ? <Remark tone="warn" text={t("unlike")} /> : null}
    </>
  );
}

const grounds = { warn: "bg-warn-soft", info: "bg-info-soft" } as const;

function Remark({ tone, text }: Readonly<{ tone: keyof typeof grounds; text: string }>) {
  return (
    <p className={`flex items-start gap-2 rounded-md px-3 py-2 text-sm ${grounds[tone]}`}>
      <span className="pt-0.5">
        <StatusIcon tone={tone} size={16} />
      </span>
      {text}
    </p>
  );
}
