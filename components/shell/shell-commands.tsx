"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { useCommands, useOpenKeyHelp, type Command } from "@/components/ui/commands";
import { locales } from "@/lib/i18n/locale";
import { themes } from "@/lib/i18n/theme";
import { navigationGroups, type PlanName } from "./navigation";
import { setTheme, useSetLocale } from "./use-preferences";
import { useScenarioHref } from "./use-scenario-href";

function usePageCommands(plan: PlanName | undefined): readonly Command[] {
  const t = useTranslations("shell");
  const router = useRouter();
  const hrefOf = useScenarioHref();
  return useMemo(
    () =>
      navigationGroups(plan).flatMap(({ links }) =>
        links.map(({ href, word }) => ({
          id: `go-${word}`,
          label: t(word),
          group: t("goTo"),
          keywords: word,
          run: () => router.push(hrefOf(href)),
        })),
      ),
    [plan, router, t, hrefOf],
  );
}

function useSettingCommands(): readonly Command[] {
  const t = useTranslations();
  const setLocale = useSetLocale();
  const openKeyHelp = useOpenKeyHelp();
  return useMemo(() => {
    const group = t("shell.settings");
    const looks = themes.map((theme) => ({
      ...{ id: `theme-${theme}`, group, keywords: `theme ${theme}` },
      label: `${t("theme.label")}: ${t(`theme.${theme}`)}`,
      run: () => setTheme(theme),
    }));
    const languages = locales.map((locale) => ({
      ...{ id: `language-${locale}`, group, keywords: "language 语言" },
      label: `${t("shell.language")}: ${t(locale === "en" ? "shell.english" : "shell.chinese")}`,
      run: () => setLocale(locale),
    }));
    const keys = { id: "keys", group, label: t("ui.keys.title"), keys: "?", run: openKeyHelp };
    return [...looks, ...languages, keys];
  }, [t, setLocale, openKeyHelp]);
}

/** Puts every page and setting into the palette. */
export function ShellCommands({ plan }: Readonly<{ plan?: PlanName | undefined }>) {
  useCommands(usePageCommands(plan));
  useCommands(useSettingCommands());
  return null;
}
