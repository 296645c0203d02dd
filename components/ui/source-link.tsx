import { ExternalLink } from "lucide-react";
import type { ReactNode } from "react";

type SourceLinkProps = Readonly<{ url: string; label: string; children: ReactNode }>;

/** A link out of the product. It is only a link: nothing is fetched from there. */
export function SourceLink({ url, label, children }: SourceLinkProps) {
  return (
    <a
      href={url}
      target="_blank"
      rel="noopener noreferrer"
      aria-label={label}
      className="inline-flex min-h-6 items-center gap-1 break-words text-accent underline underline-offset-2"
    >
      {children}
      <ExternalLink size={14} className="shrink-0" aria-hidden />
    </a>
  );
}
