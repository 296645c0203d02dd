"use client";

import { RotateCw } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "./button";
import { StatusIcon } from "./status-icon";

type FailedStateProps = Readonly<{
  /** What happened. */
  title: string;
  /** What is safe nevertheless. */
  safe?: ReactNode;
  onRetry?: () => void;
  retryLabel?: string;
}>;

export function FailedState({ title, safe, onRetry, retryLabel }: FailedStateProps) {
  const t = useTranslations("ui");
  return (
    <div role="alert" className="grid justify-items-start gap-2 rounded-lg border border-line p-5">
      <p className="flex items-center gap-2 text-base font-semibold">
        <StatusIcon tone="bad" size={18} />
        {title}
      </p>
      {safe ? <div className="max-w-prose text-sm text-text-2">{safe}</div> : null}
      {onRetry ? (
        <Button icon={<RotateCw size={14} aria-hidden />} onClick={onRetry}>
          {retryLabel ?? t("retry")}
        </Button>
      ) : null}
    </div>
  );
}
