import { useMemo } from "react";
import { FactTable } from "@/components/ui/fact-table";
import {
  creditTable,
  holdingTable,
  modelTable,
  type FactTable as Table,
} from "@/lib/presenters/capacity-tables";
import { useDrawn } from "./use-figure";
import { usePlanWords } from "./use-plan-words";

/** How well the GPU-hours of a plan are used: by model, by line that holds them, by credit. */
export default function CapacityTables({ onOpen }: Readonly<{ onOpen: (line: string) => void }>) {
  const { plan, projection } = useDrawn();
  const { t, context } = usePlanWords();
  const [models, holding, credits] = useMemo(
    () => [
      modelTable(projection, context),
      holdingTable(plan, projection, context),
      creditTable(plan, projection, context),
    ],
    [plan, projection, context],
  );
  return (
    <>
      <Facts title={t("capacity.modelsTitle")} table={models} />
      <Facts title={t("capacity.holdingTitle")} table={holding} onOpen={onOpen} />
      <Facts title={t("capacity.creditTitle")} table={credits} onOpen={onOpen} />
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
