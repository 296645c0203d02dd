import { describe, expect, it } from "vitest";
import { withParameter } from "./address-parameter";

describe("withParameter", () => {
  it("sets one parameter and keeps the others", () => {
    expect(withParameter("", "with", "base,late")).toBe("?with=base,late");
    expect(withParameter("?scenario=late", "with", "base,late")).toBe(
      "?scenario=late&with=base,late",
    );
    expect(withParameter("?with=base,late", "scenario", "late")).toBe(
      "?with=base,late&scenario=late",
    );
  });

  it("replaces a value, and takes one away", () => {
    expect(withParameter("with=base,late", "with", "late,base")).toBe("?with=late,base");
    expect(withParameter("?scenario=late&with=base", "scenario", null)).toBe("?with=base");
    expect(withParameter("?scenario=late", "scenario", null)).toBe("");
  });
});
