import type { Locale } from "@/lib/i18n/locale";
import type { Translator } from "./translator";

/** What a presenter of a plan needs to write numbers and words. */
export type PlanContext = Readonly<{ t: Translator; locale: Locale; currency: string }>;
