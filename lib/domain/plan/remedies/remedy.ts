import type { Month } from "@/lib/domain/calendar/month";
import type { PlanEdit } from "@/lib/domain/plan/edit";
import type { Runway } from "@/lib/domain/plan/metrics";
import type { Projection } from "@/lib/domain/plan/project";

/** People of a discipline to take on, as a copy of a line that already has such people. */
export type Hire = Readonly<{ discipline: string; people: number; like: string }>;

/** What would lift a shortage, in numbers; the words are made where it is shown. */
export type Remedy =
  | Readonly<{ kind: "startLater" | "startEarlier"; line: string; months: number; start: Month }>
  | Readonly<{ kind: "hire"; hires: readonly Hire[]; start: Month }>
  | Readonly<{ kind: "buyMore"; line: string; units: number; unitName: string }>
  | Readonly<{ kind: "buyAgain"; line: string; units: number; unitName: string; start: Month }>
  | Readonly<{ kind: "reserve"; gpuModel: string; gpus: number; months: number; start: Month }>
  | Readonly<{ kind: "raiseQuota"; gpuModel: string; gpus: number }>
  | Readonly<{ kind: "raiseMoney"; amount: number; by: Month; until: Month }>
  /** Without an edit: people or data of which the plan has no example. */
  | Readonly<{ kind: "addPeople"; discipline: string; people: number; start: Month }>
  | Readonly<{ kind: "addData"; tokens: number; start: Month }>;

/** A remedy as edits of the plan. None where only people can do it. */
export type Proposal = Readonly<{
  remedy: Remedy;
  edits: readonly PlanEdit[];
  /** What must hold besides the shortage being lifted. */
  accepts?: (after: Projection) => boolean;
}>;

/** A remedy that was tried: the plan was projected with it and the shortage was gone. */
export type Suggestion = Readonly<{
  remedy: Remedy;
  edits: readonly PlanEdit[];
  /** What the plan comes to with it; null where there are no edits to try. */
  effect: Effect | null;
}>;

export type Effect = Readonly<{
  /** Supply ÷ demand of the month that was short; null when nothing is demanded in it any more. */
  coverage: number | null;
  /** As planned, from the plan's first month. */
  runway: Runway;
}>;

/** Ids and names for lines that a remedy adds: both are for the caller to choose. */
export type NewLine = Readonly<{
  id: (kind: string) => string;
  copyOf: (name: string) => string;
  reservationOf: (gpuModel: string) => string;
  round: () => string;
}>;
