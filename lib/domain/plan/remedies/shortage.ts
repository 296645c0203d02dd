import { addMonths, type Month } from "@/lib/domain/calendar/month";
import { isShort } from "@/lib/domain/plan/binding";
import {
  coverageReasons,
  type CoverageReason,
  type CoverageReasons,
} from "@/lib/domain/plan/coverage-reason";
import type { Budget } from "@/lib/domain/plan/lines/line-kind";
import type { Line } from "@/lib/domain/plan/lines/registry";
import type { Plan } from "@/lib/domain/plan/plan-file";
import { project, type Projection } from "@/lib/domain/plan/project";
import type { NewLine } from "./remedy";

/** A resource that is short in a month, with all that a remedy needs to know. */
export type Shortage = Readonly<{
  plan: Plan;
  before: Projection;
  reasons: CoverageReasons;
  budget: Budget;
  /** Months are counted from the plan's first. */
  month: number;
  /** The months without a gap around it in which the resource is short, inclusive. */
  first: number;
  last: number;
  newLine: NewLine;
}>;

/** The shortage of a resource in a month; null where it is not short. */
export function shortageIn(
  plan: Plan,
  { budget, month, newLine }: Pick<Shortage, "budget" | "month" | "newLine">,
): Shortage | null {
  const before = project(plan);
  const covered = before.coverage[budget];
  if (!isShort(covered[month])) return null;
  let [first, last] = [month, month];
  while (isShort(covered[first - 1])) first--;
  while (isShort(covered[last + 1])) last++;
  return {
    plan,
    before,
    reasons: remembered(coverageReasons(plan)),
    budget,
    month,
    first,
    last,
    newLine,
  };
}

/** Each way asks for the same months again. */
function remembered(reasons: CoverageReasons): CoverageReasons {
  const known = new Map<string, CoverageReason>();
  return (budget, month) => {
    const key = `${budget} ${month}`;
    const reason = known.get(key) ?? reasons(budget, month);
    known.set(key, reason);
    return reason;
  };
}

/** Every month of the stretch that is short. */
export function shortMonths({ first, last }: Shortage): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
}

/** The month at an offset of the plan. */
export function monthOf({ plan }: Shortage, offset: number): Month {
  return addMonths(plan.start, offset);
}

/** The month that a line states as its start; null where it has none. */
export function startOf(line: Line): Month | null {
  return "start" in line ? (line.start ?? null) : null;
}

/** Rounded to three digits that count, upwards: what is bought must not fall short by rounding. */
export function upToThreeDigits(value: number): number {
  if (value <= 0) return 0;
  const step = 10 ** (Math.floor(Math.log10(value)) - 2);
  const rounded = Math.ceil(value / step - 1e-9) * step;
  return step >= 1 ? rounded : Number(rounded.toPrecision(4));
}
