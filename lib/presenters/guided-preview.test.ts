import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import { usualAnswers } from "@/lib/domain/plan/templates/guided-answers";
import type { Locale } from "@/lib/i18n/locale";
import english from "@/lib/i18n/messages/en.json";
import chinese from "@/lib/i18n/messages/zh.json";
import { guidedPreview, previewFigures } from "./guided-preview";
import { planContext } from "./plan-words.testing";

function figuresOf(locale: Locale, openingCash = 2_000_000) {
  const messages = locale === "en" ? english : chinese;
  const t = createTranslator({ locale, messages, namespace: "guided.preview" });
  const usual = usualAnswers({ field: "other", start: "2027-01", language: locale });
  const answers = { ...usual, openingCash, roundAmount: 0, parameters: 8e9, dataUnits: 2e7 };
  const figures = previewFigures(guidedPreview(answers), { t, plan: planContext(locale) });
  return Object.fromEntries(figures.map((figure) => [figure.id, figure]));
}

describe("previewFigures", () => {
  it("says the GPU-hours of the run by the rule, and what they cost with trials", () => {
    // 6 · 8e9 · 3 · 2e7 · 1,200 / (989.4e12 · 0.28) / 3600 = 3,465; restarts and trials make it
    // 3,465 · 1.1 · 3 = 11,436 hours, at √(2.99 · 3.99) = 3.454 USD some 39,500 USD.
    const { gpuHours } = figuresOf("en");
    expect(gpuHours).toMatchObject({ value: "3.47k" });
    expect(gpuHours?.note).toMatch(/\$39\.[45]k: 8 GPUs, 2 months/);
  });

  it("marks a runway that ends and says when", () => {
    // January costs 109,400: founders 24,600 and 36,800 to hire them, legal 34,000, office 10,000,
    // tools 4,000. February costs more than the 91,100 that are left: three engineers, first data.
    const { runway, cashOut } = figuresOf("en", 200_000);
    expect(runway).toMatchObject({ value: "1 month", tone: "bad" });
    expect(cashOut).toMatchObject({ value: "Feb 2027", tone: "bad" });
  });

  it("names the largest cost in the language of the page", () => {
    expect(figuresOf("en").largest?.note).toMatch(/^Algorithm engineers, \d+% of spending$/);
    expect(figuresOf("zh").largest?.note).toMatch(/^算法工程师，占支出 \d+%$/);
  });
});
