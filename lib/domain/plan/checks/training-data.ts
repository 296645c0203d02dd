import { usefulPasses } from "@/lib/domain/plan/coverage";
import { activeLines, monthsAtWork, type CheckContext, type Stretch } from "./check-context";

/** A training run beside the data that there are in its months. */
export type RunOnData = Readonly<{
  id: string;
  tokens: number;
  work: Stretch;
  /** Whether the usable tokens of a month are enough for the run in four passes (R44). */
  hasEnough: (month: number) => boolean;
  /** The first month of its work in which they are not; null when they always are. */
  short: number | null;
}>;

/** The runs at work within the horizon, each beside the usable tokens of all datasets together. */
export function runsOnData(context: CheckContext): readonly RunOnData[] {
  const { usable } = context.projection.trainingTokens;
  return activeLines(context, "training-run").flatMap(({ id, tokens }): RunOnData[] => {
    const work = monthsAtWork(context, id);
    if (!work) return [];
    const hasEnough = (month: number) => usefulPasses * usable[month]! >= tokens;
    const months = Array.from({ length: work.last - work.first + 1 }, (_, k) => work.first + k);
    return [{ id, tokens, work, hasEnough, short: months.find((m) => !hasEnough(m)) ?? null }];
  });
}

/** The first month from a month on in which the data are enough; null when none of the horizon is. */
export function enoughFrom({ hasEnough }: RunOnData, from: number, months: number): number | null {
  for (let month = from; month < months; month++) if (hasEnough(month)) return month;
  return null;
}
