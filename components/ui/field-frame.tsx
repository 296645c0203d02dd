import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "./class-names";

export type FieldWords = Readonly<{
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
  hideLabel?: boolean | undefined;
}>;

type FieldFrameProps = FieldWords & Readonly<{ id: string; children: ReactNode }>;

/** What a control is described by: its error first, then its hint. */
export function describedBy(id: string, { hint, error }: FieldWords): string | undefined {
  const ids = [error ? `${id}-error` : null, hint ? `${id}-hint` : null].filter(Boolean);
  return ids.length > 0 ? ids.join(" ") : undefined;
}

export const controlStyle =
  "min-h-8 w-full rounded-md border border-line-strong bg-surface px-2.5 text-base text-text " +
  "aria-invalid:border-bad aria-invalid:bg-bad-soft disabled:opacity-60";

/** Label above, hint and error below, tied to the control by `id`. */
export function FieldFrame({ id, label, hint, error, hideLabel, children }: FieldFrameProps) {
  return (
    <div className="grid gap-1">
      <label
        htmlFor={id}
        className={classNames("text-sm font-medium text-text", hideLabel && "sr-only")}
      >
        {label}
      </label>
      {children}
      {hint ? (
        <p id={`${id}-hint`} className="text-xs text-text-3">
          {hint}
        </p>
      ) : null}
      {error ? (
        <p id={`${id}-error`} className="flex items-start gap-1 text-xs text-bad">
          <CircleAlert size={14} className="mt-0.5 shrink-0" aria-hidden />
          {error}
        </p>
      ) : null}
    </div>
  );
}
