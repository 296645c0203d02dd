"use client";

import dynamic from "next/dynamic";
import Link from "next/link";
import { useMemo, useState } from "react";
import { Button } from "@/components/ui/button";
import { useOnceOpen } from "@/components/ui/dialog";
import { StatusIcon, toneText } from "@/components/ui/status-icon";
import { usePlanEditor } from "@/lib/client/plan-editor";
import type { Finding } from "@/lib/domain/plan/checks/check";
import type { CheckContext } from "@/lib/domain/plan/checks/check-context";
import { remedyOf } from "@/lib/domain/plan/checks/run-checks";
import { findingWords, remedyWords, type FindingWords } from "@/lib/presenters/check-words";
import { useCheckActions, useCheckWords } from "./use-check-actions";
import { usePlanWords } from "./use-plan-words";

const MuteDialog = dynamic(() => import("./mute-dialog"), { ssr: false });

type FindingProps = Readonly<{ finding: Finding; context: CheckContext; onSettled: () => void }>;

/** One finding: how grave, what is wrong, where, and what would mend it. */
export function FindingItem({ finding, context, onSettled }: FindingProps) {
  const { isReadOnly } = usePlanEditor();
  const { t } = usePlanWords();
  const words = useCheckWords(context.plan);
  const { title, severity, sentence, advice, lines, estimator } = findingWords(finding, words);
  return (
    <li className="flex gap-2 border-t border-line py-3">
      <span className="pt-px">
        <StatusIcon tone={finding.severity} size={16} />
      </span>
      <div className="grid min-w-0 grow gap-1">
        <div className="flex items-center justify-between gap-3">
          <p className={`text-xs font-medium ${toneText[finding.severity]}`}>{severity}</p>
          {isReadOnly ? null : <MuteButton finding={finding} title={title} onMuted={onSettled} />}
        </div>
        <p className="text-sm font-medium text-text">{sentence}</p>
        <p className="text-sm text-text-2">{advice}</p>
        <ConcernedLines lines={lines} />
        {isReadOnly ? null : (
          <RemedyButton finding={finding} context={context} onSettled={onSettled} />
        )}
        {estimator ? (
          <Link href={estimator} prefetch={false} className={`${linkStyle} text-sm font-medium`}>
            {t("check.estimate")}
          </Link>
        ) : null}
      </div>
    </li>
  );
}

const linkStyle = "inline-flex min-h-6 items-center text-accent hover:underline";

function ConcernedLines({ lines }: Pick<FindingWords, "lines">) {
  const { hrefOf } = usePlanEditor();
  const { t } = usePlanWords();
  if (lines.length === 0) return null;
  return (
    <ul aria-label={t("check.concerned")} className="flex flex-wrap gap-x-3 text-sm">
      {lines.map(({ id, name, budget }) => (
        <li key={id} className="min-w-0">
          <Link href={hrefOf(budget)} prefetch={false} className={linkStyle}>
            <span className="truncate">{name}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

type MuteProps = Readonly<{ finding: Finding; title: string; onMuted: () => void }>;

function MuteButton({ finding, title, onMuted }: MuteProps) {
  const { t } = usePlanWords();
  const [isMuting, setIsMuting] = useState(false);
  const wasMuting = useOnceOpen(isMuting);
  return (
    <>
      <Button
        size="sm"
        variant="quiet"
        className="-my-1"
        data-chrome
        aria-label={t("check.muteCheck", { title })}
        onClick={() => setIsMuting(true)}
      >
        {t("check.mute")}
      </Button>
      {wasMuting ? (
        <MuteDialog
          finding={finding}
          title={title}
          open={isMuting}
          onOpenChange={setIsMuting}
          onMuted={onMuted}
        />
      ) : null}
    </>
  );
}

/** Offered only where the remedy was tried on this plan and mends the finding. */
function RemedyButton({ finding, context, onSettled }: FindingProps) {
  const { t } = usePlanWords();
  const words = useCheckWords(context.plan);
  const { apply } = useCheckActions();
  const remedy = useMemo(() => remedyOf(finding, context), [finding, context]);
  if (!remedy) return null;
  const { action, effect } = remedyWords(remedy, words);
  const press = () => {
    apply(remedy, context.plan);
    onSettled();
  };
  return (
    <div className="min-w-0 text-sm">
      <button type="button" onClick={press} className={`${linkStyle} text-start font-medium`}>
        {t("check.apply", { action })}
      </button>
      {effect ? <p className="text-text-3">{effect}</p> : null}
    </div>
  );
}
