import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applicationFields } from "@/lib/domain/plan/settings";
import { modelKinds } from "@/lib/domain/plan/templates/model-kind";
import {
  firstFailedStep,
  guidedOfQuery,
  guidedQuery,
  guidedSteps,
  guidedTexts,
  readGuided,
  type GivenTexts,
} from "./guided-start-form";

const english = { thisMonth: "2027-01", locale: "en" } as const;

function failuresOf(given: GivenTexts) {
  const read = readGuided(given, english);
  return read.ok ? {} : read.failures;
}

describe("guidedTexts", () => {
  it.each(["en", "zh"] as const)(
    "parses back to the usual answers of every field, in %s",
    (locale) => {
      for (const field of applicationFields)
        for (const modelKind of modelKinds)
          expect(readGuided({ field, modelKind }, { thisMonth: "2027-01", locale }).ok).toBe(true);
    },
  );

  it("keeps what was given and fills in the rest by the field", () => {
    const texts = guidedTexts({ field: "driving", people: "12" }, english);
    expect(texts).toMatchObject({ people: "12", modelKind: "vision", parameters: "3B" });
  });

  it("counts the usual months from the first month given", () => {
    // Customer service launches nine months after its first.
    const texts = guidedTexts({ field: "customer-service", start: "Mar 2028" }, english);
    expect(texts.launch).toBe("2028-12");
  });
});

describe("readGuided", () => {
  it("reads what people write: scales, months in words", () => {
    const given = { openingCash: "1.5m", roundAmount: "0", parameters: "7B", launch: "March 2028" };
    const answers = { openingCash: 1_500_000, roundAmount: 0, parameters: 7e9, launch: "2028-03" };
    expect(readGuided(given, english)).toMatchObject({ ok: true, answers });
  });

  it("names every field that cannot be used, with its reason", () => {
    expect(failuresOf({ openingCash: "abc", people: "2.5", launch: "2020-01" })).toMatchObject({
      openingCash: { source: "number", code: "notNumber" },
      people: { source: "field", failure: { code: "wrongType" } },
      launch: { source: "field", failure: { code: "beforeFirstMonth" } },
    });
    expect(Object.keys(failuresOf({ name: " " }))).toEqual(["name"]);
  });

  it("leads to the first question with a fault", () => {
    expect(firstFailedStep(failuresOf({ people: "0", launch: "never" }))).toBe("team");
    expect(firstFailedStep({})).toBeUndefined();
  });
});

describe("guidedQuery", () => {
  it("gives an address that says the same again, whatever was typed", () => {
    const text = fc.option(fc.string(), { nil: undefined });
    const given = fc.record({ name: text, people: text, openingCash: text, launch: text });
    fc.assert(
      fc.property(fc.constantFrom(...guidedSteps), given, ({ id }, texts) => {
        const known = Object.fromEntries(
          Object.entries(texts).filter(([, value]) => value !== undefined),
        );
        const query = guidedQuery({ step: id, given: known });
        expect(guidedOfQuery(new URLSearchParams(query))).toEqual({ step: id, given: known });
      }),
    );
  });

  it("begins at the first question when the address names none", () => {
    expect(guidedOfQuery(new URLSearchParams("step=other"))).toEqual({ step: "field", given: {} });
  });
});
