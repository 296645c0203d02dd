"use client";

import dynamic from "next/dynamic";
import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useId,
  useMemo,
  useState,
  type ReactNode,
} from "react";

export type Command = Readonly<{
  id: string;
  label: string;
  group: string;
  /** Other words it should be found by. */
  keywords?: string;
  /** Keys that do the same, shown beside it. */
  keys?: string;
  run: () => void;
}>;

type Opened = "palette" | "keys" | null;

type Registry = Readonly<{
  register: (owner: string, commands: readonly Command[] | null) => void;
  open: (what: Opened) => void;
}>;

const CommandRegistry = createContext<Registry>({ register: () => {}, open: () => {} });

const CommandPalette = dynamic(() => import("./command-palette"), { ssr: false });
const KeyboardHelp = dynamic(() => import("./keyboard-help"), { ssr: false });

/** Puts commands into the palette while the caller is on screen. Keep the array stable. */
export function useCommands(commands: readonly Command[]): void {
  const owner = useId();
  const { register } = useContext(CommandRegistry);
  useEffect(() => {
    register(owner, commands);
    return () => register(owner, null);
  }, [owner, commands, register]);
}

export function useOpenPalette(): () => void {
  const { open } = useContext(CommandRegistry);
  return useCallback(() => open("palette"), [open]);
}

export function useOpenKeyHelp(): () => void {
  const { open } = useContext(CommandRegistry);
  return useCallback(() => open("keys"), [open]);
}

/** Ctrl/Cmd+K from anywhere; `?` from anywhere but where text is written. */
function keyOpens(event: KeyboardEvent): Opened {
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") return "palette";
  const target = event.target as HTMLElement | null;
  const writes = target?.closest("input, textarea, select, [contenteditable=true], [role=dialog]");
  return event.key === "?" && !writes ? "keys" : null;
}

function useOpeningKeys(open: (what: Opened) => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const opens = event.defaultPrevented ? null : keyOpens(event);
      if (!opens) return;
      event.preventDefault();
      open(opens);
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [open]);
}

export function CommandsProvider({ children }: Readonly<{ children: ReactNode }>) {
  const [sets, setSets] = useState<Readonly<Record<string, readonly Command[]>>>({});
  const [opened, open] = useState<Opened>(null);
  const register = useCallback((owner: string, commands: readonly Command[] | null) => {
    setSets((before) => {
      const others = Object.entries(before).filter(([name]) => name !== owner);
      return Object.fromEntries(commands ? [...others, [owner, commands]] : others);
    });
  }, []);
  const registry = useMemo(() => ({ register, open }), [register]);
  const commands = useMemo(() => Object.values(sets).flat(), [sets]);
  useOpeningKeys(open);
  const close = useCallback(() => open(null), []);
  return (
    <CommandRegistry value={registry}>
      {children}
      {opened === "palette" ? <CommandPalette commands={commands} onClose={close} /> : null}
      {opened === "keys" ? <KeyboardHelp onClose={close} /> : null}
    </CommandRegistry>
  );
}
