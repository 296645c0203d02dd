import fc from "fast-check";
import { addMonths } from "@/lib/domain/calendar/month";
import { disciplines } from "./discipline";
import type { Field } from "./field";
import { lineKindOf, lineKinds, type AnyLineKind, type LineInput } from "./lines/registry";
import { isFraction } from "./unit";
import { planFileSchema, planFormat, type Plan, type PlanFile } from "./plan-file";

/**
 * Random plans for the laws of the projection, made from the kinds' own fields: a kind that is
 * added is covered without a word here.
 */
export function arbitraryPlan(options: PlanOptions = {}): fc.Arbitrary<Plan> {
  return arbitraryPlanFile(options).map((file) => planFileSchema.parse(file));
}

/** `extreme` draws numbers from the ends of their bounds, up to 1e15, instead of usual ones. */
type PlanOptions = Readonly<{ mostLines?: number; extreme?: boolean }>;

export function arbitraryPlanFile({
  mostLines = 12,
  extreme = false,
}: PlanOptions = {}): fc.Arbitrary<PlanFile> {
  return fc
    .record({
      format: fc.constant(planFormat),
      name: fc.string({ minLength: 1, maxLength: 20 }),
      currency: fc.constantFrom("USD", "CNY", "EUR"),
      start: fc.constant(firstMonth),
      months: fc.integer({ min: 1, max: 107 }),
      openingCash: fc.integer({ min: -1_000_000, max: 100_000_000 }),
      cashFloor: fc.integer({ min: 0, max: 1_000_000 }),
      interestOnCash: fc.constantFrom(0, 0.03),
      onDemandGpus: fc.constantFrom(undefined, { "h100-sxm": 64 }),
      lines: fc.array(
        fc.constantFrom(...lineKinds).chain((kind) => arbitraryLine(kind, extreme)),
        { maxLength: mostLines },
      ),
    })
    .map(({ onDemandGpus, lines, ...file }) => ({
      ...file,
      ...(onDemandGpus && { onDemandGpus }),
      lines: withFollowers(lines.map((line, index) => ({ ...line, id: `l${index}` }))),
    }));
}

const firstMonth = "2027-01";

/** A line of a kind, valid by its schema; dates are sorted so that none ends before it starts. */
export function arbitraryLine(kind: AnyLineKind, extreme = false): fc.Arbitrary<LineInput> {
  const fields = Object.entries(kind.fields).map(([name, field]) => [
    name,
    extreme ? arbitraryField(field) : arbitraryField(usual(field)).map(withoutCrumbs),
  ]);
  const record = fc.record(Object.fromEntries(fields) as Record<string, fc.Arbitrary<unknown>>);
  return fc.tuple(record, fc.nat(9)).map(([values, chance]) => {
    const off = chance === 0 ? { off: true } : {};
    const given = Object.entries(values).filter(([, value]) => value !== undefined);
    const shared = { id: "line", kind: kind.kind, name: kind.kind, ...off };
    const line = { ...shared, ...Object.fromEntries(given) };
    return repaired(line);
  });
}

function arbitraryField(field: Field): fc.Arbitrary<unknown> {
  const value = valueOf(field);
  return field.isRequired ? value : fc.option(value, { nil: undefined });
}

function valueOf(field: Field): fc.Arbitrary<unknown> {
  switch (field.control) {
    case "number":
      return field.isInteger ? wholeNumber(field) : plausible(field);
    case "quantity":
      return fc.oneof(plausible(field), intervalOf(field));
    case "gpuHours":
      return fc.oneof(plausible(field), intervalOf(field), fc.constant(frozenEstimate));
    case "month":
      return fc.integer({ min: -30, max: 70 }).map((shift) => addMonths(firstMonth, shift));
    case "choice":
      return fc.constantFrom(...field.choices);
    case "accelerator":
      return fc.constantFrom("h100-sxm", "a100-80gb", "our own chip");
    case "team":
      return fc.dictionary(fc.constantFrom(...disciplines), fc.integer({ min: 0, max: 6 }));
    case "line":
      return fc.constant(undefined);
    case "text":
      return fc.string({ maxLength: 10 });
  }
}

const frozenEstimate = { from: "estimator", model: "m", median: 6190, low: 2770, high: 13_860 };

/** A field on the scale that it is used at; its bounds reach up to 1e15. */
function usual(field: Field): Field {
  return { ...field, max: Math.min(field.max ?? 1e6, isFraction(field.unit) ? 1 : 1e6) };
}

/** People type a few decimals; amounts far below a cent are drawn in the extreme plans only. */
function withoutCrumbs(value: unknown): unknown {
  if (typeof value === "number") return Math.round(value * 1e4) / 1e4;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, withoutCrumbs(inner)]),
  );
}

function plausible({ min, max }: Field): fc.Arbitrary<number> {
  const [low, high] = [min ?? 0, max ?? 1e15];
  return fc.oneof(fc.constantFrom(low, high), fc.double({ min: low, max: high, noNaN: true }));
}

function wholeNumber({ min, max }: Field): fc.Arbitrary<number> {
  return fc.integer({ min: min ?? 0, max: max ?? 120 });
}

function intervalOf(field: Field): fc.Arbitrary<unknown> {
  return fc.tuple(plausible(field), plausible(field)).map(([one, other]) => ({
    low: Math.min(one, other),
    high: Math.max(one, other),
  }));
}

type LooseLine = Record<string, unknown> & { id: string; kind: string; name: string };

/** Mends what fields drawn one by one cannot know of each other. */
function repaired(line: LooseLine): LineInput {
  for (const last of ["end", "expires"]) {
    const [start, end] = [line.start, line[last]];
    if (typeof start === "string" && typeof end === "string" && end < start) line[last] = start;
  }
  if (line.kind === "inference") line.tokensPerMonth ??= 1e9;
  for (const field of blamedFields(line)) delete line[field];
  return line as LineInput;
}

/** The fields that a kind's rules across fields blame: without them their defaults return. */
function blamedFields(line: LooseLine): readonly string[] {
  const parsed = lineKindOf(line.kind).schema.safeParse(line);
  return parsed.success ? [] : parsed.error.issues.map(({ path }) => String(path[0]));
}

/** Lets every other service follow one of the lines that drive something, where there are any. */
function withFollowers(lines: LineInput[]): LineInput[] {
  const drivers = lines.flatMap(({ id, kind }) => {
    const { drives } = lineKindOf(kind);
    return drives === undefined ? [] : [{ id, drives }];
  });
  return lines.map((line, index) => {
    const followed = drivers[index % Math.max(1, drivers.length)];
    if (line.kind !== "inference" || index % 2 === 0 || !followed) return line;
    const { tokensPerMonth: _, ...rest } = line;
    const rate = followed.drives === "customers" ? { tokensPerCustomer: 1e6 } : {};
    return { ...rest, follows: followed.id, ...rate };
  });
}
