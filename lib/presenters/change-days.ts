import type { ChangeRecord } from "@/lib/contracts/change";
import type { Locale } from "@/lib/i18n/locale";
import { formatInstant } from "./moment-format";

export type ChangeDay = Readonly<{ day: string; changes: readonly ChangeRecord[] }>;

/** Changes by the days on which they were made, in the order in which they come. */
export function changeDays(
  changes: readonly ChangeRecord[],
  clock: Readonly<{ locale: Locale; timeZone?: string }>,
): readonly ChangeDay[] {
  const days = new Map<string, ChangeRecord[]>();
  for (const change of changes) {
    const day = formatInstant(change.at, "day", clock);
    const known = days.get(day);
    if (known) known.push(change);
    else days.set(day, [change]);
  }
  return [...days].map(([day, made]) => ({ day, changes: made }));
}
