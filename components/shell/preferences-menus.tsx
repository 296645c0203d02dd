"use client";

import { Languages, Monitor, Moon, Sun, SunMoon } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { IconButton } from "@/components/ui/icon-button";
import { Menu } from "@/components/ui/menu";
import { themes, type Theme } from "@/lib/i18n/theme";
import { setTheme, useSetLocale } from "./use-preferences";

const icons: Readonly<Record<Theme, typeof Sun>> = { system: Monitor, light: Sun, dark: Moon };

export function ThemeMenu() {
  const t = useTranslations("theme");
  const items = themes.map((theme) => {
    const Icon = icons[theme];
    return {
      id: theme,
      label: t(theme),
      icon: <Icon size={16} aria-hidden />,
      run: () => setTheme(theme),
    };
  });
  const trigger = <IconButton label={t("label")} icon={<SunMoon size={16} aria-hidden />} />;
  return <Menu trigger={trigger} items={items} align="end" />;
}

export function LanguageMenu() {
  const t = useTranslations("shell");
  const locale = useLocale();
  const setLocale = useSetLocale();
  const items = (["en", "zh"] as const).map((language) => ({
    id: language,
    label: t(language === "en" ? "english" : "chinese"),
    checked: language === locale,
    run: () => setLocale(language),
  }));
  const trigger = <IconButton label={t("language")} icon={<Languages size={16} aria-hidden />} />;
  return <Menu trigger={trigger} items={items} align="end" />;
}
