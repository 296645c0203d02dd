import { FactTable } from "@/components/ui/fact-table";
import { usePlanEditor } from "@/lib/client/plan-editor";
import {
  creditTable,
  holdingTable,
  modelTable,
  type FactTable as Table,
} from "@/lib/presenters/capacity-tables";
import { usePlanWords } from "./use-plan-words";

/** How well the GPU-hours of a plan are used: by model, by line that holds them, by credit. */
export function CapacityTables({ onOpen }: Readonly<{ onOpen: (line: string) => void }>) {
  const { plan, projection } = usePlanEditor();
  const { t, context } = usePlanWords();
  return (
    <>
      <Facts title={t("capacity.modelsTitle")} table={modelTable(projection, context)} />
      <Facts
        title={t("capacity.holdingTitle")}
        table={holdingTable(plan, projection, context)}
        onOpen={onOpen}
      />
      <Facts
        title={t("capacity.creditTitle")}
        table={creditTable(plan, projection, context)}
        onOpen={onOpen}
      />
    </>
  );
}

type FactsProps = Readonly<{ title: string; table: Table; onOpen?: (line: string) => void }>;

function Facts({ title, table, onOpen }: FactsProps) {
  if (table.rows.length === 0) return null;
  return (
    <section className="grid min-w-0 gap-2">
      <h2 className="text-base font-semibold text-text">{title}</h2>
      <FactTable label={title} {...table} {...(onOpen && { onOpen })} />
    </section>
  );
}
