import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromTabSeparated, toTabSeparated } from "./tab-separated";

describe("fromTabSeparated", () => {
  it("reads what a spreadsheet copies, without the break at its end", () => {
    expect(fromTabSeparated("Ada\t9000\r\nBo\t8000\r\n")).toEqual([
      ["Ada", "9000"],
      ["Bo", "8000"],
    ]);
  });

  it("keeps empty cells", () => {
    expect(fromTabSeparated("\t1\n2\t")).toEqual([
      ["", "1"],
      ["2", ""],
    ]);
  });

  it("reads a quoted cell that holds breaks, tabs and quotes", () => {
    expect(fromTabSeparated('"two\nlines"\t"say ""hi"""')).toEqual([["two\nlines", 'say "hi"']]);
  });

  it("leaves a quote inside a word alone", () => {
    expect(fromTabSeparated('24" screen')).toEqual([['24" screen']]);
  });

  it("reads back every block that toTabSeparated writes", () => {
    const text = fc.string({ unit: fc.constantFrom("a", "1", '"', "\t", "\n", " ") });
    const width = fc.integer({ min: 1, max: 4 });
    const matrix = width.chain((columns) =>
      fc.array(fc.array(text, { minLength: columns, maxLength: columns }), {
        minLength: 1,
        maxLength: 4,
      }),
    );
    const law = fc.property(matrix, (cells) => {
      expect(fromTabSeparated(`${toTabSeparated(cells)}\n`)).toEqual(cells);
    });
    fc.assert(law, { seed: 20270101, numRuns: 500 });
  });
});
