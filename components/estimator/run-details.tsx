"use client";

import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { SourceLink } from "@/components/ui/source-link";
import type { StoredRun } from "@/lib/contracts/run";
import type { HistoricalRun } from "@/lib/domain/estimator/historical-run";
import { fitState, runFacts, runRow } from "@/lib/presenters/estimator-runs";

/** All that is known of one run, and where it is written. */
export function RunDetails({ stored }: Readonly<{ stored: StoredRun }>) {
  const t = useTranslations("runs");
  const words = useTranslations("estimator.run");
  const locale = useLocale();
  const { run } = stored;
  const state = fitState(stored);
  return (
    <div className="grid gap-4 text-sm">
      {state.isIn ? null : <p className="text-text-2">{t(`reasonLong.${state.reason}`)}</p>}
      <dl className="grid gap-x-4 sm:grid-cols-[auto_minmax(0,1fr)]">
        {runFacts(run, locale).map(({ id, value }) => (
          <Fact key={id} label={t(`fact.${id}`)}>
            {value}
          </Fact>
        ))}
        <Fact label={t("fact.gpuHoursBasis")}>{t(`bases.${run.gpuHoursBasis}`)}</Fact>
        <Fact label={t("fact.domain")}>{t(`domains.${run.domain}`)}</Fact>
        <Fact label={t("fact.kind")}>{t(`kinds.${run.kind}`)}</Fact>
        <Fact label={t("fact.architecture")}>{t(`architectures.${run.architecture}`)}</Fact>
        <Fact label={t("fact.confidence")}>{t(`confidence.${run.confidence}`)}</Fact>
        <Fact label={t("fact.verification")}>{t(`verification.${run.verification}`)}</Fact>
      </dl>
      <RunSource stored={stored} />
      {run.notes ? <Note label={words("notes")}>{run.notes}</Note> : null}
    </div>
  );
}

function Fact({ label, children }: Readonly<{ label: string; children: ReactNode }>) {
  return (
    <>
      <dt className="border-line pt-1.5 text-text-3 sm:border-b sm:pb-1.5">{label}</dt>
      <dd className="tabular border-b border-line pb-1.5 sm:pt-1.5">{children}</dd>
    </>
  );
}

function RunSource({ stored }: Readonly<{ stored: StoredRun }>) {
  const t = useTranslations("estimator.run");
  const { source } = runRow(stored, useLocale());
  const { sourceQuoteRef, sourceTitle }: HistoricalRun = stored.run;
  return (
    <>
      <Note label={t("source")}>
        {source ? (
          <SourceLink url={source.url} label={t("openSource", source)}>
            {source.title}
          </SourceLink>
        ) : (
          (sourceTitle ?? t("noSource"))
        )}
      </Note>
      {sourceQuoteRef ? <Note label={t("where")}>{sourceQuoteRef}</Note> : null}
    </>
  );
}

function Note({ label, children }: Readonly<{ label: string; children: ReactNode }>) {
  return (
    <div>
      <h3 className="text-xs text-text-3">{label}</h3>
      <div className="whitespace-pre-line">{children}</div>
    </div>
  );
}
