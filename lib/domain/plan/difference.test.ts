import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryPair } from "./arbitrary-variant.testing";
import { differencesBetween } from "./difference";
import { planFileSchema, type Plan } from "./plan-file";
import { templateFile } from "./templates/registry";

const base = planFileSchema.parse({
  ...templateFile("northlight", { start: "2027-01", language: "en" }),
  scenarios: [],
});

const lineOf = (id: string) => base.lines.find((line) => line.id === id)!;

const withLine = (id: string, change: object): Plan => ({
  ...base,
  lines: base.lines.map((line) => (line.id === id ? { ...line, ...change } : line)),
});

describe("differencesBetween", () => {
  it("finds nothing between a plan and itself, read anew and in another order", () => {
    fc.assert(
      fc.property(arbitraryPair(), ({ to }) => {
        const again = planFileSchema.parse(JSON.parse(JSON.stringify(to)));
        expect(differencesBetween(to, { ...again, lines: again.lines.toReversed() })).toEqual([]);
      }),
      { numRuns: 100, seed: 7 },
    );
  });

  it("finds on the way back what it found on the way there, turned round", () => {
    fc.assert(
      fc.property(arbitraryPair(), ({ from, to }) => {
        const [there, back] = [differencesBetween(from, to), differencesBetween(to, from)];
        const count = (found: typeof there, kind: string) =>
          found.filter((difference) => difference.kind === kind).length;
        expect(count(back, "added")).toBe(count(there, "removed"));
        expect(count(back, "removed")).toBe(count(there, "added"));
        for (const kind of ["switched", "shifted", "set", "setting"])
          expect(count(back, kind)).toBe(count(there, kind));
        const moves = (found: typeof there) =>
          found.flatMap((one) => (one.kind === "shifted" ? [one.months] : []));
        const turned = moves(back).map((months) => -months);
        expect(turned.sort()).toEqual([...moves(there)].sort());
      }),
      { numRuns: 200, seed: 7 },
    );
  });

  it("tells a line that moved by what its dates moved, all of them", () => {
    // 2027-03 … 2027-12 moved by four months is 2027-07 … 2028-04.
    const moved = withLine("annotators", { start: "2027-07", end: "2028-04" });
    expect(differencesBetween(base, moved)).toEqual([
      { kind: "shifted", line: lineOf("annotators"), months: 4 },
    ]);
  });

  it.each([
    ["only one date moved", { start: "2027-07" }, ["start"]],
    ["dates moved by different months", { start: "2027-04", end: "2028-03" }, ["start", "end"]],
    ["a date came or went", { start: "2027-04", end: undefined }, ["start", "end"]],
  ])("names the dates where %s", (_, change, fields) => {
    const [found, ...others] = differencesBetween(base, withLine("annotators", change));
    expect(others).toEqual([]);
    expect(found).toMatchObject({ kind: "set" });
    expect(found?.kind === "set" && found.fields.map(({ field }) => field)).toEqual(fields);
  });

  it("gives each field that was set, before and after, in the order of its kind", () => {
    const smaller = withLine("run-13b", { tokens: 1.4e11, parameters: 7e9, note: "cheaper" });
    expect(differencesBetween(base, smaller)).toEqual([
      {
        kind: "set",
        line: lineOf("run-13b"),
        fields: [
          { field: "note", before: undefined, after: "cheaper" },
          { field: "parameters", before: 1.3e10, after: 7e9 },
          { field: "tokens", before: 5e11, after: 1.4e11 },
        ],
      },
    ]);
  });

  it("puts settings first, then lines as they stand, then added ones", () => {
    const extra = { ...lineOf("office"), id: "extra", name: "Second office" };
    const to: Plan = {
      ...base,
      openingCash: 1_000_000,
      lines: [
        extra,
        ...base.lines
          .filter(({ id }) => id !== "tools")
          .map((line) => (line.id === "series-a" ? { ...line, off: true } : line)),
      ],
    };
    expect(differencesBetween(base, to)).toEqual([
      { kind: "setting", setting: "openingCash", before: 2_900_000, after: 1_000_000 },
      { kind: "switched", line: lineOf("series-a"), off: true },
      { kind: "removed", line: lineOf("tools") },
      { kind: "added", line: extra },
    ]);
  });
});
