"use client";

import { useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Skeleton } from "@/components/ui/skeleton";
import { StatusIcon } from "@/components/ui/status-icon";
import { newLineId } from "@/lib/client/new-line-id";
import { usePlanEditor } from "@/lib/client/plan-editor";
import { isShort } from "@/lib/domain/plan/binding";
import type { CoverageReason } from "@/lib/domain/plan/coverage-reason";
import type { Suggestion } from "@/lib/domain/plan/remedies/remedy";
import { suggestRemedies } from "@/lib/domain/plan/remedies/suggest-remedies";
import { gpuLabel } from "@/lib/presenters/coverage-why";
import { remedyWords, type RemedyWords } from "@/lib/presenters/remedy-words";
import { usePlanWords } from "./use-plan-words";

type CoverageRemediesProps = Readonly<{ reason: CoverageReason; month: number }>;

/** What would lift a shortage: each suggestion is taken with one click, and back with another. */
export function CoverageRemedies({ reason, month }: CoverageRemediesProps) {
  const { commit, undo } = usePlanEditor();
  const { t } = usePlanWords();
  const [done, setDone] = useState<readonly string[]>([]);
  const place = useRef<HTMLDivElement>(null);
  const take = ({ edits }: Suggestion, sentence: string) => {
    commit(edits);
    setDone((before) => [...before, sentence]);
  };
  const takeBack = () => {
    undo();
    setDone((before) => before.slice(0, -1));
    place.current?.focus();
  };
  return (
    <div ref={place} tabIndex={-1} className="grid gap-3 outline-none">
      {done.length > 0 ? (
        <Done key={done.length} sentence={done.at(-1) ?? ""} onUndo={takeBack} />
      ) : null}
      {isShort(reason.coverage) ? (
        <section aria-label={t("why.lifts")} className="grid gap-2">
          <h3 className="text-base font-semibold">{t("why.lifts")}</h3>
          <Suggestions reason={reason} month={month} onTake={take} />
        </section>
      ) : null}
    </div>
  );
}

/** What was done, with the way back where the focus goes. */
function Done({ sentence, onUndo }: Readonly<{ sentence: string; onUndo: () => void }>) {
  const { t } = usePlanWords();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <div
      role="status"
      className="flex items-center justify-between gap-3 rounded-lg bg-good-soft px-3 py-2 text-sm"
    >
      <span className="flex items-center gap-2 text-good">
        <StatusIcon tone="good" />
        {t("why.applied", { sentence })}
      </span>
      <Button ref={button} size="sm" onClick={onUndo}>
        {t("why.undo")}
      </Button>
    </div>
  );
}

type SuggestionsProps = CoverageRemediesProps &
  Readonly<{ onTake: (suggestion: Suggestion, sentence: string) => void }>;

function Suggestions({ reason, month, onTake }: SuggestionsProps) {
  const { plan, projection, isReadOnly } = usePlanEditor();
  const { t, context, lines } = usePlanWords();
  const suggestions = useSuggestions({ reason, month });
  if (!suggestions) return <Skeleton height={96} label={t("why.lookingFor")} />;
  if (suggestions.length === 0) return <p className="text-sm text-text-2">{t("why.noRemedy")}</p>;
  const { fundedRunway: runway } = projection.metrics;
  return (
    <ul className="grid gap-2">
      {suggestions.map((suggestion) => {
        const words = remedyWords(suggestion, { plan, reason, runway }, { ...context, lines });
        const onApply = () => onTake(suggestion, words.sentence);
        const isEdit = suggestion.edits.length > 0;
        return (
          <SuggestionCard
            key={words.sentence}
            words={words}
            reason={reason}
            onApply={isEdit ? onApply : null}
          />
        );
      })}
      {isReadOnly ? <li className="text-xs text-text-3">{t("why.locked")}</li> : null}
    </ul>
  );
}

/** Worked out once the sheet stands there, and again after the plan was shown as changed. */
function useSuggestions({ reason, month }: CoverageRemediesProps): readonly Suggestion[] | null {
  const { plan } = usePlanEditor();
  const { t } = usePlanWords();
  const { budget } = reason;
  const asked = useMemo(() => ({ plan, budget, month }), [plan, budget, month]);
  const settled = useDeferredValue(asked, null);
  return useMemo(() => {
    if (!settled) return null;
    const newLine = {
      id: newLineId,
      copyOf: (name: string) => t("coverage.more", { name }),
      reservationOf: (gpuModel: string) => t("coverage.reserved", { model: gpuLabel(gpuModel) }),
      round: () => t("coverage.round"),
    };
    return suggestRemedies(settled.plan, { ...settled, newLine });
  }, [settled, t]);
}

type SuggestionCardProps = Readonly<{
  words: RemedyWords;
  reason: CoverageReason;
  /** Null where no edit can do it: then the way leads to the budget. */
  onApply: (() => void) | null;
}>;

function SuggestionCard({ words, reason, onApply }: SuggestionCardProps) {
  const { hrefOf, isReadOnly } = usePlanEditor();
  const { t } = usePlanWords();
  const { sentence, effect, costsRunway } = words;
  return (
    <li className="grid gap-2 rounded-lg border border-line p-3 text-sm">
      <p className="font-medium">{sentence}</p>
      {effect ? (
        <p className="flex items-start gap-1.5 text-text-2">
          <span className="pt-0.75">
            <StatusIcon tone={costsRunway ? "warn" : "good"} />
          </span>
          {effect}
        </p>
      ) : null}
      <div>
        {onApply ? (
          <Button
            size="sm"
            onClick={onApply}
            disabled={isReadOnly}
            aria-label={`${t("why.apply")}: ${sentence}`}
          >
            {t("why.apply")}
          </Button>
        ) : (
          <ButtonLink size="sm" href={hrefOf(reason.budget)}>
            {t("why.open", { budget: t(`budget.${reason.budget}`) })}
          </ButtonLink>
        )}
      </div>
    </li>
  );
}
