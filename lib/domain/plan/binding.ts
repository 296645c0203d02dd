import type { Month } from "@/lib/domain/calendar/month";
import { budgets, type Budget } from "./lines/line-kind";
import type { Projection } from "./project";

/** A month in which at least one resource does not cover what the plan asks of it. */
export type Binding = Readonly<{
  month: Month;
  /** The tightest of the month (R46), and how much of the demand it covers: below 1. */
  tightest: Budget;
  coverage: number;
  /** All that bind in the month, the tightest among them, in the order of the budgets. */
  short: readonly Budget[];
}>;

/** Whether a resource covers less than the plan asks of it. Without demand nothing is short (R46). */
export function isShort(coverage: number | null | undefined): coverage is number {
  return typeof coverage === "number" && coverage < 1;
}

/** What binds first: the first month in which something binds; null where nothing does (R46). */
export function firstBinding({ months, coverage }: Projection): Binding | null {
  const offset = months.findIndex((_, month) =>
    budgets.some((budget) => isShort(coverage[budget][month])),
  );
  const tightest = coverage.tightest[offset];
  if (offset < 0 || !tightest) return null;
  return {
    month: months[offset]!,
    tightest,
    coverage: coverage[tightest][offset]!,
    short: budgets.filter((budget) => isShort(coverage[budget][offset])),
  };
}
