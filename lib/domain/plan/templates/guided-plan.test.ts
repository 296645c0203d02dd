import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addMonths, monthIndex } from "@/lib/domain/calendar/month";
import { planFileSchema, type Plan } from "@/lib/domain/plan/plan-file";
import { project } from "@/lib/domain/plan/project";
import { median, type Quantity } from "@/lib/domain/plan/quantity";
import { applicationFields, type ApplicationField } from "@/lib/domain/plan/settings";
import { guidedAnswersSchema, usualAnswers, type GuidedAnswers } from "./guided-answers";
import { guidedPlan } from "./guided-plan";
import { templateLanguages } from "./languages";
import { modelKinds } from "./model-kind";

const start = "2027-01";

function usual(field: ApplicationField, changes: Partial<GuidedAnswers> = {}): GuidedAnswers {
  return { ...usualAnswers({ field, start, language: "en" }), ...changes };
}

function planOf(answers: GuidedAnswers): Plan {
  return planFileSchema.parse(guidedPlan(guidedAnswersSchema.parse(answers)));
}

function lineOf<K extends Plan["lines"][number]["kind"]>(plan: Plan, id: string, kind: K) {
  const line = plan.lines.find((one) => one.id === id);
  if (line?.kind !== kind) throw new Error(`no ${kind} called ${id}`);
  return line as Extract<Plan["lines"][number], { kind: K }>;
}

const arbitraryAnswers: fc.Arbitrary<GuidedAnswers> = fc
  .record({
    language: fc.constantFrom(...templateLanguages),
    name: fc.constant("Any"),
    field: fc.constantFrom(...applicationFields),
    modelKind: fc.constantFrom(...modelKinds),
    parameters: fc.integer({ min: 60, max: 120 }).map((tenths) => 10 ** (tenths / 10)),
    openingCash: fc.integer({ min: 0, max: 1e12 }),
    roundAmount: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 1e12 })),
    roundAfter: fc.integer({ min: 0, max: 60 }),
    people: fc.integer({ min: 1, max: 2000 }),
    dataUnits: fc.integer({ min: 0, max: 90 }).map((tenths) => 10 ** (tenths / 10)),
    passes: fc.integer({ min: 1, max: 4 }),
    start: fc.integer({ min: 0, max: 89 * 12 }).map((after) => addMonths("2000-01", after)),
    launchAfter: fc.integer({ min: 0, max: 60 }),
  })
  .map(({ roundAfter, launchAfter, ...answers }) => ({
    ...answers,
    roundMonth: addMonths(answers.start, roundAfter),
    launch: addMonths(answers.start, launchAfter),
  }));

describe("guidedPlan of any accepted answers", () => {
  it("is a plan that projects to finite cash", () => {
    fc.assert(
      fc.property(arbitraryAnswers, (answers) => {
        const plan = planOf(answers);
        expect(plan).toMatchObject({ field: answers.field, start: answers.start });
        expect(project(plan).cash.opening[0]).toBe(answers.openingCash);
        expect(project(plan).cash.closing.every(Number.isFinite)).toBe(true);
      }),
    );
  });

  it("has data enough for every run: four passes at most", () => {
    fc.assert(
      fc.property(arbitraryAnswers, (answers) => {
        const { usable, needed } = project(planOf(answers)).trainingTokens;
        needed.forEach((tokens, month) => {
          // Fractions of a token and scaled figures of three digits: a hair, not a pass.
          expect(tokens).toBeLessThanOrEqual(4 * usable[month]! * (1 + 1e-9) + 1);
        });
      }),
    );
  });

  it("employs the people that were answered in the month of launch", () => {
    fc.assert(
      fc.property(arbitraryAnswers, (answers) => {
        const after = monthIndex(answers.launch) - monthIndex(answers.start);
        const { employees } = project(planOf(answers)).headcount;
        // Second waves come later in every template; a launch at once brings nobody forward.
        expect(employees[after]).toBe(answers.people);
      }),
    );
  });

  it("counts no money but the opening cash and the answered round", () => {
    fc.assert(
      fc.property(arbitraryAnswers, (answers) => {
        const { flows, months } = project(planOf(answers));
        const sum = (series: Float64Array) => series.reduce((all, amount) => all + amount, 0);
        const isInside = months.includes(answers.roundMonth);
        expect(sum(flows.loanDraws)).toBe(0);
        expect(sum(flows.funding)).toBe(isInside ? answers.roundAmount : 0);
      }),
    );
  });

  it("says of every line where its figures come from", () => {
    fc.assert(
      fc.property(arbitraryAnswers, (answers) => {
        expect(guidedPlan(answers).lines?.filter(({ note }) => !note)).toEqual([]);
      }),
    );
  });
});

