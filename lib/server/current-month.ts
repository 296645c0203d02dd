import "server-only";

/** The month it is, on the clock of this machine: what a new plan is offered to start in. */
export function currentMonth(now: Date = new Date()): string {
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, "0")}`;
}
