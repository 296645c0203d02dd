/** The languages Fourfold speaks. */
export type Locale = "en" | "zh";

export const locales: readonly Locale[] = ["en", "zh"];

export const localeCookie = "NEXT_LOCALE";

export function isLocale(text: string | undefined): text is Locale {
  return text === "en" || text === "zh";
}

/** The tag by which `Intl` and the `lang` attribute know a language of ours. */
export function intlLocale(locale: Locale): "en-US" | "zh-CN" {
  return locale === "zh" ? "zh-CN" : "en-US";
}

type Preference = Readonly<{ language: string; weight: number }>;

function preferenceOf(entry: string): Preference {
  const [tag = "", ...parameters] = entry.trim().toLowerCase().split(";");
  const quality = parameters.find((parameter) => parameter.trim().startsWith("q="));
  const weight = quality ? Number(quality.trim().slice(2)) : 1;
  return { language: tag.split("-")[0] ?? "", weight: Number.isFinite(weight) ? weight : 0 };
}

/**
 * The language to answer in: the one chosen (cookie), else the best the browser accepts that we
 * speak, else English.
 */
export function resolveLocale(cookie: string | undefined, acceptLanguage?: string | null): Locale {
  if (isLocale(cookie)) return cookie;
  const accepted = (acceptLanguage ?? "")
    .split(",")
    .map(preferenceOf)
    .filter(({ language, weight }) => isLocale(language) && weight > 0)
    .sort((left, right) => right.weight - left.weight);
  const best = accepted[0]?.language;
  return isLocale(best) ? best : "en";
}