describe("guidedPlan, by hand", () => {
  it("shares five people out by largest remainder", () => {
    // Of 11 at launch: founders 2, dialogue 3, infrastructure 2, data 1, product 1, sales 2.
    // Times 5/11: 0.91, 1.36, 0.91, 0.45, 0.45, 0.91. Whole: dialogue 1. The four that are left go
    // to the three 0.91 and to the first of the two 0.45.
    const plan = planOf(usual("customer-service", { people: 5 }));
    const heads = plan.lines.flatMap((line) =>
      line.kind === "role" && line.start <= "2027-10" ? [[line.id, line.headcount]] : [],
    );
    expect(heads).toEqual([
      ["founders", 1],
      ["dialogue", 1],
      ["infrastructure", 1],
      ["data-science", 1],
      ["sales", 1],
    ]);
  });

  it("moves the template's months with the launch", () => {
    // Launch after 18 months in place of 9: everything before it takes twice as long.
    const plan = planOf(usual("customer-service", { launch: "2028-07" }));
    expect(lineOf(plan, "companies", "subscription-revenue").start).toBe("2028-07");
    expect(lineOf(plan, "dialogue-model", "training-run").start).toBe("2028-01");
    const dialogues = lineOf(plan, "licensed-dialogues", "dataset");
    expect([dialogues.start, dialogues.acquisitionMonths]).toEqual(["2027-03", 6]);
    expect(lineOf(plan, "answers", "usage-revenue").start).toBe("2028-09");
  });

  it("takes the run's hours from model and data: 758 for 7B and 18 billion tokens", () => {
    const answers = { parameters: 7e9, dataUnits: 1e7, passes: 2 };
    const run = lineOf(
      planOf(usual("customer-service", answers)),
      "dialogue-model",
      "training-run",
    );
    // 1e7 dialogues of 900 tokens, twice; 6 · 7e9 · 1.8e10 / (989.4e12 · 0.28) / 3600 = 758.04
    expect(run.tokens).toBe(1.8e10);
    expect(median(run.gpuHours as Quantity) / 758.04).toBeCloseTo(1, 2);
    // 758.04 · 1.1 · 3 = 2,501.5 GPU-hours in three months: 1.14 GPUs, so one server of eight.
    expect(run.gpuCount).toBe(8);
  });

  it("brings a speech model into a field of language with its own data and name", () => {
    const plan = planOf({
      ...usualAnswers({ field: "customer-service", modelKind: "speech", start, language: "en" }),
    });
    const data = plan.lines.filter((line) => line.kind === "dataset");
    expect(data).toMatchObject([{ unitName: "hours of speech", tokensPerUnit: 180_000 }]);
    const runs = plan.lines.filter((line) => line.kind === "training-run");
    expect(runs).toMatchObject([{ name: "Speech model", parameters: 6e8, tokens: 2.7e10 }]);
  });

  it("leaves a plan without a round when none was answered", () => {
    const plan = planOf(usual("health", { roundAmount: 0, roundMonth: "2000-01" }));
    const rounds = plan.lines.filter((line) => line.kind === "funding-round" && !line.off);
    expect(rounds).toEqual([]);
  });
});

describe("guidedAnswersSchema", () => {
  const faultsOf = (changes: Partial<GuidedAnswers>) => {
    const read = guidedAnswersSchema.safeParse(usual("health", changes));
    return read.success ? [] : read.error.issues.map(({ path }) => path.join("."));
  };

  it.each(applicationFields)("takes the usual answers of %s, in both languages", (field) => {
    for (const language of templateLanguages)
      for (const modelKind of modelKinds) {
        const answers = usualAnswers({ field, modelKind, start, language });
        expect(guidedAnswersSchema.safeParse(answers).success).toBe(true);
      }
  });

  it.each([
    [{ launch: "2026-12" }, "launch"],
    [{ launch: "2032-02" }, "launch"],
    [{ roundMonth: "2026-12" }, "roundMonth"],
    [{ start: "2095-01", launch: "2095-06", roundMonth: "2095-02" }, "start"],
    [{ dataUnits: 1e12 }, "dataUnits"],
    [{ passes: 5 }, "passes"],
    [{ people: 0 }, "people"],
    [{ people: 2.5 }, "people"],
    [{ parameters: 10 }, "parameters"],
  ] as const)("refuses %j at its place", (changes, field) => {
    expect(faultsOf(changes)).toEqual([field]);
  });
});
