import fc from "fast-check";
import { addMonths } from "@/lib/domain/calendar/month";
import { arbitraryLine, arbitraryPlan } from "./arbitrary-plan.testing";
import { lineKindOf, lineKinds, lineSchema, type Line } from "./lines/registry";
import { dateFieldsOf, type Plan } from "./plan-file";

/** A plan, and what could become of it: lines gone, moved, switched, written anew, or more of them. */
export function arbitraryPair(): fc.Arbitrary<Readonly<{ from: Plan; to: Plan }>> {
  return arbitraryPlan().chain((from) =>
    fc
      .record({
        lines: fc.tuple(...from.lines.map(arbitraryFate)),
        more: fc.array(anyLine, { maxLength: 3 }),
        openingCash: fc.constantFrom(from.openingCash, 12_345),
        cashFloor: fc.constantFrom(from.cashFloor, undefined, 6_789),
        interestOnCash: fc.constantFrom(from.interestOnCash, 0.01),
        onDemandGpus: fc.constantFrom(from.onDemandGpus, undefined, { b200: 8 }),
        isReversed: fc.boolean(),
      })
      .map(({ lines, more, isReversed, cashFloor, onDemandGpus, ...cash }) => {
        const kept = lines.filter((line) => line !== null);
        const added = more.map((line, index) => ({ ...line, id: `more${index}` }));
        const all = [...(isReversed ? kept.toReversed() : kept), ...added];
        const { cashFloor: _floor, onDemandGpus: _quotas, ...rest } = from;
        const optional = {
          ...(cashFloor === undefined ? {} : { cashFloor }),
          ...(onDemandGpus === undefined ? {} : { onDemandGpus }),
        };
        return { from, to: { ...rest, ...cash, ...optional, lines: all } };
      }),
  );
}

const anyLine: fc.Arbitrary<Line> = fc
  .constantFrom(...lineKinds)
  .chain((kind) => arbitraryLine(kind))
  .map((line) => lineSchema.parse(line));

/** What becomes of a line; null when it goes. */
function arbitraryFate(line: Line): fc.Arbitrary<Line | null> {
  const kept = fc.constant(line);
  const moved = fc.integer({ min: -24, max: 24 }).map((months) => movedBy(line, months));
  const switched = fc.constant({ ...line, off: !line.off });
  const another = arbitraryLine(lineKindOf(line.kind)).map((drawn) =>
    lineSchema.parse({ ...drawn, id: line.id }),
  );
  const ofAnotherKind = anyLine.map((drawn) => ({ ...drawn, id: line.id }));
  return fc.oneof(kept, moved, switched, another, ofAnotherKind, fc.constant(null));
}

/** All dates of a line moved by months, as `shift` does (R61), written without it. */
export function movedBy(line: Line, months: number): Line {
  const values: Readonly<Record<string, unknown>> = line;
  const moved = dateFieldsOf(line).flatMap((field) => {
    const date = values[field];
    return typeof date === "string" ? [[field, addMonths(date, months)]] : [];
  });
  return lineSchema.parse({ ...line, ...Object.fromEntries(moved) });
}
