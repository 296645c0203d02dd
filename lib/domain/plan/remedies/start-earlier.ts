import { addMonths, monthIndex } from "@/lib/domain/calendar/month";
import { shortageOf } from "@/lib/domain/plan/coverage-reason";
import type { Line } from "@/lib/domain/plan/lines/registry";
import { delayed } from "@/lib/domain/plan/lines/span";
import type { Proposal } from "./remedy";
import { monthOf, startOf, type Shortage } from "./shortage";

/** Brings forward people, data or GPUs that the plan has already, but too late. */
export function startEarlier(shortage: Shortage): readonly Iterable<Proposal>[] {
  const { reasons, budget, month, plan } = shortage;
  const short = reasons(budget, month).balances.filter((balance) => shortageOf(balance) > 0);
  const subjects = new Set(short.map(({ subject }) => subject));
  return plan.lines.flatMap((line) => {
    const usable = line.off ? null : usableFrom(line, subjects);
    const needed = monthIndex(plan.start) + shortage.first;
    const planned = startOf(line);
    if (usable === null || usable <= needed || planned === null) return [];
    const start = addMonths(planned, needed - usable);
    if (start < monthOf(shortage, 0)) return [];
    const months = usable - needed;
    const remedy = { kind: "startEarlier", line: line.id, months, start } as const;
    return [[{ remedy, edits: [{ kind: "shiftLine", line: line.id, months: -months }] }]];
  });
}

/** The month from which a line supplies one of the subjects; null where it supplies none. */
function usableFrom(line: Line, subjects: ReadonlySet<string | null>): number | null {
  switch (line.kind) {
    case "role":
      return subjects.has(line.discipline) ? delayed(line.start, line.hireDelayMonths) : null;
    case "contractor":
      return subjects.has(line.discipline) ? monthIndex(line.start) : null;
    case "dataset":
      return subjects.has(null) ? monthIndex(line.start) + line.acquisitionMonths : null;
    case "gpu-reservation":
      return subjects.has(line.gpuModel) ? monthIndex(line.start) : null;
    case "gpu-purchase":
      return subjects.has(line.gpuModel) ? monthIndex(line.start) + line.deliveryMonths : null;
    default:
      return null;
  }
}
