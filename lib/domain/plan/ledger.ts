import type { MonthIndex } from "@/lib/domain/calendar/month";
import type { Budget } from "./lines/line-kind";
import { lineKindOf, type Line } from "./lines/registry";
import type { Credit, FlowClass, GpuCapacity, GpuDemand, Ports } from "./ports";
import { seriesMaker, type Series, type Window } from "./window";

export type DemandEntry = GpuDemand & Readonly<{ hours: Series }>;
export type CapacityEntry = GpuCapacity & Readonly<{ hours: Series; accrual: Series }>;
export type PeopleEntry = Readonly<{
  discipline: string;
  employment: "employee" | "contractor";
  count: Series;
}>;

/** All that one line told the projection. Series that it never asked for are absent. */
export type LineEntry = {
  readonly id: string;
  readonly budget: Budget;
  readonly flows: Partial<Record<FlowClass, Series>>;
  readonly demands: DemandEntry[];
  readonly capacities: CapacityEntry[];
  readonly people: PeopleEntry[];
  earned: Series | null;
  customers: Series | null;
  tokens: Series | null;
  usableTokens: Series | null;
  bill: Series | null;
  credit: Credit | null;
  plannedFundingMonth: MonthIndex | null;
  /** Whether the line asked for a driver of another line. */
  readsOthers: boolean;
};

export type Ledger = Readonly<{ window: Window; entries: readonly LineEntry[] }>;

/**
 * Lets every line fill its ports: first all drivers, then all demand and cost (R64).
 *
 * Entries stand in the order of their ids, so that every sum over them runs in that order and the
 * order of lines in the plan changes no bit (R9). Lines that are off are left out (R62).
 */
export function fillLedger(lines: readonly Line[], window: Window): Ledger {
  const active = inIdOrder(lines).filter(({ off }) => !off);
  const fresh: Line[] = [];
  const entries = new Map<string, LineEntry>();
  for (const line of active) {
    const known = knownEntry(line, window);
    if (!known) fresh.push(line);
    entries.set(line.id, known ?? emptyEntry(line.id, lineKindOf(line.kind).budget));
  }
  const portsFor = portsOver(entries, window);
  for (const line of fresh) lineKindOf(line.kind).drive?.(line, portsFor(line.id));
  for (const line of fresh) lineKindOf(line.kind).spend?.(line, portsFor(line.id));
  for (const line of fresh) remember(line, window, entries.get(line.id)!);
  return { window, entries: [...entries.values()] };
}

/**
 * Entries filled before, by the line itself. Lines are never changed, only replaced: an edit makes
 * one new line, and the entries of all others stand. Forgotten with the line.
 */
const filledBefore = new WeakMap<Line, Readonly<{ window: Window; entry: LineEntry }>>();

function knownEntry(line: Line, window: Window): LineEntry | null {
  const filled = filledBefore.get(line);
  const isSame = filled?.window.first === window.first && filled.window.length === window.length;
  return filled && isSame ? unsettled(filled.entry) : null;
}

/** Keeps what depends on its line alone, as it stood before any bill was charged or paid. */
function remember(line: Line, window: Window, entry: LineEntry): void {
  if (!entry.readsOthers) filledBefore.set(line, { window, entry: unsettled(entry) });
}

/**
 * The entry itself where nothing is left to settle; else one whose bill and payments may be written
 * without touching the first, since settling charges hours to the one and adds to the other.
 */
function unsettled(entry: LineEntry): LineEntry {
  const { flows, bill, demands } = entry;
  if (demands.length === 0 && !bill) return entry;
  const { operatingPayments } = flows;
  return {
    ...entry,
    flows: operatingPayments
      ? { ...flows, operatingPayments: operatingPayments.slice() }
      : { ...flows },
    bill: bill && bill.slice(),
  };
}

/** Ids of the lines that were last put in order, and the places that they took. */
let lastOrder: Readonly<{ ids: readonly string[]; places: readonly number[] }> = {
  ids: [],
  places: [],
};

/** Lines in the order of their ids. An edit keeps all ids, and then the order is known already. */
function inIdOrder(lines: readonly Line[]): readonly Line[] {
  if (!hasIds(lines, lastOrder.ids)) {
    const places = lines.map((_, place) => place);
    places.sort((one, other) => byId(lines[one]!, lines[other]!));
    lastOrder = { ids: lines.map(({ id }) => id), places };
  }
  return lastOrder.places.map((place) => lines[place]!);
}

function hasIds(lines: readonly Line[], ids: readonly string[]): boolean {
  if (lines.length !== ids.length) return false;
  for (let place = 0; place < ids.length; place++) {
    if (lines[place]!.id !== ids[place]) return false;
  }
  return true;
}

/** Order of code units: the same on every machine and in every language. */
function byId(one: Line, other: Line): number {
  if (one.id === other.id) return 0;
  return one.id < other.id ? -1 : 1;
}

/** A line that has told the projection nothing yet. */
export function emptyEntry(id: string, budget: Budget): LineEntry {
  return {
    id,
    budget,
    flows: {},
    demands: [],
    capacities: [],
    people: [],
    earned: null,
    customers: null,
    tokens: null,
    usableTokens: null,
    bill: null,
    credit: null,
    plannedFundingMonth: null,
    readsOthers: false,
  };
}

/**
 * One set of ports for all lines, turned to the entry of the line that is about to fill it: a set
 * for each line would cost more than what most lines do with it.
 */
function portsOver(
  entries: ReadonlyMap<string, LineEntry>,
  window: Window,
): (line: string) => Ports {
  const series = seriesMaker(window.length);
  let entry: LineEntry;
  const ports: Ports = {
    window,
    flow: (flowClass) => (entry.flows[flowClass] ??= series()),
    earned: () => (entry.earned ??= series()),
    customers: () => (entry.customers ??= series()),
    tokens: () => (entry.tokens ??= series()),
    usableTokens: () => (entry.usableTokens ??= series()),
    creditableBill: () => (entry.bill ??= series()),
    people: (discipline, employment) => {
      const count = series();
      entry.people.push({ discipline, employment, count });
      return count;
    },
    gpuDemand: (demand) => {
      const hours = series();
      entry.demands.push({ ...demand, hours });
      return hours;
    },
    gpuCapacity: (capacity) => {
      const held = { hours: series(), accrual: series() };
      entry.capacities.push({ ...capacity, ...held });
      return held;
    },
    credit: (credit) => void (entry.credit = credit),
    plannedFunding: (month) => void (entry.plannedFundingMonth = month),
    driver: (line, driver) => {
      entry.readsOthers = true;
      return entries.get(line)?.[driver] ?? null;
    },
  };
  return (line) => {
    entry = entries.get(line)!;
    return ports;
  };
}
