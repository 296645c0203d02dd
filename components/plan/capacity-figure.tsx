"use client";

import { useSearchParams } from "next/navigation";
import { useMemo } from "react";
import { SeriesChart } from "@/components/charts/series-chart";
import { SelectField } from "@/components/ui/select-field";
import { capacityChart, modelChoices, type ModelChoice } from "@/lib/presenters/capacity-chart";
import { useAxes, useDrawn } from "./use-figure";
import { usePlanWords } from "./use-plan-words";

/** The model being looked at stands in the address, so that a link shows the same picture. */
const modelParameter = "gpu";

/** GPU-hours demanded against what is held, for one model at a time. */
export default function CapacityFigure() {
  const { projection } = useDrawn();
  const { t, context } = usePlanWords();
  const choices = modelChoices(projection);
  const [model, choose] = useChosenModel(choices);
  const chart = useMemo(
    () => capacityChart(projection, model, context),
    [projection, model, context],
  );
  return (
    <div className="grid min-w-0 content-start gap-2">
      {choices.length > 1 ? (
        <div className="max-w-56">
          <SelectField
            label={t("capacity.model")}
            options={choices}
            value={model ?? ""}
            onChange={choose}
          />
        </div>
      ) : null}
      <SeriesChart {...chart} {...useAxes(false)} keyHeader={t("table.month")} />
    </div>
  );
}

function useChosenModel(choices: readonly ModelChoice[]) {
  const address = useSearchParams();
  const wanted = address.get(modelParameter);
  const chosen = choices.find(({ value }) => value === wanted) ?? choices[0];
  const choose = (model: string) => {
    const next = new URLSearchParams(address);
    next.set(modelParameter, model);
    window.history.replaceState(null, "", `?${next.toString()}`);
  };
  return [chosen?.value ?? null, choose] as const;
}
