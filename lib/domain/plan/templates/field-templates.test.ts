import { describe, expect, it } from "vitest";
import { addMonths, monthIndex } from "@/lib/domain/calendar/month";
import { checkContext } from "@/lib/domain/plan/checks/check-context";
import { runChecks } from "@/lib/domain/plan/checks/run-checks";
import type { Line } from "@/lib/domain/plan/lines/registry";
import { dateFieldsOf, planFileSchema, type Plan } from "@/lib/domain/plan/plan-file";
import { project } from "@/lib/domain/plan/project";
import { median, type Quantity } from "@/lib/domain/plan/quantity";
import { templateLanguages, type TemplateLanguage } from "./languages";
import { templateFile } from "./registry";
import { fieldTemplateIds, type FieldTemplateId } from "./template-ids";

const first = "2027-01";

function planOf(id: FieldTemplateId, language: TemplateLanguage = "en", start = first): Plan {
  return planFileSchema.parse(templateFile(id, { start, language }));
}

/** The line without its words: what has to be the same in every language. */
function numbersOf({ name: _name, note: _note, ...line }: Line) {
  const { unitName: _unit, ...numbers } = { unitName: null, ...line };
  return numbers;
}

describe.each(fieldTemplateIds)("template %s", (id) => {
  const plan = planOf(id);
  const projection = project(plan);

  it("begins in the month asked: every date moves with it", () => {
    const later = planOf(id, "en", "2028-03");
    expect(later.start).toBe("2028-03");
    const moved = plan.lines.map((line) => {
      const values: Readonly<Record<string, unknown>> = line;
      const dates = dateFieldsOf(line).flatMap((field) => {
        const date = values[field];
        return typeof date === "string" ? [[field, addMonths(date, 14)]] : [];
      });
      return { ...line, ...Object.fromEntries(dates) };
    });
    expect(later.lines).toEqual(moved);
  });

  it("has cash until the round that it plans, and after it", () => {
    const closes = plan.lines.flatMap((line) =>
      line.kind === "funding-round" && line.probability >= 0.5 ? [monthIndex(line.closes)] : [],
    );
    const months = Math.min(...closes) - monthIndex(first);
    expect(months).toBeGreaterThan(3);
    expect(Math.min(...projection.cash.closing.slice(0, months))).toBeGreaterThan(0);
    expect(Math.min(...projection.cash.closing)).toBeGreaterThan(0);
  });

  it("is healthy, with one to three things to decide", () => {
    const facts = { now: "2026-12", skipped: [], runsAddedSince: {} };
    const found = runChecks(checkContext(plan, facts));
    expect(found.filter(({ severity }) => severity === "bad")).toEqual([]);
    expect(found.length).toBeGreaterThanOrEqual(1);
    expect(found.length).toBeLessThanOrEqual(3);
  });

  it("leaves a round to raise: unfunded cash ends within the plan", () => {
    expect(projection.metrics.raiseBy.value).not.toBeNull();
  });

  it("reads its data four times at most, and has the people that runs and services need", () => {
    const { usable, needed } = projection.trainingTokens;
    needed.forEach((tokens, month) => expect(tokens).toBeLessThanOrEqual(4 * usable[month]!));
    const supplied = projection.coverage.talent.filter((value) => value !== null);
    expect(supplied.length).toBeGreaterThan(12);
    expect(Math.min(...supplied)).toBeGreaterThanOrEqual(1);
  });

  it("earns and serves, trains and complies", () => {
    const kinds = new Set(plan.lines.filter(({ off }) => !off).map(({ kind }) => kind));
    const needed = ["funding-round", "role", "dataset", "compliance", "training-run", "inference"];
    expect(needed.filter((kind) => !kinds.has(kind as Line["kind"]))).toEqual([]);
    expect(projection.revenue.at(plan.months - 1)).toBeGreaterThan(0);
  });

  it.each(templateLanguages)(
    "says for every line where its figures come from, in %s",
    (language) => {
      const bare = planOf(id, language).lines.filter(({ note }) => !note);
      expect(bare.map((line) => line.id)).toEqual([]);
    },
  );

  it("has the same numbers in both languages, and words of its own in each", () => {
    const chinese = planOf(id, "zh");
    expect(chinese.lines.map(numbersOf)).toEqual(plan.lines.map(numbersOf));
    const shared = plan.lines.filter((line, index) => line.note === chinese.lines[index]!.note);
    expect(shared.map((line) => line.id)).toEqual([]);
    expect(chinese.lines.filter(({ note }) => !/\p{Script=Han}/u.test(note ?? ""))).toEqual([]);
  });

  it("takes GPU-hours near 6·N·D at 28 % of the H100's 989.4 TFLOP/s", () => {
    const runs = plan.lines.flatMap((line) => (line.kind === "training-run" ? [line] : []));
    for (const { parameters, tokens, gpuHours } of runs) {
      const rule = (6 * parameters * tokens) / (989.4e12 * 0.28) / 3600;
      // Both ends are rounded to three digits, half a per cent each at most.
      expect(median(gpuHours as Quantity) / rule).toBeCloseTo(1, 2);
    }
  });
});

describe("template medical-diagnosis, by hand", () => {
  const projection = project(planOf("medical-diagnosis"));
  const closing = (month: number) => projection.cash.closing[month]!;

  it("closes the first month at 2,058,150", () => {
    // 2,200,000 opening + 5,500 interest (3 % / 12)
    // − 11,000 office − 65,000 legal with its one-off − 5,500 tools
    // − 26,650 founders (2 · 130,000 / 12 · 1.23) − 39,200 hiring (2 · (15,600 + 4,000))
    expect(closing(0)).toBeCloseTo(2_058_150, 2);
  });

  it("closes the second month at 1,864,227.57", () => {
    // Researchers at √(160,000 · 215,000) = 185,472.3699: 3 · salary / 12 · 1.23 = 57,032.7537,
    // hiring 3 · (0.12 · salary + 4,000) = 78,770.0532. HIPAA √(40,000 · 90,000) / 4 = 15,000.
    // 2,058,150 + 5,145.375 − 11,000 − 5,000 − 5,500 − 26,650 − 57,032.7537 − 78,770.0532
    // − 115 storage (5,000 · 0.023) − 15,000 = 1,864,227.5681
    expect(closing(1)).toBeCloseTo(1_864_227.5681, 2);
  });

  it("earns 23,113.47 in the month of launch", () => {
    // Churn √(0.005 · 0.012) = 0.00774597, new √(1.5 · 3.5) = 2.29128785:
    // (3 · 0.99225403 + 2.29128785) = 5.26804994 customers · √(3,500 · 5,500) = 4,387.48219
    expect(projection.revenue[16]).toBeCloseTo(5.26804994 * 4_387.48219, 1);
  });

  it("trains the base model for some 6,990 GPU-hours within its first month", () => {
    // 6 · 1.1e9 · 2.4e11 / (989.4e12 · 0.28) / 3600 = 1,588.3; · 1.1 restarts · (1 + 3) trials.
    const hours = projection.gpuHours.get("h100-sxm")!;
    expect(hours.demanded[11]! / 6_988.5).toBeCloseTo(1, 2);
    expect(hours.demanded[12]).toBe(0);
  });
});
