import "server-only";
import type { FieldError, ProblemCode } from "@/lib/contracts/problem";

/** Why a use-case said no: a code of the contract, and what the answer shows beside it. */
export type Failure = Readonly<{
  code: ProblemCode;
  errors?: readonly FieldError[];
  current?: unknown;
  params?: Readonly<Record<string, unknown>>;
}>;

export type Outcome<T> =
  Readonly<{ ok: true; value: T }> | Readonly<{ ok: false; failure: Failure }>;

export function succeed<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

export function refuse(code: ProblemCode, details: Omit<Failure, "code"> = {}) {
  return { ok: false, failure: { code, ...details } } as const;
}

/** A tagged failure of the domain under its own name, what it names beside it. */
export function refuseDomain(failure: Readonly<{ kind: ProblemCode }>) {
  const { kind, ...params } = failure;
  return refuse(kind, { params });
}
