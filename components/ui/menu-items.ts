import type { ReactNode } from "react";
import type { SeriesColor } from "./series-color";

export type MenuItem = Readonly<{
  id: string;
  label: string;
  hint?: string;
  icon?: ReactNode;
  swatch?: SeriesColor;
  /** Items of one group stand together under this word. */
  group?: string;
  tone?: "danger";
  disabled?: boolean;
  /** Present: the item is one of a choice, and this one is or is not taken. */
  checked?: boolean;
  run: () => void;
}>;
