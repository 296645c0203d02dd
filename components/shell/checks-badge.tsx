"use client";

import { useTranslations } from "next-intl";
import { seriousCount, usePlanChecks } from "@/lib/client/checks-context";

/** How many checks of a plan want a look, beside the link to where they stand. */
export function ChecksBadge() {
  const t = useTranslations("plan");
  const count = seriousCount(usePlanChecks().open);
  if (count === 0) return null;
  return (
    <span className="tabular ms-auto rounded-full bg-warn-soft px-1.5 text-xs font-medium text-warn">
      <span aria-hidden>{count}</span>
      <span className="sr-only">{t("check.badge", { count })}</span>
    </span>
  );
}
