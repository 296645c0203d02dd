import type { Locale } from "@/lib/i18n/locale";

const separators: Readonly<Record<Locale, string>> = { en: ", ", zh: "，" };

/** Parts of a sentence in a row, with the comma of the language. */
export function joined(parts: readonly string[], locale: Locale): string {
  return parts.join(separators[locale]);
}
