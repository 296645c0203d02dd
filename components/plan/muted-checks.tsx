"use client";

import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { usePlanChecks } from "@/lib/client/checks-context";
import { usePlanEditor } from "@/lib/client/plan-editor";
import type { MutedFinding } from "@/lib/domain/plan/checks/muted-checks";
import { checkTitle, findingWords } from "@/lib/presenters/check-words";
import { useCheckActions, useCheckWords } from "./use-check-actions";
import { usePlanWords } from "./use-plan-words";

type MutedProps = Readonly<{ muted: readonly MutedFinding[]; onSettled: () => void }>;

/** What somebody has answered for, folded, with the reasons. */
export function MutedChecks({ muted, onSettled }: MutedProps) {
  const { t } = usePlanWords();
  return (
    <Disclosure summary={t("check.muted", { count: muted.length })}>
      <ul className="grid">
        {muted.map((one, index) => (
          <MutedItem key={index} {...one} onSettled={onSettled} />
        ))}
      </ul>
    </Disclosure>
  );
}

function MutedItem({ mute, finding, onSettled }: MutedFinding & Pick<MutedProps, "onSettled">) {
  const { isReadOnly } = usePlanEditor();
  const { context } = usePlanChecks();
  const { t } = usePlanWords();
  const words = useCheckWords(context.plan);
  const { unmute } = useCheckActions();
  const title = checkTitle(mute.check, words);
  const press = () => {
    unmute(mute);
    onSettled();
  };
  return (
    <li className="flex items-start justify-between gap-3 border-t border-line py-2">
      <div className="min-w-0 text-sm">
        <p className="font-medium text-text">
          {finding ? findingWords(finding, words).sentence : title}
        </p>
        <p className="break-words text-text-2">{t("check.because", { reason: mute.reason })}</p>
        {finding ? null : <p className="text-text-3">{t("check.nothingLeft")}</p>}
      </div>
      {isReadOnly ? null : (
        <Button
          size="sm"
          variant="quiet"
          aria-label={t("check.unmuteCheck", { title })}
          onClick={press}
        >
          {t("check.unmute")}
        </Button>
      )}
    </li>
  );
}
