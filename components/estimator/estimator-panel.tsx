"use client";

import { useLocale, useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import { useCallback, useDeferredValue, useEffect, useMemo, useState, type ReactNode } from "react";
import { useAnnounce } from "@/components/ui/announcer";
import { Button } from "@/components/ui/button";
import { useCommands } from "@/components/ui/commands";
import { StatusIcon } from "@/components/ui/status-icon";
import { useToast } from "@/components/ui/toast";
import type { AcceleratorOption } from "@/lib/presenters/accelerator-options";
import type { ShownFit } from "@/lib/presenters/estimator-fit";
import { answerFigures, formatInterval } from "@/lib/presenters/estimator-answer";
import { queryOf } from "@/lib/presenters/estimator-form";
import { formatCompact } from "@/lib/presenters/number-format";
import { AnswerPanel } from "./answer-panel";
import { FitChart } from "./fit-chart";
import { PredictionForm } from "./prediction-form";
import { type Answered, useEstimate } from "./use-estimate";

const UseInPlanDialog = dynamic(() => import("./use-in-plan-dialog"), { ssr: false });
const PointSheet = dynamic(() => import("./point-sheet").then((file) => file.PointSheet), {
  ssr: false,
});

type EstimatorPanelProps = Readonly<{
  fit: ShownFit;
  gpus: readonly AcceleratorOption[];
  answered: Answered;
  /** What stands beside the picture: how far to trust it. */
  trust: ReactNode;
}>;

/** The form, its answer, and the runs that the answer rests on. */
export function EstimatorPanel({ fit, gpus, answered: firstAnswer, trust }: EstimatorPanelProps) {
  const { texts, change, answered, problems } = useEstimate({
    model: fit.model,
    gpus,
    firstAnswer,
  });
  const [openId, setOpenId] = useState<string | null>(null);
  const point = fit.points.find(({ runId }) => runId === openId);
  const short = useShortAnswer(answered);
  // A key press shows its numbers first; the picture of all runs follows when there is time.
  const drawn = useDeferredValue(answered);
  useAnnouncedAnswer(answered);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
      <div className="grid gap-x-8 gap-y-6 grid-cols-[minmax(0,1fr)] lg:grid-cols-[19rem_minmax(0,1fr)]">
        <PredictionForm {...{ texts, problems, gpus, short }} onChange={change} />
        <Answer answered={answered} fit={fit} isKept={Object.keys(problems).length > 0} />
      </div>
      <div className="grid gap-x-8 gap-y-6 border-t border-line grid-cols-[minmax(0,1fr)] pt-6 xl:grid-cols-[minmax(0,1fr)_20rem]">
        <FitChart fit={fit} answered={drawn} openId={openId} onOpen={setOpenId} />
        {trust}
      </div>
      {point ? <PointSheet point={point} onClose={() => setOpenId(null)} /> : null}
    </div>
  );
}

function useShortAnswer({ input, result }: Answered): string | null {
  const t = useTranslations("estimator.answer");
  const locale = useLocale();
  if (!result.ok) return null;
  const figures = answerFigures(result.estimate, { currency: input.currency, locale });
  return figures
    .map(({ id, value }) => (id === "gpuHours" ? t("short", { hours: value }) : value))
    .join(" · ");
}

type AnswerProps = Readonly<{ answered: Answered; fit: ShownFit; isKept: boolean }>;

function Answer({ answered, fit, isKept }: AnswerProps) {
  const t = useTranslations("estimator.answer");
  const [isUsing, setUsing] = useState(false);
  const { input, result } = answered;
  useUseCommand(useCallback(() => setUsing(true), []));
  if (!result.ok)
    return (
      <p role="alert" className="flex items-start gap-2 text-sm">
        <StatusIcon tone="bad" size={16} />
        {t(result.failure.kind === "outOfRange" ? "outOfRange" : "unavailable")}
      </p>
    );
  const planned = { input, estimate: result.estimate, model: fit.model };
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-4">
      <AnswerPanel {...planned} isKept={isKept} />
      <div data-chrome className="flex flex-wrap gap-2">
        <Button variant="primary" onClick={() => setUsing(true)}>
          {t("use")}
        </Button>
        <CopyLink query={queryOf(input)} />
      </div>
      {isUsing ? <UseInPlanDialog planned={planned} onClose={() => setUsing(false)} /> : null}
    </div>
  );
}

function useUseCommand(run: () => void): void {
  const t = useTranslations("estimator");
  useCommands(
    useMemo(() => [{ id: "use-in-plan", label: t("use.title"), group: t("title"), run }], [t, run]),
  );
}

function CopyLink({ query }: Readonly<{ query: string }>) {
  const t = useTranslations("estimator.answer");
  const { show } = useToast();
  const copy = async () => {
    const { origin, pathname } = window.location;
    try {
      await navigator.clipboard.writeText(`${origin}${pathname}?${query}`);
      show({ title: t("copied"), tone: "good" });
    } catch {
      show({ title: t("notCopied"), tone: "warn" });
    }
  };
  return <Button onClick={() => void copy()}>{t("copy")}</Button>;
}

/** Long enough that a person has stopped typing: every key press would drown the reader. */
const announceMilliseconds = 700;

function useAnnouncedAnswer({ result }: Answered): void {
  const t = useTranslations("estimator.answer");
  const locale = useLocale();
  const announce = useAnnounce();
  const [first] = useState(result);
  useEffect(() => {
    if (!result.ok || !first.ok || isSameAnswer(result.estimate, first.estimate)) return;
    const { median, interval80 } = result.estimate.gpuHours;
    const hours = formatCompact(median, { locale });
    const interval = formatInterval(interval80, { locale });
    const say = () => announce(t("announce", { hours, interval }));
    const timer = setTimeout(say, announceMilliseconds);
    return () => clearTimeout(timer);
  }, [result, first, locale, announce, t]);
}

type Estimate = Extract<Answered["result"], { ok: true }>["estimate"];

function isSameAnswer(one: Estimate, other: Estimate): boolean {
  return one.gpuHours.median === other.gpuHours.median && one.accelerator === other.accelerator;
}
