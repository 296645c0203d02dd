"use client";

import { useRouter } from "next/navigation";
import { useCallback } from "react";
import { localeCookie, type Locale } from "@/lib/i18n/locale";
import { themeCookie, type Theme } from "@/lib/i18n/theme";
import { keepPreference } from "./preference";

/** Sets the theme at once, and for the next request. */
export function setTheme(theme: Theme): void {
  keepPreference(themeCookie, theme);
  document.documentElement.dataset["theme"] = theme;
}

/** Asks the server for the page in another language; what is being edited stays. */
export function useSetLocale(): (locale: Locale) => void {
  const router = useRouter();
  return useCallback(
    (locale) => {
      keepPreference(localeCookie, locale);
      router.refresh();
    },
    [router],
  );
}
