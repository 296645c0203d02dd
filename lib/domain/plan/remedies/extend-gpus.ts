import { shortageOf, type Balance } from "@/lib/domain/plan/coverage-reason";
import { hoursPerMonth } from "@/lib/domain/plan/hours-per-month";
import type { Quantity } from "@/lib/domain/plan/quantity";
import type { Line } from "@/lib/domain/plan/lines/registry";
import { addedLine } from "./added-line";
import type { Proposal } from "./remedy";
import { monthOf, shortMonths, type Shortage } from "./shortage";

/** Longest term of a reservation, months. */
const longestTerm = 120;

/**
 * Reserves the GPUs that are missing while they are missing, at the price that the largest of the
 * lines in need pays on demand, or raises the most that may be rented at once.
 */
export function extendGpus(shortage: Shortage): readonly Iterable<Proposal>[] {
  const { reasons, month } = shortage;
  const short = reasons("compute", month).balances.filter((balance) => shortageOf(balance) > 0);
  return short.flatMap((balance) => {
    const gpus = missingGpus(shortage, balance);
    return [reserved(shortage, balance, gpus), [quotaRaised(shortage, balance, gpus)]];
  });
}

/** Whole GPUs that are missing of a model in the worst month of the stretch. */
function missingGpus(shortage: Shortage, { subject }: Balance): number {
  const missing = shortMonths(shortage).flatMap((month) =>
    shortage
      .reasons("compute", month)
      .balances.filter((balance) => balance.subject === subject)
      .map(shortageOf),
  );
  return Math.ceil(Math.max(...missing) / hoursPerMonth - 1e-9);
}

function reserved(shortage: Shortage, balance: Balance, gpus: number): readonly Proposal[] {
  const { newLine, first, last, plan } = shortage;
  const gpuModel = balance.subject!;
  const pricePerGpuHour = priceOf(plan.lines, balance);
  if (pricePerGpuHour === null) return [];
  const kind = "gpu-reservation";
  const months = Math.min(longestTerm, last - first + 1);
  const start = monthOf(shortage, first);
  const edit = addedLine(
    {
      ...{ id: newLine.id(kind), kind, name: newLine.reservationOf(gpuModel) },
      ...{ start, gpuModel, gpuCount: gpus, months, pricePerGpuHour },
    },
    balance.demanders[0]!.line,
  );
  const remedy = { kind: "reserve", gpuModel, gpus, months, start } as const;
  return edit ? [{ remedy, edits: [edit] }] : [];
}

function priceOf(lines: readonly Line[], { demanders }: Balance): Quantity | null {
  const line = lines.find(({ id }) => id === demanders[0]?.line);
  return line && "pricePerGpuHour" in line ? line.pricePerGpuHour : null;
}

function quotaRaised({ plan }: Shortage, { subject }: Balance, gpus: number): Proposal {
  const gpuModel = subject!;
  const quotas = plan.onDemandGpus ?? {};
  const most = (quotas[gpuModel] ?? 0) + gpus;
  return {
    remedy: { kind: "raiseQuota", gpuModel, gpus: most },
    edits: [{ kind: "setSettings", set: { onDemandGpus: { ...quotas, [gpuModel]: most } } }],
  };
}
