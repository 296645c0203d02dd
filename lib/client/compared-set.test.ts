import { describe, expect, it } from "vitest";
import { comparedSet, movedTo, toggled } from "./compared-set";

const scenarios = ["late", "smaller", "closes", "worst"].map((id) => ({ id }));
const setFor = (asked: string | null, active = "base") => comparedSet(asked, { scenarios, active });

describe("comparedSet", () => {
  it("takes the base and the first scenarios where the address asks for none", () => {
    expect(setFor(null).ids).toEqual(["base", "late", "smaller", "closes"]);
  });

  it("puts the scenario that is shown beside the base", () => {
    expect(setFor(null, "worst").ids).toEqual(["base", "worst", "late", "smaller"]);
  });

  it("keeps the order of the address, without repeats and beyond four", () => {
    expect(setFor("smaller,base,smaller,late,worst,closes").ids).toEqual([
      "smaller",
      "base",
      "late",
      "worst",
    ]);
  });

  it("names what the plan no longer has, and fills up where fewer than two are left", () => {
    expect(setFor("gone,late")).toEqual({
      ids: ["late", "base", "smaller", "closes"],
      unknown: ["gone"],
    });
    expect(setFor("gone,late,base")).toEqual({ ids: ["late", "base"], unknown: ["gone"] });
  });

  it("has the base alone where there is no scenario", () => {
    expect(comparedSet(null, { scenarios: [], active: "base" }).ids).toEqual(["base"]);
  });
});

describe("toggled and movedTo", () => {
  it("take in at the end, leave out, and move to a column", () => {
    expect(toggled(["base", "late"], "smaller")).toEqual(["base", "late", "smaller"]);
    expect(toggled(["base", "late"], "base")).toEqual(["late"]);
    expect(movedTo(["base", "late", "smaller"], "smaller", 0)).toEqual(["smaller", "base", "late"]);
    expect(movedTo(["base", "late", "smaller"], "base", 1)).toEqual(["late", "base", "smaller"]);
  });
});
