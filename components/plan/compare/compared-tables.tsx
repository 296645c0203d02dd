"use client";

import { useMemo } from "react";
import { usePlanWords } from "@/components/plan/use-plan-words";
import { seriesColor } from "@/components/ui/series-color";
import { Swatch } from "@/components/ui/swatch";
import {
  budgetRows,
  metricRows,
  type BudgetRow,
  type Compared,
} from "@/lib/presenters/scenario-compare";
import { ColumnMenu } from "./column-menu";
import { CompareTable } from "./compare-table";

type ComparedMetricsProps = Readonly<{
  compared: readonly Compared[];
  ids: readonly string[];
  onChoose: (ids: readonly string[]) => void;
}>;

/** The metrics of the scenarios, each with its distance from the first. */
export function ComparedMetrics({ compared, ids, onChoose }: ComparedMetricsProps) {
  const { t, context } = usePlanWords();
  const rows = useMemo(() => metricRows(compared, context), [compared, context]);
  const name = compared[0]?.name ?? "";
  const { currency } = context;
  return (
    <CompareTable
      title={t("compare.metrics")}
      rowHeader={t("compare.metric")}
      compared={compared}
      rows={rows}
      note={t(compared.length > 1 ? "compare.note" : "compare.alone", { name, currency })}
      menuOf={(scenario) => <ColumnMenu scenario={scenario} ids={ids} onChoose={onChoose} />}
    />
  );
}

/** What each budget pays over all months, and the sum of the four. */
export function ComparedSpending({ compared }: Readonly<{ compared: readonly Compared[] }>) {
  const { t, context } = usePlanWords();
  const rows = useMemo(() => budgetRows(compared, context), [compared, context]);
  const budgets = new Map(rows.map((row) => [row.id, row]));
  return (
    <CompareTable
      title={t("compare.spending")}
      rowHeader={t("compare.budget")}
      compared={compared}
      rows={rows.slice(0, -1)}
      total={rows.at(-1)}
      note={t("compare.spendingNote", { currency: context.currency })}
      leadOf={({ id }) => {
        const budget = budgets.get(id)?.budget;
        return budget ? <Swatch color={budget} /> : null;
      }}
      barOf={({ id }, column) => <Bar row={budgets.get(id)} column={column} />}
    />
  );
}

/** The amount as a length from zero, on one scale for the whole table; the number stands above it. */
function Bar({ row, column }: Readonly<{ row: BudgetRow | undefined; column: number }>) {
  const share = row?.shares[column];
  if (!row?.budget || share === undefined) return null;
  return (
    <span
      aria-hidden
      className="keep-colour my-0.5 block h-1.5"
      style={{ width: `${share * 100}%`, background: seriesColor(row.budget) }}
    />
  );
}
