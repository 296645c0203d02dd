import { describe, expect, it } from "vitest";
import { resolveLocale } from "./locale";

describe("resolveLocale", () => {
  it("keeps the language a person chose, whatever the browser prefers", () => {
    expect(resolveLocale("zh", "en-GB,en;q=0.9")).toBe("zh");
  });

  it("takes the best weighted language that we speak", () => {
    expect(resolveLocale(undefined, "fr-FR, zh-TW;q=0.8, en;q=0.5")).toBe("zh");
    expect(resolveLocale(undefined, "zh;q=0.3,en;q=0.4")).toBe("en");
  });

  it("does not take a language the browser refuses", () => {
    expect(resolveLocale(undefined, "zh;q=0")).toBe("en");
  });

  it("speaks English when nothing fits", () => {
    expect(resolveLocale("de", "fr")).toBe("en");
    expect(resolveLocale(undefined, null)).toBe("en");
  });
});
