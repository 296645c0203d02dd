import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";

type DisclosureProps = Readonly<{ summary: ReactNode; children: ReactNode; open?: boolean }>;

export function Disclosure({ summary, children, open }: DisclosureProps) {
  return (
    <details open={open} className="group">
      <summary className="inline-flex min-h-6 items-center gap-1 rounded text-sm text-text-2 hover:text-text">
        <ChevronRight size={14} className="group-open:rotate-90" aria-hidden />
        {summary}
      </summary>
      <div className="pt-2">{children}</div>
    </details>
  );
}
