"use client";

import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { useOpenPalette } from "@/components/ui/commands";
import { IconButton } from "@/components/ui/icon-button";

export function PaletteButton() {
  const t = useTranslations("shell");
  const open = useOpenPalette();
  return (
    <IconButton
      label={t("openPalette")}
      icon={<Search size={16} aria-hidden />}
      aria-keyshortcuts="Control+K Meta+K"
      onClick={open}
    />
  );
}
