import "server-only";
import type { z } from "zod";
import { refuse, succeed, type Outcome } from "@/lib/server/outcome";
import { firstForbidden } from "./forbidden-json";
import { invalidInput } from "./invalid-input";

export const largestBody = 10_000_000;

/** The JSON body of a request, by the contract; every way in which it is none has its own answer. */
export async function readBody<S extends z.ZodType>(
  request: Request,
  contract: S,
): Promise<Outcome<z.output<S>>> {
  if (!isJson(request.headers)) return refuse("notJson");
  const bytes = await readBytes(request);
  if (!bytes) return refuse("tooLarge", { params: { limit: largestBody } });
  const json = parseJson(bytes);
  if (!json.ok) return json;
  const forbidden = firstForbidden(json.value);
  if (forbidden) return refuse("invalid", { errors: [forbidden] });
  const parsed = contract.safeParse(json.value);
  return parsed.success ? succeed(parsed.data) : refuse("invalid", invalidInput(parsed.error));
}

export function isJson(headers: Headers): boolean {
  const type = headers.get("content-type") ?? "";
  return type.split(";")[0]?.trim().toLowerCase() === "application/json";
}

/** Reads at most the limit, whatever length the request claims; null when there is more. */
async function readBytes(request: Request): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > largestBody) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}

function parseJson(bytes: Uint8Array): Outcome<unknown> {
  try {
    return succeed(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)));
  } catch {
    return refuse("unreadable");
  }
}
