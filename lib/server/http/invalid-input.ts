import "server-only";
import type { z } from "zod";
import { fieldFailures } from "@/lib/domain/plan/field-failures";

/** Nobody reads more, and a hostile body could name a million. */
const mostErrors = 100;

/** What an answer says about input that a contract refused: each field, up to a hundred. */
export function invalidInput(error: z.ZodError) {
  const failures = fieldFailures(error).slice(0, mostErrors);
  return { errors: failures.map((failure) => ({ ...failure, path: [...failure.path] })) };
}
