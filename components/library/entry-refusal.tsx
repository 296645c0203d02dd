"use client";

import { useTranslations } from "next-intl";
import { RefusalNotice } from "@/components/ui/refusal-notice";
import type { RequestFailure } from "@/lib/client/request";

/** The entry was not stored: why, and that what was typed is still there. */
export function EntryRefusal({ failure }: Readonly<{ failure: RequestFailure }>) {
  const t = useTranslations("library.form");
  return <RefusalNotice title={t("refused")} reason={t(reasonOf(failure))} />;
}

function reasonOf(failure: RequestFailure): "nameTaken" | "gone" | "refusedBody" {
  if (failure.kind !== "refused") return "refusedBody";
  if (failure.problem.code === "nameTaken") return "nameTaken";
  return failure.problem.code === "notFound" ? "gone" : "refusedBody";
}
