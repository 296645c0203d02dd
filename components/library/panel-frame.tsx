"use client";

import { useTranslations } from "next-intl";
import type { ReactNode, Ref } from "react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { FailedState } from "@/components/ui/failed-state";
import { SavedState } from "@/components/ui/saved-state";

type PanelFrameProps = Readonly<{
  region: Ref<HTMLDivElement>;
  counted: string;
  state: "saving" | "saved" | "failed" | null;
  isError: boolean;
  onRetry: () => void;
  children: ReactNode;
}>;

/** How many entries there are, how the last write went, and what to do when nothing could be read. */
export function PanelFrame(props: PanelFrameProps) {
  const { region, counted, state, isError, onRetry, children } = props;
  const t = useTranslations("library");
  return (
    <div ref={region} tabIndex={-1} className="grid grid-cols-[minmax(0,1fr)] gap-3 outline-none">
      <div className="flex min-h-6 flex-wrap items-center justify-between gap-2">
        <p className="tabular text-sm text-text-3">{counted}</p>
        {state ? <SavedState state={{ kind: state }} /> : null}
      </div>
      {isError ? (
        <FailedState title={t("failed")} safe={t("failedSafe")} onRetry={onRetry} />
      ) : null}
      {children}
    </div>
  );
}

export function NothingFound({ onClear }: Readonly<{ onClear: () => void }>) {
  const t = useTranslations("library");
  return (
    <EmptyState title={t("empty")} action={<Button onClick={onClear}>{t("clear")}</Button>}>
      {t("emptyBody")}
    </EmptyState>
  );
}
