import fc from "fast-check";
import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import { arbitraryPlan } from "@/lib/domain/plan/arbitrary-plan.testing";
import { checkContext } from "@/lib/domain/plan/checks/check-context";
import { checks } from "@/lib/domain/plan/checks/registry";
import { remedyOf, runChecks } from "@/lib/domain/plan/checks/run-checks";
import type { Plan } from "@/lib/domain/plan/plan-file";
import type { Locale } from "@/lib/i18n/locale";
import english from "@/lib/i18n/messages/en.json";
import chinese from "@/lib/i18n/messages/zh.json";
import { checkTitle, findingWords, remedyEdits, remedyWords, type CheckWords } from "./check-words";
import { northlight, planContext } from "./plan-words.testing";

function checkWords(locale: Locale, plan: Plan): CheckWords {
  const messages = locale === "en" ? english : chinese;
  const lines = createTranslator({ locale, messages, namespace: "lines" });
  return { ...planContext(locale), lines, plan };
}

const facts = { now: "2026-12", skipped: [], runsAddedSince: {} };
const plan = northlight();
const context = checkContext(plan, facts);

/** What is told of the demonstration plan by one of its checks. */
function told(check: string, locale: Locale = "en") {
  const finding = runChecks(context).find((one) => one.check === check)!;
  const words = checkWords(locale, plan);
  const remedy = remedyOf(finding, context)!;
  const { sentence, advice, lines } = findingWords(finding, words);
  return { sentence, advice, lines: lines.map(({ id }) => id), remedy: remedyWords(remedy, words) };
}

describe("findingWords", () => {
  it("says what, when and how much", () => {
    expect(told("cash-below-zero")).toMatchObject({
      sentence: "Cash runs out in March 2029.",
      advice:
        "At its lowest, in December 2029, $1.95M is missing. “Series A” is not counted: it is less likely than not.",
    });
    // 500B ÷ (4 × 36.36B); 36B of the corpus and 0.36B of the dialogues.
    expect(told("run-over-four-passes")).toMatchObject({
      sentence: "“13B v2” reads 500B tokens; four passes over the data give 145B.",
      lines: ["run-13b", "corpus", "dialogues"],
    });
    expect(told("team-missing")).toMatchObject({
      sentence: "“13B v2” needs 3 people and finds 1: ML infrastructure.",
      advice:
        "September 2028 to October 2028: 2 short, as earlier work keeps the others. Hire in time, or start later.",
    });
  });

  it("says it in Chinese", () => {
    expect(told("cash-below-zero", "zh").sentence).toBe("现金将在2029年3月耗尽。");
    expect(told("team-missing", "zh").sentence).toBe(
      "“13B v2”需要 3 名训练基础设施工程师，只有 1 名可用。",
    );
  });

  it("has words for each check in both languages", () => {
    for (const locale of ["en", "zh"] as const) {
      const rules: Record<string, object> = (locale === "en" ? english : chinese).plan.check.rule;
      expect(Object.keys(rules).sort()).toEqual(checks.map(({ id }) => id).sort());
      for (const rule of Object.values(rules))
        expect(Object.keys(rule)).toEqual(["title", "sentence", "advice"]);
    }
  });

  it("finds words and values for whatever is found, and for its remedy", () => {
    fc.assert(
      fc.property(arbitraryPlan(), fc.constantFrom("en", "zh"), (drawn, locale: Locale) => {
        const read = checkContext(drawn, facts);
        const words = checkWords(locale, drawn);
        for (const finding of runChecks(read)) {
          const { sentence, advice, title } = findingWords(finding, words);
          const remedy = remedyOf(finding, read);
          const action = remedy ? remedyWords(remedy, words).action : "";
          // next-intl gives the key of a message that it cannot write.
          expect([sentence, advice, title, action].join()).not.toMatch(/check\.|undefined|NaN/);
        }
      }),
      { numRuns: 150, seed: 5 },
    );
  });
});

describe("checkTitle", () => {
  it("is the id of a check that a newer file names", () => {
    expect(checkTitle("from-the-future", checkWords("en", plan))).toBe("from-the-future");
  });
});

describe("remedyWords", () => {
  it("says what is done, and what that costs or saves", () => {
    expect(told("cash-below-zero").remedy).toEqual({
      action: "plan a round of $2.5M closing in September 2028",
      effect: null,
    });
    expect(told("team-missing").remedy.action).toBe(
      "hire 2, start in July 2028 (ML infrastructure)",
    );
    // Two at 190,000 a year with 22 % on top, for 18 months, and what hiring them costs.
    expect(told("team-missing").remedy.effect).toMatch(/^\$7\d\dk more spending$/);
    // 400,000 dialogues, half of them annotated at 1.10.
    expect(told("annotation-counted-twice").remedy.effect).toBe("$220k less spending");
  });
});

describe("remedyEdits", () => {
  it("names a new line in the reader's language", () => {
    const finding = runChecks(context).find(({ check }) => check === "team-missing")!;
    const remedy = remedyOf(finding, context)!;
    const [edit] = remedyEdits(remedy, checkWords("zh", plan), (kind) => `${kind}-new`);
    expect(edit).toMatchObject({ line: { id: "role-new", name: "训练基础设施工程师（新增）" } });
  });
});
