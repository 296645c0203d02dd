import {
  Circle,
  CircleAlert,
  CircleCheck,
  Info,
  TriangleAlert,
  type LucideIcon,
} from "lucide-react";

export type StatusTone = "bad" | "warn" | "good" | "info" | "neutral";

const icons: Readonly<Record<StatusTone, LucideIcon>> = {
  bad: CircleAlert,
  warn: TriangleAlert,
  good: CircleCheck,
  info: Info,
  neutral: Circle,
};

export const toneText: Readonly<Record<StatusTone, string>> = {
  bad: "text-bad",
  warn: "text-warn",
  good: "text-good",
  info: "text-info",
  neutral: "text-text-2",
};

/** Each status has its own shape, so that colour is never the only sign. */
export function StatusIcon({ tone, size = 14 }: Readonly<{ tone: StatusTone; size?: number }>) {
  const Icon = icons[tone];
  return <Icon size={size} className={`${toneText[tone]} shrink-0`} aria-hidden />;
}
