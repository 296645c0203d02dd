import type { MonthIndex } from "@/lib/domain/calendar/month";
import type { Series, Window } from "./window";

/** The six classes of money that a line moves (R8). The first three come in, the others go out. */
export const inflowClasses = ["operatingReceipts", "funding", "loanDraws"] as const;
export const outflowClasses = ["operatingPayments", "capitalPayments", "debtService"] as const;
export const flowClasses = [...inflowClasses, ...outflowClasses] as const;
export type FlowClass = (typeof flowClasses)[number];

export type Team = Readonly<Partial<Record<string, number>>>;

/** What a line may drive others with (R35). */
export type Driver = "customers" | "tokens";

/** What the line of an id drives; null where no line of that id drives anything. */
export type DrivesOf = (line: string) => Driver | null;

/** GPU-hours that a line asks for, and what follows from asking. */
export type GpuDemand = Readonly<{
  gpuModel: string;
  /** Price of the hours that must be rented on demand. */
  pricePerGpuHour: number;
  /** People needed, by discipline, in every month with hours (R43). */
  team: Team;
  /** Tokens that a training run reads in all; null for serving (R44). */
  trainingTokens: number | null;
  /** Whether the hours serve customers and so are cost of revenue (R56). */
  isCostOfRevenue: boolean;
}>;

/** GPU-hours that a line holds, used or idle. `accrual` is what a month of holding costs (R56). */
export type GpuCapacity = Readonly<{ gpuModel: string; holding: "owned" | "reserved" }>;

/**
 * A balance that pays creditable bills before cash does (R40, R41). Months are inclusive; `from`
 * null is the plan's first month.
 */
export type Credit = Readonly<{ amount: number; from: MonthIndex | null; to: MonthIndex }>;

/**
 * All that a line may tell the projection (R64). Each port hands out a series of the window, which
 * the line fills; `project` reads the series and never asks what kind of line filled them.
 */
export type Ports = Readonly<{
  window: Window;
  /** Non-negative amounts of one class. */
  flow: (flowClass: FlowClass) => Series;
  /** Revenue earned, whenever it is collected (R13). */
  earned: () => Series;
  /** Customers at the close of each month: a driver that other lines may follow. */
  customers: () => Series;
  /** Tokens served in each month: a driver that other lines may follow. */
  tokens: () => Series;
  /** People at work. */
  people: (discipline: string, employment: "employee" | "contractor") => Series;
  /** Tokens that training may use. */
  usableTokens: () => Series;
  /** GPU-hours asked for. */
  gpuDemand: (demand: GpuDemand) => Series;
  /** GPU-hours held, and the monthly cost of holding them. */
  gpuCapacity: (capacity: GpuCapacity) => Readonly<{ hours: Series; accrual: Series }>;
  /** Operating payments that credits may pay (R40). */
  creditableBill: () => Series;
  credit: (credit: Credit) => void;
  /** Marks the line as new money of that month, which an unfunded path leaves out (R49). */
  plannedFunding: (month: MonthIndex) => void;
  /** A driver of another line: null when that line is off, missing or has none (R35). */
  driver: (line: string, driver: Driver) => Series | null;
}>;
