"use client";

import { useTranslations } from "next-intl";
import { FailedState } from "@/components/ui/failed-state";

/** A page that could not be drawn: what happened, what is safe, and another try. */
export function PageFailed({ onRetry }: Readonly<{ onRetry: () => void }>) {
  const t = useTranslations("error");
  return (
    <FailedState
      title={t("pageTitle")}
      safe={t("pageBody")}
      onRetry={onRetry}
      retryLabel={t("retry")}
    />
  );
}
