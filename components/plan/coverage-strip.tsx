"use client";

import { useMemo } from "react";
import { StripChart } from "@/components/charts/strip-chart";
import { coverageStrip } from "@/lib/presenters/coverage-strip";
import { overviewGutter } from "./plan-figures";
import { useAxes, useDrawn } from "./use-figure";
import { usePlanWords } from "./use-plan-words";
import type { Why } from "./use-why";

type CoverageStripProps = Readonly<{ onOpen: (why: Why) => void }>;

/** Which of the four resources is short, month by month; a cell opens why. */
export function CoverageStrip({ onOpen }: CoverageStripProps) {
  const { plan, projection } = useDrawn();
  const { t, context } = usePlanWords();
  const { keyLabel, tickLabel } = useAxes(false);
  const strip = useMemo(
    () => coverageStrip(plan, projection, context),
    [plan, projection, context],
  );
  return (
    <StripChart
      {...strip}
      keyLabel={keyLabel}
      tickLabel={tickLabel}
      keyHeader={t("table.month")}
      gutter={overviewGutter}
      onOpen={({ row, column }) =>
        onOpen({ budget: strip.rows[row]!.id, month: strip.keys[column]! })
      }
    />
  );
}
