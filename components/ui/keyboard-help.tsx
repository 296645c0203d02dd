"use client";

import { useTranslations } from "next-intl";
import { Dialog } from "./dialog";

const groups = [
  {
    title: "everywhere",
    keys: [
      ["palette", "Ctrl+K · ⌘K"],
      ["help", "?"],
      ["close", "Esc"],
    ],
  },
  {
    title: "chart",
    keys: [
      ["chartMove", "← →"],
      ["chartEnds", "Home · End"],
    ],
  },
  {
    title: "timeline",
    keys: [
      ["barMove", "← →"],
      ["barLeap", "Shift+← →"],
      ["barEnd", "− +"],
      ["barRow", "↑ ↓ · Home · End"],
      ["barOff", "Space"],
      ["barMenu", "Enter"],
      ["barCancel", "Esc"],
    ],
  },
  {
    title: "grid",
    keys: [
      ["move", "← → ↑ ↓"],
      ["rowEnds", "Home · End"],
      ["gridEnds", "Ctrl+Home · Ctrl+End"],
      ["page", "PgUp · PgDn"],
      ["edit", "Enter · F2"],
      ["replace", "letters"],
      ["commitDown", "Enter · Shift+Enter"],
      ["commitNext", "Tab · Shift+Tab"],
      ["cancel", "Esc"],
      ["clear", "Delete"],
      ["select", "Shift+← → ↑ ↓ · Ctrl+A"],
      ["clipboard", "Ctrl+C · X · V"],
      ["undo", "Ctrl+Z · Ctrl+Shift+Z"],
      ["fill", "Ctrl+D · Ctrl+R"],
      ["rowMenu", "Shift+F10"],
    ],
  },
] as const;

/** Every key of the product, in one place. */
export default function KeyboardHelp({ onClose }: Readonly<{ onClose: () => void }>) {
  const t = useTranslations("ui.keys");
  return (
    <Dialog open onOpenChange={onClose} title={t("title")} size="lg">
      <div className="gap-8 sm:columns-2">
        {groups.map(({ title, keys }) => (
          <section key={title} className="mb-4 break-inside-avoid">
            <h3 className="mb-1 text-sm font-semibold">{t(title)}</h3>
            <dl>
              {keys.map(([name, key]) => (
                <div key={name} className="flex justify-between gap-4 border-t border-line py-1">
                  <dt className="text-sm text-text-2">{t(name)}</dt>
                  <dd className="text-sm whitespace-nowrap">
                    <kbd className="font-sans">{key === "letters" ? t("letters") : key}</kbd>
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
