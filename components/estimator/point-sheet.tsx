"use client";

import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { FailedState } from "@/components/ui/failed-state";
import { SideSheet } from "@/components/ui/side-sheet";
import { Skeleton } from "@/components/ui/skeleton";
import { runsQuery } from "@/lib/client/run-queries";
import type { RunPoint } from "@/lib/domain/estimator/model";
import { pointWords } from "@/lib/presenters/estimator-fit";
import { RunDetails } from "./run-details";

type PointSheetProps = Readonly<{ point: RunPoint; onClose: () => void }>;

/** The run behind a point of the scatter: what it took against what was foretold, and its source. */
export function PointSheet({ point, onClose }: PointSheetProps) {
  const t = useTranslations("estimator.run");
  const { direction, ...words } = pointWords(point, useLocale());
  const inTable = (
    <ButtonLink href={`/estimator/runs?run=${encodeURIComponent(point.runId)}`}>
      {t("inTable")}
    </ButtonLink>
  );
  return (
    <SideSheet
      open
      onOpenChange={(open) => !open && onClose()}
      title={point.name}
      description={t(direction === "more" ? "comparedMore" : "comparedLess", words)}
      footer={inTable}
    >
      <PointRun runId={point.runId} />
    </SideSheet>
  );
}

function PointRun({ runId }: Readonly<{ runId: string }>) {
  const t = useTranslations("estimator.run");
  const { data, isError, refetch } = useQuery(runsQuery());
  if (isError)
    return <FailedState title={t("failed")} safe={t("safe")} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={320} label={t("loading")} />;
  const stored = data.runs.find(({ run }) => run.id === runId);
  return stored ? <RunDetails stored={stored} /> : <p className="text-sm">{t("gone")}</p>;
}
