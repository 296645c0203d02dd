import Link from "next/link";
import type { ReactNode } from "react";
import { classNames } from "./class-names";
import type { SeriesColor } from "./series-color";
import { StatusIcon, toneText } from "./status-icon";
import { Swatch } from "./swatch";

type MetricCardProps = Readonly<{
  label: string;
  value: string;
  /** All digits, on hover and to those who listen. */
  exact?: string | undefined;
  note?: ReactNode;
  tone?: "bad" | "warn" | "good" | undefined;
  href?: string | undefined;
  swatch?: SeriesColor | undefined;
}>;

/** One number that matters, with the words that make it readable. */
export function MetricCard(props: MetricCardProps) {
  const { label, value, exact, note, tone, href, swatch } = props;
  return (
    <div className="group relative min-w-0 border-line bg-surface px-4 py-3 hover:bg-surface-2">
      <dt className="flex items-center gap-1.5 text-sm text-text-3">
        {swatch ? <Swatch color={swatch} /> : null}
        {href ? (
          <Link href={href} className="text-text-3 after:absolute after:inset-0">
            {label}
          </Link>
        ) : (
          label
        )}
      </dt>
      <dd
        title={exact}
        className={classNames("tabular text-xl font-semibold", tone ? toneText[tone] : "text-text")}
      >
        <span className="inline-flex items-center gap-1.5">
          {tone ? <StatusIcon tone={tone} size={16} /> : null}
          {value}
        </span>
        {exact && exact !== value ? <span className="sr-only"> ({exact})</span> : null}
      </dd>
      {note ? <dd className="text-sm text-text-3">{note}</dd> : null}
    </div>
  );
}

/** Cards side by side in one frame; as many to a row as fit. */
export function MetricStrip({ children, label }: Readonly<{ children: ReactNode; label: string }>) {
  return (
    <dl
      aria-label={label}
      className="grid grid-cols-2 lg:grid-cols-4 gap-px overflow-hidden rounded-xl border border-line bg-line"
    >
      {children}
    </dl>
  );
}
