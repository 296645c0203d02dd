import { useRouter } from "next/navigation";
import { useToast } from "@/components/ui/toast";
import { usePlanWords } from "@/components/plan/use-plan-words";
import { newScenarioId } from "@/lib/client/new-scenario-id";
import { usePlanEditor } from "@/lib/client/plan-editor";
import { scenarioPage } from "@/lib/client/plan-paths";
import { baseScenario } from "@/lib/domain/plan/base-scenario";
import type { Scenario } from "@/lib/domain/plan/scenario-schema";

type Wish = Pick<Scenario, "name"> & Readonly<{ changes: readonly Scenario["changes"][number][] }>;

/** Adds a scenario on the base, which undo takes away again, and opens the plan in it. */
export function useMakeScenario() {
  const { saved, source, commit } = usePlanEditor();
  const { t } = usePlanWords();
  const { show } = useToast();
  const router = useRouter();
  return ({ name, changes }: Wish) => {
    const scenario: Scenario = {
      ...{ id: newScenarioId(), name },
      ...{ from: baseScenario, changes: [...changes] },
    };
    commit([{ kind: "addScenario", scenario, after: source.scenarios.at(-1)?.id ?? null }]);
    show({ title: t("history.restore.done", { name }), tone: "good" });
    router.push(scenarioPage(saved.id, scenario.id));
  };
}
