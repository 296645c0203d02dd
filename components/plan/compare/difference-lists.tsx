"use client";

import { useMemo } from "react";
import { usePlanWords } from "@/components/plan/use-plan-words";
import { Disclosure } from "@/components/ui/disclosure";
import { Swatch } from "@/components/ui/swatch";
import { differenceTexts, type DifferenceText } from "@/lib/presenters/difference-words";
import type { Compared } from "@/lib/presenters/scenario-compare";

/** Enough to tell a scenario by; the rest is a click away. */
const mostShown = 12;

/** For each scenario after the first, in words, what it has otherwise than the first. */
export function DifferenceLists({ compared }: Readonly<{ compared: readonly Compared[] }>) {
  const { t } = usePlanWords();
  const [first, ...others] = compared;
  if (!first || others.length === 0) return null;
  return (
    <section className="grid gap-3">
      <h2 className="text-base font-semibold text-text">
        {t("compare.differs", { name: first.name })}
      </h2>
      <div className="grid gap-x-8 gap-y-5 sm:grid-cols-2 xl:grid-cols-3">
        {others.map((other) => (
          <Differences key={other.id} first={first} other={other} />
        ))}
      </div>
    </section>
  );
}

function Differences({ first, other }: Readonly<{ first: Compared; other: Compared }>) {
  const { t, cells } = usePlanWords();
  const texts = useMemo(
    () => differenceTexts(first.plan, other.plan, cells, t),
    [first.plan, other.plan, cells, t],
  );
  const rest = texts.slice(mostShown);
  return (
    <div className="min-w-0">
      <h3 className="text-sm font-medium break-words">{other.name}</h3>
      {texts.length === 0 ? (
        <p className="text-sm text-text-3">{t("compare.nothingDiffers")}</p>
      ) : (
        <DifferenceItems texts={texts.slice(0, mostShown)} />
      )}
      {rest.length > 0 ? (
        <Disclosure summary={t("compare.more", { count: rest.length })}>
          <DifferenceItems texts={rest} />
        </Disclosure>
      ) : null}
      {other.skipped > 0 ? (
        <p className="mt-1 text-sm text-text-3">
          {t("compare.passedOver", { count: other.skipped })}
        </p>
      ) : null}
    </div>
  );
}

function DifferenceItems({ texts }: Readonly<{ texts: readonly DifferenceText[] }>) {
  return (
    <ul className="grid gap-1 py-1 text-sm text-text-2">
      {texts.map(({ text, budget }, index) => (
        <li key={index} className="flex min-w-0 gap-2">
          <span className="mt-1.5 leading-none">
            <Swatch color={budget ?? "muted"} />
          </span>
          <span className="min-w-0 break-words">{text}</span>
        </li>
      ))}
    </ul>
  );
}
