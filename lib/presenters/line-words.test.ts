import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import { fieldFailures } from "@/lib/domain/plan/field-failures";
import { disciplines } from "@/lib/domain/plan/discipline";
import { lineKinds, lineKindOf, lineSchema } from "@/lib/domain/plan/lines/registry";
import { planFileSchema } from "@/lib/domain/plan/plan-file";
import { locales, type Locale } from "@/lib/i18n/locale";
import english from "@/lib/i18n/messages/en.json";
import chinese from "@/lib/i18n/messages/zh.json";
import {
  choiceLabel,
  failureText,
  fieldWords,
  kindWords,
  unitLabel,
  type LineTranslator,
} from "./line-words";

const messages = { en: english, zh: chinese };

/** A translator that fails the test on a missing key or argument. */
function translator(locale: Locale): LineTranslator {
  return createTranslator({
    locale,
    messages: messages[locale],
    namespace: "lines",
    onError: (error) => {
      throw error;
    },
  });
}

const sharedFields = ["id", "kind", "name", "note", "off"];

describe.each(locales)("the words of the kinds of line in %s", (locale) => {
  const t = translator(locale);

  it.each(lineKinds.map(({ kind }) => kind))("name and describe %s", (kind) => {
    for (const word of Object.values(kindWords(t, kind))) expect(word).not.toBe("");
  });

  it.each(lineKinds.map(({ kind }) => kind))("label and explain every field of %s", (kind) => {
    for (const field of [...sharedFields, ...Object.keys(lineKindOf(kind).fields)]) {
      const { label, help } = fieldWords(t, kind, field);
      expect(label).not.toBe("");
      expect(help).toMatch(/[.。]$/);
    }
  });

  it("cover every choice of every field, and every discipline", () => {
    const choices = lineKinds.flatMap(({ fields }) =>
      Object.values(fields).flatMap((field) => field.choices),
    );
    for (const value of [...choices, ...disciplines]) expect(choiceLabel(t, value)).not.toBe("");
  });

  it("cover every unit, money in the plan's currency", () => {
    const units = lineKinds.flatMap(({ fields }) => Object.values(fields).map(({ unit }) => unit));
    for (const unit of units.filter((one) => one !== null)) {
      const label = unitLabel(t, unit, "EUR");
      expect(label).not.toBe("");
      if (unit.startsWith("money")) expect(label).toContain("EUR");
    }
  });

  it("hold no field of a kind that does not have it", () => {
    const strays = Object.entries(messages[locale].lines.fieldOf).flatMap(([kind, fields]) =>
      Object.keys(fields).filter((field) => !(field in lineKindOf(kind).fields)),
    );
    expect(strays).toEqual([]);
  });
});

/** Lines and plans broken in one way each, so that every rule of the schemas speaks once. */
const brokenLines: readonly Record<string, unknown>[] = [
  { kind: "role", id: "eng" },
  { kind: "role", id: " ", name: "", start: "2028-13", headcount: "4", annualSalary: {} },
  { kind: "role", id: "eng", name: "E", start: 4, headcount: -1, discipline: "chef" },
  { kind: "dataset", id: "d", name: "D", start: "2027-01", units: 1, acquisitionMonths: 1.5 },
  { kind: "dataset", id: "d", name: "D", source: "public", annotatedShare: 2, colour: "red" },
  { kind: "sorcery", id: "x", name: "X" },
  { kind: "role", id: "eng", name: "x".repeat(10_001), annualSalary: { low: 2, high: 1 } },
];

describe.each(locales)("failureText in %s", (locale) => {
  const t = translator(locale);

  it("has its own words for everything the schema of a line refuses", () => {
    for (const line of brokenLines) {
      const parsed = lineSchema.safeParse(line);
      for (const failure of parsed.error ? fieldFailures(parsed.error) : []) {
        expect(messages[locale].lines.failure).toHaveProperty(failure.code);
        expect(failureText(t, failure, { locale })).not.toBe("");
      }
    }
  });

  it("has words for every rule across fields and lines", () => {
    const codes = [
      ...["intervalOrder", "estimateOrder", "endBeforeStart", "dateTooFar", "tokensOrFollows"],
      ...["tokensPerCustomerUnused", "repeatedId", "reservedId", "unknownParent", "scenarioCycle"],
      ...["interestOnlyTooLong", "tooMany", "wrongKey", "tooShort", "tooLong"],
    ];
    for (const code of codes) expect(messages[locale].lines.failure).toHaveProperty(code);
  });
});

describe("failureText", () => {
  const t = translator("en");
  const { fields } = lineKindOf("dataset");

  it("shows a bound of a share as percent", () => {
    const failure = { path: ["annotatedShare"], code: "tooBig", params: { maximum: 1 } };
    const text = failureText(t, failure, { locale: "en", field: fields["annotatedShare"] });
    expect(text).toBe("Enter 100% or less.");
  });

  it("asks for a month where a month is misspelt", () => {
    const failure = { path: ["start"], code: "wrongFormat", params: {} };
    expect(failureText(t, failure, { locale: "en" })).toContain("2028-03");
  });

  it("asks for a whole number where a fraction is given", () => {
    const parsed = planFileSchema.safeParse({ months: 1.5 });
    const failure = fieldFailures(parsed.error!).find(({ path }) => path[0] === "months");
    expect(failureText(t, failure!, { locale: "en" })).toBe("Enter a whole number.");
  });

  it("lists choices in words", () => {
    const params = { choices: "licensed, EU-AI-Act" };
    const failure = { path: ["source"], code: "notAChoice", params };
    expect(failureText(t, failure, { locale: "en" })).toBe("Choose one of: Licensed, EU AI Act.");
  });

  it("names the kinds where a line is of none", () => {
    const failure = { path: ["lines", 0, "kind"], code: "invalid", params: {} };
    expect(failureText(t, failure, { locale: "en" })).toContain("funding-round");
  });

  it("speaks of ids and fractions where the value stands in a file", () => {
    const field = fields["annotatedShare"];
    const share = { path: ["annotatedShare"], code: "tooBig", params: { maximum: 1 } };
    const source = { path: ["source"], code: "notAChoice", params: { choices: "licensed" } };
    const place = { locale: "en", isInFile: true } as const;
    expect(failureText(t, share, { ...place, field })).toBe("Enter 1 or less.");
    expect(failureText(t, source, place)).toBe("Choose one of: licensed.");
  });

  it("falls back on a general sentence for a code it does not know", () => {
    const failure = { path: [], code: "fromTheFuture", params: {} };
    expect(failureText(t, failure, { locale: "en" })).toContain("cannot be used");
  });
});
