"use client";

import {
  ArrowUpDown,
  FileText,
  GitBranch,
  GitMerge,
  History,
  ListPlus,
  PencilLine,
  Settings2,
  type LucideIcon,
} from "lucide-react";
import { memo, useMemo } from "react";
import { usePlanWords } from "@/components/plan/use-plan-words";
import { classNames } from "@/components/ui/class-names";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { usePlanEditor } from "@/lib/client/plan-editor";
import { groupOf, type ChangeGroup, type ChangeRecord } from "@/lib/contracts/change";
import type { ChangeContext } from "@/lib/presenters/change-context";
import type { ValueRow } from "@/lib/presenters/change-rows";
import { changeStory, type ChangeStory } from "@/lib/presenters/change-words";
import { formatInstant } from "@/lib/presenters/moment-format";

const icons: Readonly<Record<ChangeGroup, LucideIcon>> = {
  values: PencilLine,
  lines: ListPlus,
  order: ArrowUpDown,
  settings: Settings2,
  scenarios: GitBranch,
  promotions: GitMerge,
  plan: FileText,
};

type ChangeEntryProps = Readonly<{
  change: ChangeRecord;
  context: ChangeContext;
  onRestore: (change: ChangeRecord) => void;
}>;

/** One change: when, who, what; its values before and after; the way back to it. */
export const ChangeEntry = memo(function ChangeEntry(props: ChangeEntryProps) {
  const { change, context, onRestore } = props;
  const { saved } = usePlanEditor();
  const { t, locale } = usePlanWords();
  const story = useMemo(() => changeStory(change, context), [change, context]);
  const Icon = icons[groupOf(change.action)];
  const isNow = change.version === saved.version;
  return (
    <li className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-1 py-2.5 sm:grid-cols-[auto_minmax(0,1fr)_auto]">
      <Icon size={16} className="mt-0.5 shrink-0 text-text-3" aria-hidden />
      <div>
        <p className="line-clamp-4 text-base break-words text-text">{story.sentence}</p>
        <p className="tabular text-xs text-text-3">
          <time dateTime={change.at}>{formatInstant(change.at, "time", { locale })}</time>
          {" · "}
          {change.actor === "local" ? t("history.local") : change.actor}
          {isNow ? ` · ${t("history.now")}` : ""}
        </p>
        <Details story={story} />
      </div>
      {isNow ? null : (
        <Button
          size="sm"
          className="col-start-2 self-start justify-self-start sm:col-start-3"
          icon={<History size={14} aria-hidden />}
          onClick={() => onRestore(change)}
        >
          {t("history.restore.action")}
        </Button>
      )}
    </li>
  );
});

function Details({ story: { rows, differences } }: Readonly<{ story: ChangeStory }>) {
  const { t } = usePlanWords();
  if (rows.length === 0 && differences.length === 0) return null;
  const summary =
    rows.length > 0 ? t("history.values") : t("history.differs", { count: differences.length });
  return (
    <Disclosure summary={summary}>
      {rows.length > 0 ? <ValueTable rows={rows} /> : <DifferenceItems differences={differences} />}
    </Disclosure>
  );
}

function DifferenceItems({ differences }: Readonly<{ differences: readonly string[] }>) {
  return (
    <ul className="grid list-disc gap-1 ps-5 text-sm text-text-2">
      {differences.map((difference, index) => (
        <li key={index} className="break-words">
          {difference}
        </li>
      ))}
    </ul>
  );
}

const sideStyle = { before: "text-text-2", after: "font-medium text-text" } as const;

/** A side on which nothing stands, as before a line was added, has no column. */
function ValueTable({ rows }: Readonly<{ rows: readonly ValueRow[] }>) {
  const { t } = usePlanWords();
  const sides = (["before", "after"] as const).filter((side) => rows.some((row) => row[side]));
  const nothing = <span className="text-text-3">{t("history.nothing")}</span>;
  return (
    <table className="w-full max-w-3xl table-fixed text-sm">
      <thead className="text-text-3">
        <tr>
          {(["field", ...sides] as const).map((head) => (
            <th key={head} className="py-1 pe-3 text-start font-medium">
              {t(`history.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="tabular">
        {rows.map((row) => (
          <tr key={row.label} className="border-t border-line align-top">
            <th className="py-1 pe-3 text-start font-normal break-words text-text-2">
              {row.label}
            </th>
            {sides.map((side) => (
              <td key={side} className={classNames("py-1 pe-3 break-words", sideStyle[side])}>
                {row[side] || nothing}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
