import "server-only";
import type { Failure, Outcome } from "@/lib/server/outcome";

/** For tests: what a use case gave. */
export function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.failure)}`);
  return outcome.value;
}

/** For tests: why a use case refused. */
export function failureOf(outcome: Outcome<unknown>): Failure {
  if (outcome.ok) throw new Error(`not refused: ${JSON.stringify(outcome.value)}`);
  return outcome.failure;
}
