"use client";

import { useTranslations } from "next-intl";
import { useCallback, useState } from "react";
import { useToast } from "@/components/ui/toast";
import type { RequestFailure } from "@/lib/client/request";
import { usePlanCreation } from "@/lib/client/use-plan-creation";
import type { ImportRefusal, ReadPlanText } from "@/lib/presenters/plans-import";

/** Why a file was not imported: what is wrong with it, or with reaching the server. */
export type Refused = Readonly<{
  kind: "refused";
  fileName: string;
  reason: ImportRefusal | Readonly<{ kind: "request"; failure: RequestFailure }>;
}>;

type ImportState = Readonly<{ kind: "ready" | "reading" }> | Refused;

/**
 * Reads a plan file, whole or not at all: the schema judges it here, so that each wrong place can
 * be named at once, and again on the server, which trusts nobody.
 */
export function usePlanImport() {
  const t = useTranslations("plans");
  const createPlan = usePlanCreation();
  const { show } = useToast();
  const [state, setState] = useState<ImportState>({ kind: "ready" });

  const read = useCallback(
    async (file: File) => {
      setState({ kind: "reading" });
      const refuse = (reason: Refused["reason"]) =>
        setState({ kind: "refused", fileName: file.name, reason });
      const checked = await checkFile(file);
      if (!checked.ok) return refuse(checked.refusal);
      const answer = await createPlan({ file: checked.file });
      if (!answer.ok) return refuse(reasonOf(answer.failure, checked.file));
      setState({ kind: "ready" });
      show({ title: t("notice.imported", { name: answer.value.plan.name }), tone: "good" });
    },
    [createPlan, show, t],
  );
  const start = useCallback((file: File) => void read(file), [read]);
  const dismiss = useCallback(() => setState({ kind: "ready" }), []);
  return { state, read: start, dismiss };
}

async function checkFile(file: File): Promise<ReadPlanText> {
  try {
    const { largestFileBytes, readPlanText } = await import("@/lib/presenters/plans-import");
    if (file.size > largestFileBytes) return { ok: false, refusal: { kind: "tooLarge" } };
    return readPlanText(await file.text());
  } catch {
    return { ok: false, refusal: { kind: "unreadable" } };
  }
}

/** The server names places from the request on; people look for them in the file. */
function reasonOf(failure: RequestFailure, json: unknown): Refused["reason"] {
  const errors = failure.kind === "refused" ? (failure.problem.errors ?? []) : [];
  if (errors.length === 0) return { kind: "request", failure };
  const failures = errors.map((error) => ({
    ...error,
    path: error.path[0] === "file" ? error.path.slice(1) : error.path,
  }));
  return { kind: "refused", failures, json };
}
