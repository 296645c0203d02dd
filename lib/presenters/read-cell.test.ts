import { describe, expect, it } from "vitest";
import { cellWords, northlight } from "./plan-words.testing";
import { lineSchema, type Line } from "@/lib/domain/plan/lines/registry";
import { cellText, gapReason, readCell, readRow } from "./read-cell";
import { readNewLine } from "./read-new-line";

const plan = northlight();
const lineOf = (id: string) => plan.lines.find((line) => line.id === id)!;
const read = (id: string, field: string, text: string, locale: "en" | "zh" = "en") =>
  readCell(lineOf(id), field, text, cellWords(locale));

describe("readCell", () => {
  it.each<[string, string, string, unknown]>([
    ["algorithm", "annualSalary", "80k to 120k", { annualSalary: { low: 80_000, high: 120_000 } }],
    ["algorithm", "annualSalary", "$1.2m", { annualSalary: 1_200_000 }],
    ["algorithm", "benefitsRate", "12%", { benefitsRate: 0.12 }],
    ["algorithm", "benefitsRate", "12", { benefitsRate: 0.12 }],
    ["algorithm", "start", "Mar 2028", { start: "2028-03" }],
    ["algorithm", "discipline", "Data scientist", { discipline: "data-scientist" }],
    ["algorithm", "end", "", null],
    ["algorithm", "benefitsRate", "", { benefitsRate: null }],
    ["run-7b", "tokens", "1.4T", { tokens: 1.4e12 }],
    ["run-7b", "gpuModel", "h200-sxm", { gpuModel: "h200-sxm" }],
    ["run-7b", "gpuModel", "our own chip", { gpuModel: "our own chip" }],
  ])("reads %s.%s from %j", (id, field, text, set) => {
    expect(read(id, field, text)).toEqual({ ok: true, set });
  });

  it("lets the other answer to the same question give way", () => {
    expect(read("serving", "tokensPerMonth", "5B")).toEqual({
      ok: true,
      set: { tokensPerMonth: 5e9, follows: null, tokensPerCustomer: null },
    });
  });

  it("drops the rate for each customer when it follows a line that counts tokens (R35)", () => {
    const api = lineSchema.parse({
      ...{ id: "api", kind: "usage-revenue", name: "API", start: "2027-01" },
      ...{ tokensPerMonth: 1e9, pricePerMillionTokens: 1 },
    });
    const words = cellWords("en", northlight({ lines: [...plan.lines, api] }));
    expect(readCell(lineOf("serving"), "follows", "API", words)).toEqual({
      ok: true,
      set: { tokensPerMonth: null, tokensPerCustomer: null, follows: "api" },
    });
  });

  it.each<[string, string, string, string]>([
    ["algorithm", "annualSalary", "a lot", "This is not a number. Try 80000, 80k or 80k to 120k."],
    ["algorithm", "annualSalary", "-5", "Enter 0 or more."],
    ["algorithm", "annualSalary", "", "Fill in this field."],
    ["algorithm", "headcount", "2 to 3", "This field takes a single number."],
    ["algorithm", "start", "soon", "This is not a month. Try 2028-03 or Mar 2028."],
    ["algorithm", "end", "2026-12", "Choose an end that is not before the start."],
    ["algorithm", "name", "", "Fill in this field."],
    [
      "marketing",
      "category",
      "bribes",
      "Choose one of: Marketing, Legal, Office, Software, Travel, Tax, Other.",
    ],
  ])("refuses %s.%s from %j with what to do", (id, field, text, reason) => {
    expect(read(id, field, text)).toEqual({ ok: false, reason });
  });

  it("refuses in Chinese to those who read Chinese", () => {
    expect(read("algorithm", "headcount", "很多", "zh")).toMatchObject({ ok: false });
    expect(read("algorithm", "annualSalary", "8万至12万", "zh")).toEqual({
      ok: true,
      set: { annualSalary: { low: 80_000, high: 120_000 } },
    });
  });

  it("changes nothing when the text is the one that stood there, for every cell of every line", () => {
    for (const line of plan.lines) {
      for (const field of Object.keys(line).filter((key) => !["id", "kind", "off"].includes(key))) {
        const { editText } = cellText(line, field, cellWords("en"));
        expect(readCell(line, field, editText, cellWords("en"))).toEqual({ ok: true, set: null });
      }
    }
  });
});

describe("readNewLine", () => {
  const form = { id: "new", kind: "contractor", team: {} };

  it("makes a line of a filled-in form", () => {
    const texts = {
      name: "Reviewers",
      discipline: "annotator",
      people: "3",
      start: "2027-05",
      monthlyFee: "3k",
    };
    expect(readNewLine({ ...form, texts }, cellWords("en"))).toEqual({
      ok: true,
      line: { id: "new", kind: "contractor", ...texts, people: 3, monthlyFee: 3000, off: false },
    });
  });

  it("names every field that is missing or wrong", () => {
    const reading = readNewLine({ ...form, texts: { name: "X", people: "many" } }, cellWords("en"));
    expect(reading.ok ? [] : Object.keys(reading.errors).sort()).toEqual([
      "discipline",
      "monthlyFee",
      "people",
      "start",
    ]);
  });
});

describe("readRow", () => {
  const annotators = lineOf("annotators");

  it("judges a start and an end that come together together", () => {
    const typed = [
      { field: "start", text: "2028-01" },
      { field: "end", text: "2028-06" },
    ];
    expect(readRow(annotators, typed, cellWords("en"))).toEqual({
      set: { start: "2028-01", end: "2028-06" },
      bad: [],
    });
  });

  it("takes what can be taken and keeps the text of the rest", () => {
    const typed = [
      { field: "people", text: "many" },
      { field: "monthlyFee", text: "4k" },
    ];
    expect(readRow(annotators, typed, cellWords("en"))).toMatchObject({
      set: { monthlyFee: 4000 },
      bad: [{ field: "people", text: "many" }],
    });
  });
});

describe("gapReason", () => {
  it("names what leaves a line without effect", () => {
    const serving = { ...lineOf("serving"), tokensPerCustomer: undefined } as Line;
    expect(gapReason(serving, "tokensPerCustomer", cellWords("en"))).toContain("asks for no GPUs");
    expect(gapReason(lineOf("serving"), "tokensPerCustomer", cellWords("en"))).toBeUndefined();
  });
});
