import type { ReactNode } from "react";
import { PaletteButton } from "./palette-button";
import { LanguageMenu, ThemeMenu } from "./preferences-menus";

type PageHeaderProps = Readonly<{
  title: string;
  /** A small word above the title. */
  eyebrow?: ReactNode;
  /** Controls beside the title. */
  children?: ReactNode;
  /** Where the edits are. */
  state?: ReactNode;
  actions?: ReactNode;
}>;

/** The one h1 of a page, what belongs to it, and the settings of the reader. */
export function PageHeader({ title, eyebrow, children, state, actions }: PageHeaderProps) {
  return (
    <header className="mb-4 flex flex-wrap items-center gap-x-3 gap-y-2">
      <div className="min-w-0">
        {eyebrow ? <div className="text-xs text-text-3">{eyebrow}</div> : null}
        <h1 className="truncate text-xl font-semibold">{title}</h1>
      </div>
      {children}
      <div data-chrome className="ms-auto flex flex-wrap items-center gap-2">
        {state}
        <div className="flex items-center">
          <PaletteButton />
          <ThemeMenu />
          <LanguageMenu />
        </div>
        {actions}
      </div>
    </header>
  );
}
