"use client";

import { Dialog as BaseDialog } from "@base-ui/react/dialog";
import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useId, useRef, useState, type KeyboardEvent } from "react";
import { classNames } from "./class-names";
import { matchCommands } from "./command-match";
import type { Command } from "./commands";

type CommandPaletteProps = Readonly<{ commands: readonly Command[]; onClose: () => void }>;

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** Search over every page and action: a combobox above its list. */
export default function CommandPalette({ commands, onClose }: CommandPaletteProps) {
  const t = useTranslations("ui.palette");
  const [query, setQuery] = useState("");
  const [active, setActive] = useState(0);
  const listId = useId();
  const found = matchCommands(commands, query);
  const chosen = found[Math.min(active, found.length - 1)];

  const run = (command: Command) => {
    onClose();
    command.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (step)
      setActive((at) => (Math.min(at, found.length - 1) + step + found.length) % found.length);
    else if (event.key === "Enter" && chosen && !event.nativeEvent.isComposing) run(chosen);
    else return;
    event.preventDefault();
  };

  return (
    <BaseDialog.Root open onOpenChange={(open) => (open ? undefined : onClose())}>
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className="fixed inset-0 z-40 bg-scrim" />
        <BaseDialog.Popup className="fixed inset-x-4 top-[12vh] z-40 mx-auto max-w-xl overflow-hidden rounded-xl border border-line bg-surface shadow-float outline-none">
          <BaseDialog.Title className="sr-only">{t("title")}</BaseDialog.Title>
          <div className="flex items-center gap-2 border-b border-line px-4">
            <Search size={16} className="text-text-3" aria-hidden />
            <input
              role="combobox"
              aria-label={t("title")}
              aria-expanded
              aria-controls={listId}
              aria-activedescendant={chosen ? `${listId}-${chosen.id}` : undefined}
              placeholder={t("placeholder")}
              value={query}
              onChange={(event) => {
                setQuery(event.target.value);
                setActive(0);
              }}
              onKeyDown={onKeyDown}
              className="min-h-12 grow bg-transparent text-lg outline-none"
            />
          </div>
          <CommandList id={listId} found={found} chosen={chosen} onRun={run} />
          <p role="status" className="sr-only">
            {t("count", { count: found.length })}
          </p>
          {found.length === 0 ? (
            <p className="px-4 pb-4 text-sm text-text-3">{t("none", { query })}</p>
          ) : null}
        </BaseDialog.Popup>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  );
}

type CommandListProps = Readonly<{
  id: string;
  found: readonly Command[];
  chosen: Command | undefined;
  onRun: (command: Command) => void;
}>;

function CommandList({ id, found, chosen, onRun }: CommandListProps) {
  const t = useTranslations("ui.palette");
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  }, [chosen]);
  return (
    <div
      ref={list}
      id={id}
      role="listbox"
      aria-label={t("title")}
      className="max-h-80 overflow-auto p-2"
    >
      {found.map((command) => (
        <div
          key={command.id}
          id={`${id}-${command.id}`}
          role="option"
          aria-selected={command === chosen}
          onClick={() => onRun(command)}
          className={classNames(
            "flex min-h-9 cursor-pointer items-center gap-2 rounded px-2 text-sm",
            command === chosen ? "bg-accent-soft text-text" : "text-text-2 hover:bg-surface-3",
          )}
        >
          <span className="grow">{command.label}</span>
          {command.keys ? <kbd className="text-xs text-text-3">{command.keys}</kbd> : null}
          <span className="text-xs text-text-3">{command.group}</span>
        </div>
      ))}
    </div>
  );
}
