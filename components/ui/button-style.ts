import { classNames } from "./class-names";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";
export type ButtonSize = "sm" | "md";

const variants: Readonly<Record<ButtonVariant, string>> = {
  primary: "border-solid bg-solid text-on-solid hover:opacity-90",
  secondary: "border-line bg-surface text-text hover:bg-surface-3",
  quiet: "border-transparent text-text-2 hover:bg-surface-3 hover:text-text",
  danger: "border-line bg-surface text-bad hover:bg-bad-soft",
};

const sizes: Readonly<Record<ButtonSize, string>> = {
  sm: "min-h-7 px-2 text-sm",
  md: "min-h-8 px-3 text-sm",
};

export function buttonStyle(variant: ButtonVariant, size: ButtonSize): string {
  return classNames(
    "inline-flex items-center justify-center gap-1.5 rounded-md border font-medium no-underline",
    "disabled:opacity-50 aria-disabled:opacity-50",
    variants[variant],
    sizes[size],
  );
}
