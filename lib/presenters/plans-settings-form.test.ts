import fc from "fast-check";
import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import { locales } from "@/lib/i18n/locale";
import english from "@/lib/i18n/messages/en.json";
import {
  changedSettings,
  currencyOptions,
  readSettings,
  settingFailures,
  settingFailureText,
  settingsForm,
  settingText,
  type SettingsForm,
} from "./plans-settings-form";

const settings = {
  name: "Northlight",
  currency: "USD",
  start: "2027-01",
  months: 36,
  openingCash: 1_500_000,
  cashFloor: 250_000,
  interestOnCash: 0.03,
};

const form: SettingsForm = settingsForm(settings, "en");

const translators = {
  lines: createTranslator({ locale: "en", messages: english, namespace: "lines" }),
  number: createTranslator({ locale: "en", messages: english, namespace: "number" }),
};

function failureIn(changed: Partial<SettingsForm>, field: keyof SettingsForm) {
  const read = readSettings({ ...form, ...changed });
  if (read.ok) throw new Error("the form was read");
  return settingFailureText(translators, read.failures[field], "en");
}

describe("readSettings", () => {
  it("reads back exactly what the form opened with, in every language", () => {
    const cash = fc.double({ min: -1e15, max: 1e15, noNaN: true }).map((value) => value + 0);
    const rate = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        cash,
        rate,
        fc.constantFrom(...locales),
        (openingCash, interestOnCash, locale) => {
          const values = { ...settings, openingCash, interestOnCash };
          expect(readSettings(settingsForm(values, locale))).toEqual({ ok: true, values });
        },
      ),
    );
  });

  it("reads amounts, months and rates as people write them", () => {
    const typed = { start: "Mar 2028", openingCash: "$2.5m", interestOnCash: "4", cashFloor: "" };
    const read = readSettings({ ...form, ...typed });
    const { cashFloor: _none, ...rest } = settings;
    const values = { ...rest, start: "2028-03", openingCash: 2.5e6, interestOnCash: 0.04 };
    expect(read).toEqual({ ok: true, values });
  });

  it("says what is wrong beside each field", () => {
    expect(failureIn({ name: " " }, "name")).toBe("Fill in this field.");
    expect(failureIn({ months: "1.5" }, "months")).toBe("Enter a whole number.");
    expect(failureIn({ months: "121" }, "months")).toBe("Enter 120 or less.");
    expect(failureIn({ start: "soon" }, "start")).toContain("2028-03");
    expect(failureIn({ openingCash: "a lot" }, "openingCash")).toContain("not a number");
    expect(failureIn({ cashFloor: "€5" }, "cashFloor")).toContain("not the currency");
  });

  it("finds every wrong field at once", () => {
    const read = readSettings({ ...form, name: "", months: "0", openingCash: "?" });
    expect(read.ok ? [] : Object.keys(read.failures).sort()).toEqual([
      "months",
      "name",
      "openingCash",
    ]);
  });
});

describe("settingFailures", () => {
  it("lays a refusal of the server at the field it names", () => {
    const error = { path: ["set", "months"], code: "tooBig", params: { maximum: 120 } };
    expect(Object.keys(settingFailures([error]))).toEqual(["months"]);
  });

  it("lays lines that end up too far away at the first month, which moved them", () => {
    const error = { path: ["lines", 2, "closes"], code: "dateTooFar", params: {} };
    expect(Object.keys(settingFailures([error]))).toEqual(["start"]);
  });
});

describe("changedSettings", () => {
  it("names only what differs, and null for what was taken away", () => {
    const { cashFloor: _none, ...without } = settings;
    expect(changedSettings(settings, { ...without, months: 24 })).toEqual({
      months: 24,
      cashFloor: null,
    });
    expect(changedSettings(settings, settings)).toEqual({});
  });
});

describe("settingText", () => {
  it("shows each setting in its own form", () => {
    const text = (field: keyof SettingsForm) =>
      settingText(field, settings, { locale: "en", currency: "USD" });
    expect(text("openingCash")).toBe("$1,500,000");
    expect(text("interestOnCash")).toBe("3%");
    expect(text("start")).toBe("Jan 2027");
    expect(text("months")).toBe("36");
  });

  it("is null for a setting that is not set", () => {
    expect(settingText("cashFloor", {}, { locale: "en", currency: "USD" })).toBeNull();
  });
});

describe("currencyOptions", () => {
  it("offers each currency once, the plan's own among them", () => {
    const codes = currencyOptions("en", "XTS").map(({ value }) => value);
    expect(codes).toContain("XTS");
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes[0]).toBe("USD");
  });
});
