import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { StatusIcon, toneText, type StatusTone } from "./status-icon";

const grounds: Readonly<Record<StatusTone, string>> = {
  bad: "bg-bad-soft",
  warn: "bg-warn-soft",
  good: "bg-good-soft",
  info: "bg-info-soft",
  neutral: "bg-surface-3",
};

type BadgeProps = Readonly<{ tone: StatusTone; children: ReactNode }>;

export function Badge({ tone, children }: BadgeProps) {
  return (
    <span
      className={classNames(
        "inline-flex items-center gap-1 rounded-full px-2 py-0.5 text-xs font-medium",
        grounds[tone],
        toneText[tone],
      )}
    >
      <StatusIcon tone={tone} size={12} />
      {children}
    </span>
  );
}
