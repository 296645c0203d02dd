"use client";

import dynamic from "next/dynamic";
import { useMemo, useState } from "react";
import { usePlanWords } from "@/components/plan/use-plan-words";
import type { ChangeRecord } from "@/lib/contracts/change";
import type { ChangeContext } from "@/lib/presenters/change-context";
import { changeDays } from "@/lib/presenters/change-days";
import { ChangeEntry } from "./change-entry";

const RestoreDialog = dynamic(() => import("./restore-dialog"), { ssr: false });

type ChangeListProps = Readonly<{ changes: readonly ChangeRecord[]; context: ChangeContext }>;

/** Changes by the day on which they were made. */
export function ChangeList({ changes, context }: ChangeListProps) {
  const { locale } = usePlanWords();
  const [restored, setRestored] = useState<ChangeRecord | null>(null);
  const days = useMemo(() => changeDays(changes, { locale }), [changes, locale]);
  return (
    <>
      {days.map(({ day, changes: made }) => (
        <section key={day} className="grid min-w-0 gap-1">
          <h2 className="text-sm font-semibold text-text-2">{day}</h2>
          <ol className="min-w-0 divide-y divide-line border-y border-line">
            {made.map((change) => (
              <ChangeEntry
                key={change.version}
                change={change}
                context={context}
                onRestore={setRestored}
              />
            ))}
          </ol>
        </section>
      ))}
      {restored ? <RestoreDialog change={restored} onClose={() => setRestored(null)} /> : null}
    </>
  );
}
