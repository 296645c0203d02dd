import "server-only";
import type { FieldError } from "@/lib/contracts/problem";

type Path = (string | number)[];

/** A plan file is 7 deep; deeper than this is meant to exhaust somebody's stack. */
const mostDepth = 40;

/**
 * The first thing in a JSON value that no contract should even see: a key that reaches for a
 * prototype, text that no database keeps unchanged (a lone surrogate, a NUL), or bottomless nesting.
 */
export function firstForbidden(root: unknown): FieldError | null {
  const open: { value: unknown; path: Path }[] = [{ value: root, path: [] }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, path } = next;
    const code = faultOf(value, path);
    if (code) return { path, code, params: {} };
    if (typeof value !== "object" || value === null) continue;
    for (const [key, inner] of Object.entries(value)) {
      const step = Array.isArray(value) ? Number(key) : key;
      if (typeof inner === "object" || typeof inner === "string" || typeof step === "string")
        open.push({ value: inner, path: [...path, step] });
    }
  }
  return null;
}

function faultOf(value: unknown, path: Path): string | null {
  if (path.length > mostDepth) return "tooDeep";
  const key = path.at(-1);
  if (key === "__proto__") return "forbiddenKey";
  if (typeof key === "string" && !isStorable(key)) return "forbiddenText";
  return typeof value === "string" && !isStorable(value) ? "forbiddenText" : null;
}

function isStorable(text: string): boolean {
  return !text.includes("\0") && !/\p{Surrogate}/u.test(text);
}
