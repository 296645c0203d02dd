"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState, type FormEvent } from "react";
import { Button } from "@/components/ui/button";
import { focusFirstProblem } from "@/components/ui/focus-first-problem";
import { StatusIcon } from "@/components/ui/status-icon";
import type { RequestFailure } from "@/lib/client/request";
import { usePlanCreation } from "@/lib/client/use-plan-creation";
import type { GuidedAnswers } from "@/lib/domain/plan/templates/guided-answers";
import { guidedPlan } from "@/lib/domain/plan/templates/guided-plan";
import { firstFailedStep, guidedSteps, type GuidedStep } from "@/lib/presenters/guided-start-form";
import { requestFailureText } from "@/lib/presenters/plans-failure";
import { Preview } from "./preview";
import { PreviewInShort } from "./preview-in-short";
import { Question } from "./question";
import { StepList } from "./step-list";
import { useGuidedStart } from "./use-guided-start";
import { usePreviewFigures } from "./use-preview-figures";

/** Six questions, and beside them what the answers come to: a plan to go on with. */
export function GuidedStart({ thisMonth }: Readonly<{ thisMonth: string }>) {
  const t = useTranslations("guided");
  const { step, go, change, keep, answers, texts, failures } = useGuidedStart(thisMonth);
  const { preview, figures } = usePreviewFigures(answers);
  const { state, create } = useCreation();
  const form = useRef<HTMLFormElement>(null);
  const heading = useHeadingFocus(step);
  const index = guidedSteps.findIndex(({ id }) => id === step);
  const next = guidedSteps[index + 1]?.id;
  const before = guidedSteps[index - 1]?.id;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const isHeld = guidedSteps[index]?.fields.some((field) => failures[field]);
    if (isHeld && form.current) return focusFirstProblem(form.current);
    const failed = next ?? firstFailedStep(failures);
    if (failed) go(failed);
    else {
      keep();
      void create(answers);
    }
  };

  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_24rem]">
      <form ref={form} onSubmit={submit} noValidate className="grid content-start gap-5">
        <StepList step={step} failures={failures} onGo={go} />
        <div className="grid gap-1">
          <h2 ref={heading} tabIndex={-1} className="text-lg font-semibold outline-none">
            {t(`question.${step}`)}
          </h2>
          <p className="max-w-prose text-sm text-text-2">{t(`why.${step}`)}</p>
        </div>
        <Question
          step={step}
          texts={texts}
          failures={failures}
          answers={answers}
          onChange={change}
        />
        {state.failure ? <Refused failure={state.failure} /> : null}
        <div className="flex flex-wrap items-center justify-between gap-2 border-t border-line pt-4">
          <p className="tabular text-sm text-text-3">
            {t("progress", { number: index + 1, count: guidedSteps.length })}
          </p>
          <div className="flex gap-2">
            {before ? <Button onClick={() => go(before)}>{t("before")}</Button> : null}
            <Button type="submit" variant="primary" pending={state.isPending}>
              {t(next ? "next" : "create")}
            </Button>
          </div>
        </div>
        <PreviewInShort figures={figures} />
      </form>
      <Preview preview={preview} figures={figures} isKept={Object.keys(failures).length > 0} />
    </div>
  );
}

/** Another question begins at its heading, for those who listen and for the keyboard. */
function useHeadingFocus(step: GuidedStep) {
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    heading.current?.focus();
  }, [step]);
  return heading;
}

type CreationState = Readonly<{ isPending: boolean; failure: RequestFailure | null }>;

/** Once made, the button stays busy: the page is on its way to the plan. */
function useCreation() {
  const createPlan = usePlanCreation();
  const [state, setState] = useState<CreationState>({ isPending: false, failure: null });
  const create = async (answers: GuidedAnswers) => {
    setState({ isPending: true, failure: null });
    const answer = await createPlan({ file: guidedPlan(answers) });
    if (!answer.ok) setState({ isPending: false, failure: answer.failure });
  };
  return { state, create };
}

function Refused({ failure }: Readonly<{ failure: RequestFailure }>) {
  const t = useTranslations("plans");
  return (
    <p role="alert" className="flex items-start gap-2 rounded-md bg-bad-soft p-3 text-sm">
      <StatusIcon tone="bad" size={16} />
      <span>
        <strong className="block font-semibold">{t("new.refused")}</strong>
        {requestFailureText(t, failure)}
      </span>
    </p>
  );
}
