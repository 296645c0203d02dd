import fc from "fast-check";
import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import { lineKinds } from "@/lib/domain/plan/lines/registry";
import { northlight } from "@/lib/domain/plan/templates/northlight";
import { templateFile } from "@/lib/domain/plan/templates/registry";
import { fieldTemplateIds } from "@/lib/domain/plan/templates/template-ids";
import english from "@/lib/i18n/messages/en.json";
import { pathText, readPlanText, refusedPlaces } from "./plans-import";

const t = createTranslator({ locale: "en", messages: english, namespace: "lines" });

function refusalOf(json: unknown) {
  const read = readPlanText(JSON.stringify(json));
  if (read.ok || read.refusal.kind !== "refused") throw new Error("the file was not refused");
  return refusedPlaces(t, read.refusal.failures, { locale: "en", json });
}

/** The demonstration with one field of one line replaced. */
function mangled(kind: string, change: Record<string, unknown>): Record<string, unknown> {
  const lines = northlight.lines?.map((line) =>
    line.kind === kind ? { ...line, ...change } : line,
  );
  return { ...northlight, lines };
}

describe("readPlanText", () => {
  it("takes a whole plan file as it is written", () => {
    expect(readPlanText(JSON.stringify(northlight))).toEqual({ ok: true, file: northlight });
  });

  it("takes a file that begins with a byte order mark", () => {
    expect(readPlanText(`\uFEFF${JSON.stringify(northlight)}`).ok).toBe(true);
  });

  it("says that a torn file is no JSON", () => {
    const torn = JSON.stringify(northlight, null, 2).slice(0, 400);
    expect(readPlanText(torn)).toMatchObject({ ok: false, refusal: { kind: "notJson" } });
  });

  it("never throws, whatever stands in the file", () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => !readPlanText(text).ok));
  });

  it("names a place and a reason for every JSON that is no plan", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        const places = refusalOf(json);
        expect(places.length).toBeGreaterThan(0);
        for (const { reason } of places) expect(reason).toMatch(/\.$/);
      }),
    );
  });
});

describe("refusedPlaces", () => {
  it("names the line and the field beside the path", () => {
    const index = northlight.lines?.findIndex(({ kind }) => kind === "role");
    const name = northlight.lines?.find(({ kind }) => kind === "role")?.name;
    expect(refusalOf(mangled("role", { annualSalary: -5 }))[0]).toEqual({
      path: `lines[${index}].annualSalary`,
      place: `${name} · Annual salary`,
      reason: "Enter 0 or more.",
    });
  });

  it("gives the path alone where the file does not say which line it is", () => {
    expect(refusalOf({ ...northlight, colour: "red" })).toEqual([
      { path: "colour", place: null, reason: "Remove “colour”: no such field exists here." },
    ]);
  });
});

describe("readPlanText of every kind of line", () => {
  const begin = { start: "2027-01", language: "en" } as const;
  const linesOf = (id: (typeof fieldTemplateIds)[number]) => templateFile(id, begin).lines ?? [];
  const examples = fieldTemplateIds.flatMap(linesOf);

  it.each(lineKinds.map(({ kind }) => kind))("refuses a spoiled %s at its place", (kind) => {
    const line = examples.find((one) => one.kind === kind);
    const spoiled = { ...line, colour: "red", name: 7 };
    const paths = refusalOf({ ...northlight, lines: [spoiled] }).map(({ path }) => path);
    expect(paths.sort()).toEqual(["lines[0].colour", "lines[0].name"]);
  });

  it.each(fieldTemplateIds)("takes the template %s as it is written", (id) => {
    const file = templateFile(id, begin);
    expect(readPlanText(JSON.stringify(file))).toEqual({ ok: true, file });
  });
});

describe("pathText", () => {
  it("writes positions in brackets and names after dots", () => {
    expect(pathText(["lines", 3, "annualSalary", "low"])).toBe("lines[3].annualSalary.low");
    expect(pathText([0, "id"])).toBe("[0].id");
    expect(pathText([])).toBe("");
  });
});
