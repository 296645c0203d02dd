import "server-only";
import type { z } from "zod";
import { refuse, succeed, type Outcome } from "@/lib/server/outcome";
import { invalidInput } from "./invalid-input";

/** The query of an address by its contract. */
export function readQuery<S extends z.ZodType>(
  request: Request,
  contract: S,
): Outcome<z.output<S>> {
  const parsed = contract.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  return parsed.success ? succeed(parsed.data) : refuse("invalid", invalidInput(parsed.error));
}
