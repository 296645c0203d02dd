"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useMemo, useState, type FormEvent } from "react";
import { Button } from "@/components/ui/button";
import { focusFirstProblem } from "@/components/ui/focus-first-problem";
import { SelectField } from "@/components/ui/select-field";
import { RefusalNotice } from "@/components/ui/refusal-notice";
import { TextField } from "@/components/ui/text-field";
import { addLine } from "@/lib/client/line-requests";
import { newLineId } from "@/lib/client/new-line-id";
import { planQuery, plansQuery } from "@/lib/client/plan-queries";
import type { RequestFailure } from "@/lib/client/request";
import type { PlanSummary } from "@/lib/contracts/plan";
import { addMonths } from "@/lib/domain/calendar/month";
import { inputWords } from "@/lib/presenters/estimator-answer";
import {
  planLineEffect,
  planLineTexts,
  type PlanLineField,
  type PlannedEstimate,
  readPlanLine,
} from "@/lib/presenters/estimator-plan-line";
import { formatMonth } from "@/lib/presenters/month-format";
import { useProblemWords } from "./use-problem-words";

export type AddedLine = Readonly<{
  name: string;
  plan: PlanSummary;
  effect: ReturnType<typeof planLineEffect>;
}>;

type PlanLineFormProps = Readonly<{
  planned: PlannedEstimate;
  plan: PlanSummary;
  plans: readonly PlanSummary[];
  onPlan: (id: string) => void;
  onAdded: (added: AddedLine) => void;
  onClose: () => void;
}>;

/** The line as it will stand in the plan: what to fill in, and what it will mean. */
export function PlanLineForm(props: PlanLineFormProps) {
  const { planned, plan, onClose } = props;
  const t = useTranslations("estimator.use");
  const form = usePlanLine(props);
  const { currency } = planned.input;
  const isOtherCurrency =
    planned.input.run.pricePerGpuHour !== undefined && currency !== plan.currency;
  const priceHint = isOtherCurrency
    ? t("priceOther", { currency, plan: plan.currency })
    : undefined;
  return (
    <form onSubmit={form.submit} noValidate className="grid gap-4">
      <div className="grid items-start gap-x-4 gap-y-3 sm:grid-cols-2">
        <PlanField {...props} />
        <TextField {...form.field("name")} label={t("name")} />
        <StartField {...props} {...form.field("start")} />
        <TextField {...form.field("gpuCount")} label={t("gpuCount")} align="end" />
        <TextField
          {...form.field("pricePerGpuHour")}
          label={t("price")}
          hint={priceHint}
          unit={plan.currency}
          align="end"
        />
        <TextField
          {...form.field("restartOverhead")}
          label={t("restartOverhead")}
          hint={t("restartHint")}
          align="end"
        />
        <TextField
          {...form.field("experimentsRate")}
          label={t("experimentsRate")}
          hint={t("experimentsHint")}
          align="end"
        />
      </div>
      <Effect effect={form.effect} />
      {form.failure ? <Refusal failure={form.failure} /> : null}
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onClose}>{t("cancel")}</Button>
        <Button type="submit" variant="primary" pending={form.isSending}>
          {t("add")}
        </Button>
      </div>
    </form>
  );
}

function PlanField({ plan, plans, onPlan }: PlanLineFormProps) {
  const t = useTranslations("estimator.use");
  const locale = useLocale();
  const options = plans.map(({ id, name, currency, start }) => ({
    value: id,
    label: t("planOption", { name, currency, start: formatMonth(start, locale) }),
  }));
  return <SelectField label={t("plan")} value={plan.id} onChange={onPlan} options={options} />;
}

type FieldProps = Readonly<{
  value: string;
  onChange: (text: string) => void;
  error?: string | undefined;
}>;

function StartField({ plan, ...field }: Readonly<{ plan: PlanSummary }> & FieldProps) {
  const t = useTranslations("estimator.use");
  const locale = useLocale();
  const from = formatMonth(plan.start, locale);
  const until = formatMonth(addMonths(plan.start, plan.months - 1), locale);
  const { value, onChange, error } = field;
  return (
    <TextField
      {...{ value, onChange, error }}
      label={t("start")}
      hint={t("startHint", { from, until })}
    />
  );
}

function Effect({ effect }: Readonly<{ effect: AddedLine["effect"] | null }>) {
  const t = useTranslations("estimator.use");
  // The place is kept while a field cannot be used, so that the buttons do not move.
  if (!effect) return <p className="min-h-10" />;
  return (
    <p className="min-h-10 text-sm text-text-2" aria-live="polite">
      {t("effect", effect)}, {t("effectMonths", effect)}
    </p>
  );
}

function Refusal({ failure }: Readonly<{ failure: RequestFailure }>) {
  const t = useTranslations("estimator.use");
  const isRefused = failure.kind === "refused";
  return (
    <RefusalNotice
      title={t(isRefused ? "refused" : "unreachable")}
      reason={t(isRefused ? "refusedBody" : "unreachableBody")}
    />
  );
}

function usePlanLine({ planned, plan, onAdded }: PlanLineFormProps) {
  const t = useTranslations("estimator.use");
  const locale = useLocale();
  const cache = useQueryClient();
  const wordsOf = useProblemWords();
  // One id for all tries: an answer that got lost does not make a second line.
  const [lineId] = useState(() => newLineId("training-run"));
  const [texts, setTexts] = useState(() => {
    const name = t("usualName", inputWords(planned.input));
    return planLineTexts(planned, { plan, locale, name });
  });
  const [isTried, setTried] = useState(false);
  const [isSending, setSending] = useState(false);
  const [failure, setFailure] = useState<RequestFailure | null>(null);
  const read = useMemo(
    () => readPlanLine(texts, planned, { plan, lineId, locale }),
    [texts, planned, plan, lineId, locale],
  );
  const effect = read.ok ? planLineEffect(read.request, { plan, locale }) : null;
  const field = (name: PlanLineField): FieldProps => {
    const problem = read.ok ? undefined : read.problems[name];
    // An empty field is no mistake until somebody wants to go on without it.
    const isShown = isTried || texts[name].trim() !== "";
    return {
      value: texts[name],
      onChange: (text) => setTexts({ ...texts, [name]: text }),
      error: isShown ? wordsOf(problem) : undefined,
    };
  };
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (!read.ok || !effect) return focusFirstProblem(event.currentTarget);
    setSending(true);
    const answer = await addLine(plan.id, read.request);
    setSending(false);
    if (!answer.ok) return setFailure(answer.failure);
    cache.removeQueries({ queryKey: planQuery(plan.id).queryKey });
    void cache.invalidateQueries({ queryKey: plansQuery().queryKey });
    onAdded({ name: answer.value.line.name, plan, effect });
  };
  return {
    field,
    effect,
    failure,
    isSending,
    submit: (event: FormEvent<HTMLFormElement>) => void submit(event),
  };
}
