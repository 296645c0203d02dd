"use client";

import { Plus } from "lucide-react";
import dynamic from "next/dynamic";
import { useMemo, useState } from "react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Menu } from "@/components/ui/menu";
import { MonthTable } from "@/components/ui/month-table";
import { usePlanEditor } from "@/lib/client/plan-editor";
import type { Budget } from "@/lib/domain/plan/lines/line-kind";
import { lineKinds, type AnyLineKind } from "@/lib/domain/plan/lines/registry";
import { budgetTable } from "@/lib/presenters/budget-table";
import { kindWords } from "@/lib/presenters/line-words";
import { KindGrid, linesByKind } from "./kind-grid";
import { BudgetMoneyFigure, ResourceFigure } from "./plan-figures";
import { useDrawn } from "./use-figure";
import { useAddCommands } from "./use-plan-commands";
import { usePlanWords } from "./use-plan-words";

const CapacityTables = dynamic(() => import("./capacity-tables"));
const LineSheet = dynamic(() => import("./line-sheet"), { ssr: false });
const NewLineSheet = dynamic(() => import("./new-line-sheet"), { ssr: false });

/** One of the four budgets: its picture, its lines to edit in place, its months. */
export function BudgetPanel({ budget }: Readonly<{ budget: Budget }>) {
  const { plan, isReadOnly } = usePlanEditor();
  const [openLine, setOpenLine] = useState<string | null>(null);
  const [newKind, setNewKind] = useState<string | null>(null);
  const kinds = useMemo(() => lineKinds.filter((kind) => kind.budget === budget), [budget]);
  useAddCommands(budget, setNewKind);
  const groups = linesByKind(plan.lines, kinds);
  return (
    <div className="grid gap-8">
      <div className="grid gap-8 lg:grid-cols-2">
        <ResourceFigure budget={budget} />
        <BudgetMoneyFigure budget={budget} />
      </div>
      {budget === "compute" ? <CapacityTables onOpen={setOpenLine} /> : null}
      {isReadOnly ? null : <AddLineMenu kinds={kinds} onAdd={setNewKind} />}
      {groups.length === 0 ? <EmptyBudget /> : null}
      {groups.map(({ kind, lines }) => (
        <section key={kind.kind} className="grid min-w-0 gap-2">
          <GroupHeading kind={kind} onAdd={() => setNewKind(kind.kind)} />
          <KindGrid kind={kind} lines={lines} onOpen={setOpenLine} />
        </section>
      ))}
      <BudgetMonths budget={budget} />
      {openLine ? <LineSheet id={openLine} onClose={() => setOpenLine(null)} /> : null}
      {newKind ? <NewLineSheet kind={newKind} onClose={() => setNewKind(null)} /> : null}
    </div>
  );
}

type AddProps = Readonly<{ kinds: readonly AnyLineKind[]; onAdd: (kind: string) => void }>;

function AddLineMenu({ kinds, onAdd }: AddProps) {
  const { t, lines } = usePlanWords();
  const items = kinds.map(({ kind }) => {
    const { name, description } = kindWords(lines, kind);
    return { id: kind, label: name, hint: description, run: () => onAdd(kind) };
  });
  const trigger = (
    <Button variant="primary" icon={<Plus size={16} aria-hidden />}>
      {t("grid.add")}
    </Button>
  );
  return (
    <div>
      <Menu label={t("grid.add")} trigger={trigger} items={items} align="start" />
    </div>
  );
}

function GroupHeading({ kind, onAdd }: Readonly<{ kind: AnyLineKind; onAdd: () => void }>) {
  const { t, lines } = usePlanWords();
  const { isReadOnly } = usePlanEditor();
  const { name, plural } = kindWords(lines, kind.kind);
  return (
    <div className="flex items-center justify-between gap-3">
      <h2 className="text-base font-semibold text-text">{plural}</h2>
      {isReadOnly ? null : (
        <Button
          size="sm"
          variant="quiet"
          icon={<Plus size={14} aria-hidden />}
          aria-label={t("grid.addKind", { kind: name })}
          onClick={onAdd}
        >
          {t("grid.addOne")}
        </Button>
      )}
    </div>
  );
}

function EmptyBudget() {
  const { t } = usePlanWords();
  return <EmptyState title={t("grid.emptyBudget")}>{t("grid.emptyBudgetBody")}</EmptyState>;
}

function BudgetMonths({ budget }: Readonly<{ budget: Budget }>) {
  const drawn = useDrawn();
  const { t, context } = usePlanWords();
  const table = useMemo(() => budgetTable({ ...drawn, budget }, context), [drawn, budget, context]);
  if (table.rows.length === 0) return null;
  return (
    <section className="grid min-w-0 gap-2">
      <h2 className="text-base font-semibold text-text">{t("table.title")}</h2>
      <MonthTable
        label={t("table.title")}
        months={[...table.months]}
        rows={table.rows}
        total={table.total}
        rowHeader={t("table.line")}
        note={table.note}
      />
    </section>
  );
}
