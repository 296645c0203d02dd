import { useEffect, useMemo, useRef } from "react";
import { useToast } from "@/components/ui/toast";
import { newLineId } from "@/lib/client/new-line-id";
import { usePlanEditor } from "@/lib/client/plan-editor";
import type { Finding } from "@/lib/domain/plan/checks/check";
import { withMute } from "@/lib/domain/plan/checks/muted-checks";
import type { SoundRemedy } from "@/lib/domain/plan/checks/run-checks";
import { inversesOf, type PlanEdit } from "@/lib/domain/plan/edit";
import type { Plan } from "@/lib/domain/plan/plan-file";
import type { MutedCheck } from "@/lib/domain/plan/settings";
import {
  checkTitle,
  remedyEdits,
  remedyWords,
  type CheckWords,
} from "@/lib/presenters/check-words";
import { usePlanWords } from "./use-plan-words";

/** What the findings of a plan are written with. */
export function useCheckWords(plan: Plan): CheckWords {
  const { lines, context } = usePlanWords();
  return useMemo(() => ({ ...context, lines, plan }), [context, lines, plan]);
}

/** What a person may do with a finding. Each is one step of undo, and its notice takes it back. */
export function useCheckActions() {
  const editor = usePlanEditor();
  const words = useCheckWords(editor.plan);
  const { t } = words;
  const toast = useToast();
  // A notice outlives the rendering that it comes from, and takes back what stands by then.
  const latest = useRef(editor);
  useEffect(() => void (latest.current = editor), [editor]);

  const commit = (edits: readonly PlanEdit[], title: string) => {
    const back = inversesOf(editor.edited, edits);
    editor.commit(edits);
    const action = { label: t("check.undo"), run: () => latest.current.commit(back) };
    toast.show({ title, tone: "good", action });
  };
  const setMutes = (mutedChecks: readonly MutedCheck[], title: string) =>
    commit([{ kind: "setSettings", set: { mutedChecks } }], title);
  const mutes = editor.edited.mutedChecks ?? [];

  return {
    apply: (remedy: SoundRemedy, plan: Plan) => {
      const { action } = remedyWords(remedy, { ...words, plan });
      const edits = remedyEdits(remedy, { ...words, plan }, newLineId);
      commit(edits, t("check.applied", { action }));
    },
    mute: (finding: Finding, reason: string) =>
      setMutes(
        withMute(mutes, finding, reason),
        t("check.mutedDone", { title: checkTitle(finding.check, words) }),
      ),
    unmute: (mute: MutedCheck) =>
      setMutes(
        mutes.filter((one) => one !== mute),
        t("check.unmuteDone", { title: checkTitle(mute.check, words) }),
      ),
  };
}
