import type { z } from "zod";
import { entityTag } from "@/lib/contracts/entity-tag";
import { problemResponse, type Problem } from "@/lib/contracts/problem";

/** Why a request brought no answer: the server refused it, or was not reached at all. */
export type RequestFailure =
  Readonly<{ kind: "refused"; problem: Problem }> | Readonly<{ kind: "unreachable" }>;

export type Answer<T> =
  Readonly<{ ok: true; value: T }> | Readonly<{ ok: false; failure: RequestFailure }>;

const unreachable = { ok: false, failure: { kind: "unreachable" } } as const;

export type Endpoint<S extends z.ZodType> = Readonly<{
  method: "GET" | "POST" | "PATCH" | "PUT" | "DELETE";
  path: string;
  body?: unknown;
  /** The version that the writer read; the server refuses the write when it is no longer true. */
  version?: number;
  response: S;
  signal?: AbortSignal;
}>;

/**
 * An answer by contract, or why there is none.
 *
 * An answer that was cut short, or is none of ours, counts as no answer: whoever asked may ask again.
 */
export async function request<S extends z.ZodType>(
  endpoint: Endpoint<S>,
): Promise<Answer<z.output<S>>> {
  let response: Response;
  try {
    response = await fetch(endpoint.path, optionsOf(endpoint));
  } catch (error) {
    if (endpoint.signal?.aborted) throw error;
    return unreachable;
  }
  const json: unknown = await response.json().catch(() => null);
  if (response.ok) {
    const answer = endpoint.response.safeParse(json);
    return answer.success ? { ok: true, value: answer.data } : unreachable;
  }
  const problem = problemResponse.safeParse(json);
  if (!problem.success) return unreachable;
  return { ok: false, failure: { kind: "refused", problem: problem.data } };
}

/** For queries, whose library wants failures thrown: the answer's value, or a `RequestError`. */
export async function answerOf<S extends z.ZodType>(endpoint: Endpoint<S>): Promise<z.output<S>> {
  const answer = await request(endpoint);
  if (!answer.ok) throw new RequestError(answer.failure);
  return answer.value;
}

/** A failed request, as the query library carries it. */
export class RequestError extends Error {
  constructor(readonly failure: RequestFailure) {
    super(failure.kind === "refused" ? failure.problem.code : failure.kind);
    this.name = "RequestError";
  }
}

/** What the server said of a failed query; null where it did not say anything. */
export function problemOf(error: unknown): Problem | null {
  if (!(error instanceof RequestError) || error.failure.kind !== "refused") return null;
  return error.failure.problem;
}

function optionsOf({ method, body, version, signal }: Endpoint<z.ZodType>): RequestInit {
  const headers = new Headers({ Accept: "application/json" });
  if (body !== undefined) headers.set("Content-Type", "application/json");
  if (version !== undefined) headers.set("If-Match", entityTag(version));
  return {
    method,
    headers,
    cache: "no-store",
    ...(signal && { signal }),
    ...(body !== undefined && { body: JSON.stringify(body) }),
  };
}
