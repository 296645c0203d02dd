import { intlLocale, type Locale } from "@/lib/i18n/locale";

const styles = {
  /** `Wednesday, November 25, 2026`, `2026年11月25日星期三` */
  day: { dateStyle: "full" },
  /** `14:03` */
  time: { hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
  /** `Nov 25, 14:03`, `11月25日 14:03` */
  moment: {
    ...{ month: "short", day: "numeric" },
    ...{ hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
  },
} as const satisfies Readonly<Record<string, Intl.DateTimeFormatOptions>>;

/**
 * An instant on the clock of whoever looks.
 *
 * @param timeZone only where the clock of the machine is not meant
 */
export function formatInstant(
  instant: string,
  style: keyof typeof styles,
  { locale, timeZone }: Readonly<{ locale: Locale; timeZone?: string }>,
): string {
  const format = new Intl.DateTimeFormat(intlLocale(locale), { ...styles[style], timeZone });
  return format.format(new Date(instant));
}
