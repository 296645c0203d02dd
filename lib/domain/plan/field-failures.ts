import type { z } from "zod";

/** What is wrong with one field: where, which rule (a message key), and the rule's numbers. */
export type FieldFailure = Readonly<{
  path: readonly (string | number)[];
  code: string;
  params: Readonly<Record<string, string | number>>;
}>;

type Issue = z.core.$ZodIssue;

/** How zod's own message ends when nothing was given; the issue itself does not keep its input. */
const absentInput = "received undefined";

/**
 * The failures of a refused value, flat, each with its path.
 *
 * Where a value may have one of several shapes, the shape that it came nearest to is the one
 * whose failures are reported: the one with the deepest, then the fewest of them.
 */
export function fieldFailures(error: z.core.$ZodError): readonly FieldFailure[] {
  return error.issues.flatMap((issue) => failuresOf(issue, []));
}

function failuresOf(issue: Issue, prefix: readonly (string | number)[]): FieldFailure[] {
  const path = [...prefix, ...issue.path.map((key) => (typeof key === "symbol" ? "" : key))];
  if (issue.code === "invalid_union" && issue.errors.length > 0)
    return nearestBranch(issue.errors).flatMap((inner) => failuresOf(inner, path));
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => ({ path: [...path, key], code: "unknownKey", params: { key } }));
  if (issue.code === "invalid_key" || issue.code === "invalid_element")
    return [{ path, code: "wrongKey", params: {} }];
  return [{ path, code: codeOf(issue), params: paramsOf(issue) }];
}

function nearestBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] {
  const depth = (issues: readonly Issue[]) => Math.max(...issues.map(({ path }) => path.length));
  const ranked = [...branches].sort(
    (one, other) =>
      depth(other) - depth(one) || rank(other) - rank(one) || one.length - other.length,
  );
  return ranked[0] ?? [];
}

/** A value of the right type that breaks a bound came nearer than one of another type. */
function rank(issues: readonly Issue[]): number {
  return issues.some(({ code }) => code === "invalid_type") ? 0 : 1;
}

function codeOf(issue: Issue): string {
  switch (issue.code) {
    case "invalid_type":
      return issue.message.endsWith(absentInput) ? "required" : "wrongType";
    case "too_small":
      return issue.origin === "number" ? "tooSmall" : "tooShort";
    case "too_big":
      return issue.origin === "number"
        ? "tooBig"
        : issue.origin === "array"
          ? "tooMany"
          : "tooLong";
    case "invalid_format":
      return "wrongFormat";
    case "custom":
      return typeof issue.params?.code === "string" ? issue.params.code : "invalid";
    case "invalid_value":
      return "notAChoice";
    default:
      return "invalid";
  }
}

function paramsOf(issue: Issue): FieldFailure["params"] {
  switch (issue.code) {
    case "too_small":
      return { minimum: Number(issue.minimum) };
    case "too_big":
      return { maximum: Number(issue.maximum) };
    case "invalid_type":
      return { expected: issue.expected };
    case "invalid_value":
      return { choices: issue.values.map(String).join(", ") };
    default:
      return {};
  }
}
