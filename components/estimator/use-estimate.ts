"use client";

import { useLocale } from "next-intl";
import { useRouter } from "next/navigation";
import { useCallback, useEffect, useMemo, useState, useTransition } from "react";
import { useAddressState } from "@/lib/client/use-address-state";
import type { EstimateResult, PlannedRun } from "@/lib/domain/estimator/estimate";
import type { FrozenModel } from "@/lib/domain/estimator/frozen-model";
import type { AcceleratorOption } from "@/lib/presenters/accelerator-options";
import {
  type EstimateField,
  type EstimateInput,
  type EstimateTexts,
  FIRST_ESTIMATE,
  type Query,
  queryOf,
  readEstimate,
  textsOfQuery,
} from "@/lib/presenters/estimator-form";
import { takeFitOutdated } from "@/lib/client/outdated-fit";

type Estimator = (model: FrozenModel, run: PlannedRun) => EstimateResult;

/** An input and the answer to it. */
export type Answered = Readonly<{ input: EstimateInput; result: EstimateResult }>;

/** The form, and the last complete input: what the address says, and what is answered. */
type Form = Readonly<{ texts: EstimateTexts; input: EstimateInput }>;

const queryOfForm = ({ input }: Form) => queryOf(input);

type EstimateProps = Readonly<{
  model: FrozenModel;
  gpus: readonly AcceleratorOption[];
  firstAnswer: Answered;
}>;

/**
 * The form, and the answer to its last complete input.
 *
 * The estimator runs here, with the model that the server fitted: an answer is there within the key
 * press. It is loaded after the page, whose first answer the server has made with the same code.
 */
export function useEstimate({ model, gpus, firstAnswer }: EstimateProps) {
  const locale = useLocale();
  const stateOf = useCallback(
    (query: Query): Form => {
      const texts = textsOfQuery(query);
      const read = readEstimate(texts, locale, gpus);
      return { texts, input: read.ok ? read.input : FIRST_ESTIMATE };
    },
    [locale, gpus],
  );
  const isHeld = useFreshFit();
  const [form, setForm] = useAddressState({ stateOf, queryOf: queryOfForm, isHeld });
  const { texts, input } = form;
  const estimator = useEstimator();
  const answered = useMemo(
    () => (estimator ? { input, result: estimator(model, input.run) } : firstAnswer),
    [estimator, model, input, firstAnswer],
  );
  const read = useMemo(() => readEstimate(texts, locale, gpus), [texts, locale, gpus]);
  const change = (field: EstimateField, text: string) => {
    const changed = { ...texts, [field]: text };
    const again = readEstimate(changed, locale, gpus);
    setForm({ texts: changed, input: again.ok ? again.input : input });
  };
  return { texts, change, answered, problems: read.ok ? {} : read.problems };
}

/** Asks for the page again when its fit is older than the last write of a run. @returns while it does */
function useFreshFit(): boolean {
  const router = useRouter();
  const [isAsking, ask] = useTransition();
  useEffect(() => {
    if (takeFitOutdated()) ask(() => router.refresh());
  }, [router]);
  return isAsking;
}

function useEstimator(): Estimator | null {
  const [estimator, setEstimator] = useState<Estimator | null>(null);
  useEffect(() => {
    let isHere = true;
    void import("@/lib/domain/estimator/estimate").then(({ estimateRun }) => {
      if (isHere) setEstimator(() => estimateRun);
    });
    return () => {
      isHere = false;
    };
  }, []);
  return estimator;
}
