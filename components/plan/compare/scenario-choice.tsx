"use client";

import { usePlanWords } from "@/components/plan/use-plan-words";
import { fewestCompared, mostCompared, toggled } from "@/lib/client/compared-set";
import { usePlanEditor } from "@/lib/client/plan-editor";
import { baseScenario } from "@/lib/domain/plan/base-scenario";

type ScenarioChoiceProps = Readonly<{
  ids: readonly string[];
  onChoose: (ids: readonly string[]) => void;
}>;

/** Every scenario of the plan as a box to tick; two at least, four at most. */
export function ScenarioChoice({ ids, onChoose }: ScenarioChoiceProps) {
  const { source } = usePlanEditor();
  const { t } = usePlanWords();
  const all = [{ id: baseScenario, name: t("scenario.base") }, ...source.scenarios];
  const isFull = ids.length >= mostCompared;
  return (
    <fieldset className="min-w-0">
      <legend className="text-sm font-medium">{t("compare.choose")}</legend>
      <p className="mb-1 text-sm text-text-3">
        {t("compare.chooseHint", { count: ids.length, all: all.length })}
      </p>
      <div className="flex max-h-40 flex-wrap gap-x-5 gap-y-1 overflow-y-auto">
        {all.map(({ id, name }) => {
          const isIn = ids.includes(id);
          return (
            <label key={id} className="flex min-w-0 items-center gap-2 py-1 text-sm">
              <input
                type="checkbox"
                checked={isIn}
                disabled={isIn ? ids.length <= fewestCompared : isFull}
                onChange={() => onChoose(toggled(ids, id))}
                className="size-5 shrink-0 accent-accent"
              />
              <span className="min-w-0 break-words">{name}</span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
