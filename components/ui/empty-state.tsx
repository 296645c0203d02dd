import type { ReactNode } from "react";

type EmptyStateProps = Readonly<{ title: string; children?: ReactNode; action?: ReactNode }>;

/** Nothing here yet: one sentence, one thing to do. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="grid justify-items-center gap-2 rounded-lg border border-dashed border-line px-6 py-10 text-center">
      <p className="text-base font-semibold">{title}</p>
      {children ? <div className="max-w-prose text-sm text-text-3">{children}</div> : null}
      {action ? <div className="mt-2">{action}</div> : null}
    </div>
  );
}
