"use client";

import { CircleAlert, CloudOff, LoaderCircle } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

export type SaveState =
  | Readonly<{ kind: "saved"; at?: string }>
  | Readonly<{ kind: "saving" }>
  | Readonly<{ kind: "offline"; kept: number }>
  | Readonly<{ kind: "failed" }>;

function useWords(state: SaveState): readonly [ReactNode, string] {
  const t = useTranslations("ui");
  switch (state.kind) {
    case "saved":
      return [null, state.at ? t("savedAt", { time: state.at }) : t("saved")];
    case "saving":
      return [<LoaderCircle key="icon" size={14} aria-hidden />, t("saving")];
    case "offline":
      return [<CloudOff key="icon" size={14} aria-hidden />, t("offline", { kept: state.kept })];
    case "failed":
      return [<CircleAlert key="icon" size={14} aria-hidden />, t("saveFailed")];
  }
}

const tones = {
  saved: "text-text-3",
  saving: "text-text-3",
  offline: "text-warn",
  failed: "text-bad",
};

/** Where the edits are: saved, on their way, kept here, or refused. */
export function SavedState({ state }: Readonly<{ state: SaveState }>) {
  const [icon, words] = useWords(state);
  return (
    <span
      role="status"
      data-save={state.kind}
      className={`tabular inline-flex items-center gap-1.5 text-sm ${tones[state.kind]}`}
    >
      {icon}
      {words}
    </span>
  );
}
