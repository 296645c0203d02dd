"use client";

import { useTranslations } from "next-intl";
import { StatusIcon } from "@/components/ui/status-icon";

/** The run was not stored: what was typed is still there. */
export function RunRefusal({ isGone }: Readonly<{ isGone: boolean }>) {
  const t = useTranslations("runs.form");
  return (
    <div role="alert" className="flex items-start gap-2 rounded-md bg-bad-soft px-3 py-2 text-sm">
      <span className="pt-0.5">
        <StatusIcon tone="bad" size={16} />
      </span>
      <div>
        <p className="font-medium">{t("refused")}</p>
        <p>{t(isGone ? "gone" : "refusedBody")}</p>
      </div>
    </div>
  );
}
