"use client";

import { useTranslations } from "next-intl";
import { RefusalNotice } from "@/components/ui/refusal-notice";

/** The run was not stored: what was typed is still there. */
export function RunRefusal({ isGone }: Readonly<{ isGone: boolean }>) {
  const t = useTranslations("runs.form");
  return <RefusalNotice title={t("refused")} reason={t(isGone ? "gone" : "refusedBody")} />;
}
