import type { Locale as AppLocale } from "./locale";
import type english from "./messages/en.json";

declare module "next-intl" {
  /** Makes a missing message key, and a language that is not ours, errors of type. */
  interface AppConfig {
    Locale: AppLocale;
    Messages: typeof english;
  }
}
