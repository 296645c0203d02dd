"use client";

import { useSearchParams } from "next/navigation";
import { useLocale } from "next-intl";
import { useEffect, useMemo, useState } from "react";
import type { Month } from "@/lib/domain/calendar/month";
import type { GuidedAnswers } from "@/lib/domain/plan/templates/guided-answers";
import {
  guidedOfQuery,
  guidedQuery,
  guidedTexts,
  readGuided,
  type GivenTexts,
  type GuidedContext,
  type GuidedField,
  type GuidedStep,
} from "@/lib/presenters/guided-start-form";

/** Long enough that a person has stopped typing; browsers limit how often an address may change. */
const addressMilliseconds = 200;

type Entry = Readonly<{
  given: GivenTexts;
  /** The last answers that could be used: what the preview shows while a field is being mended. */
  answers: GuidedAnswers;
}>;

/**
 * The six answers. The address names the step, so that Back goes to the question before; what was
 * typed leads and the address follows it, so that no step back loses a later answer.
 */
export function useGuidedStart(thisMonth: Month) {
  const locale = useLocale();
  const address = useSearchParams().toString();
  const context = useMemo(() => ({ thisMonth, locale }), [thisMonth, locale]);
  const { step } = guidedOfQuery(new URLSearchParams(address));
  const [{ given, answers }, setEntry] = useState(() => firstEntry(address, context));
  const read = useMemo(() => readGuided(given, context), [given, context]);
  useEffect(() => {
    const timer = setTimeout(() => keepInAddress(given), addressMilliseconds);
    return () => clearTimeout(timer);
  }, [given]);

  const change = (field: GuidedField, text: string) => {
    const changed = withText(given, field, text);
    const again = readGuided(changed, context);
    setEntry({ given: changed, answers: again.ok ? again.answers : answers });
  };
  const go = (next: GuidedStep) =>
    window.history.pushState(null, "", `?${guidedQuery({ step: next, given })}`);
  return {
    ...{ step, go, change, answers },
    keep: () => keepInAddress(given),
    texts: guidedTexts(given, context),
    failures: read.ok ? {} : read.failures,
  };
}

/**
 * The address with what was typed, at the step that it names: a step just taken may not be drawn
 * yet. An address that says it already is left alone, since writing it would end a navigation.
 */
function keepInAddress(given: GivenTexts): void {
  const said = guidedOfQuery(new URLSearchParams(window.location.search));
  const [before, query] = [guidedQuery(said), guidedQuery({ step: said.step, given })];
  if (query !== before) window.history.replaceState(null, "", `?${query}`);
}

/** An address with answers that cannot be used shows the usual ones until they are mended. */
function firstEntry(address: string, context: GuidedContext): Entry {
  const { given } = guidedOfQuery(new URLSearchParams(address));
  const read = readGuided(given, context);
  if (read.ok) return { given, answers: read.answers };
  const usual = readGuided({}, context);
  if (!usual.ok) throw new Error("useGuidedStart: the usual answers are refused");
  return { given, answers: usual.answers };
}

/** Another field or kind brings its own usual size and data: what was typed for the old one goes. */
function withText(given: GivenTexts, field: GuidedField, text: string): GivenTexts {
  if (field !== "field" && field !== "modelKind") return { ...given, [field]: text };
  const { parameters: _size, dataUnits: _data, modelKind, ...kept } = given;
  const kind = field === "field" || modelKind === undefined ? {} : { modelKind };
  return { ...kept, ...kind, [field]: text };
}
