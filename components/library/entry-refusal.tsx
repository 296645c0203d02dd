"use client";

import { useTranslations } from "next-intl";
import { StatusIcon } from "@/components/ui/status-icon";
import type { RequestFailure } from "@/lib/client/request";

/** The entry was not stored: why, and that what was typed is still there. */
export function EntryRefusal({ failure }: Readonly<{ failure: RequestFailure }>) {
  const t = useTranslations("library.form");
  return (
    <div role="alert" className="flex items-start gap-2 rounded-md bg-bad-soft px-3 py-2 text-sm">
      <span className="pt-0.5">
        <StatusIcon tone="bad" size={16} />
      </span>
      <div>
        <p className="font-medium">{t("refused")}</p>
        <p>{t(reasonOf(failure))}</p>
      </div>
    </div>
  );
}

function reasonOf(failure: RequestFailure): "nameTaken" | "gone" | "refusedBody" {
  if (failure.kind !== "refused") return "refusedBody";
  if (failure.problem.code === "nameTaken") return "nameTaken";
  return failure.problem.code === "notFound" ? "gone" : "refusedBody";
}
