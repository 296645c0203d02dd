"use client";

import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { seriesColor, type SeriesColor } from "@/components/ui/series-color";
import { usePlanEditor } from "@/lib/client/plan-editor";
import type { BalanceWords, SideWords } from "@/lib/presenters/coverage-why";

type CoverageBalanceProps = Readonly<{ color: SeriesColor; words: BalanceWords }>;

/** Supply against demand: two bars on one scale, and the lines behind each. */
export function CoverageBalance({ color, words }: CoverageBalanceProps) {
  const { heading, isShort, verdict, supply, demand, supplyShare, demandShare } = words;
  return (
    <section aria-label={heading} className="grid gap-3">
      <div className="flex items-center justify-between gap-2">
        <h3 className="text-base font-semibold">{heading}</h3>
        <Badge tone={isShort ? "bad" : "good"}>{verdict}</Badge>
      </div>
      <Side words={supply} share={supplyShare} fill={seriesColor(color)} />
      <Side words={demand} share={demandShare} fill="var(--ff-muted)" />
    </section>
  );
}

type SideProps = Readonly<{ words: SideWords; share: number; fill: string }>;

function Side({ words, share, fill }: SideProps) {
  const { hrefOf } = usePlanEditor();
  const { heading, total, shares, note } = words;
  return (
    <div className="text-sm">
      <p className="flex justify-between gap-3">
        <span className="text-text-2">{heading}</span>
        <span className="tabular font-medium whitespace-nowrap">{total}</span>
      </p>
      <div aria-hidden className="mt-1 h-1.5 rounded-full bg-surface-3">
        <div
          className="keep-colour h-full rounded-full"
          style={{ width: `${share * 100}%`, background: fill }}
        />
      </div>
      <ul className="mt-1.5 grid gap-0.5">
        {shares.map(({ id, label, value, budget }) => (
          <li key={id} className="flex justify-between gap-3 text-text-2">
            {id ? (
              <Link href={hrefOf(budget)} className="underline-offset-2 hover:underline">
                {label}
              </Link>
            ) : (
              <span>{label}</span>
            )}
            <span className="tabular whitespace-nowrap">{value}</span>
          </li>
        ))}
      </ul>
      {note ? <p className="mt-1 text-xs text-text-3">{note}</p> : null}
    </div>
  );
}
