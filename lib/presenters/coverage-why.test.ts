import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import { coverageReasons } from "@/lib/domain/plan/coverage-reason";
import type { Budget } from "@/lib/domain/plan/lines/line-kind";
import type { PlanFile } from "@/lib/domain/plan/plan-file";
import type { NewLine } from "@/lib/domain/plan/remedies/remedy";
import { suggestRemedies } from "@/lib/domain/plan/remedies/suggest-remedies";
import { project } from "@/lib/domain/plan/project";
import english from "@/lib/i18n/messages/en.json";
import chinese from "@/lib/i18n/messages/zh.json";
import { coverageWhy, type WhyContext } from "./coverage-why";
import { northlight, planContext } from "./plan-words.testing";
import { remedyWords } from "./remedy-words";

function whyContext(locale: "en" | "zh"): WhyContext {
  const messages = locale === "en" ? english : chinese;
  return {
    ...planContext(locale),
    lines: createTranslator({ locale, messages, namespace: "lines" }),
  };
}

/** September 2028, counted from January 2027. */
const september = 20;

const newLine: NewLine = {
  id: (kind) => `new-${kind}`,
  copyOf: (name) => name,
  reservationOf: (gpuModel) => gpuModel,
  round: () => "round",
};

function why(budget: Budget, changes: Partial<PlanFile> = {}, locale: "en" | "zh" = "en") {
  const plan = northlight(changes);
  return coverageWhy(plan, coverageReasons(plan)(budget, september), whyContext(locale));
}

function remedies(budget: Budget, locale: "en" | "zh" = "en", changes: Partial<PlanFile> = {}) {
  const plan = northlight(changes);
  const reason = coverageReasons(plan)(budget, september);
  const place = { plan, reason, runway: project(plan).metrics.fundedRunway };
  return suggestRemedies(plan, { budget, month: september, newLine }).map((suggestion) =>
    remedyWords(suggestion, place, whyContext(locale)),
  );
}

describe("coverageWhy", () => {
  it("says what is weighed, how much is missing, and who is on either side", () => {
    // 2 infrastructure people for 3 of the run and 1 of serving.
    const words = why("talent");
    expect(words).toMatchObject({
      title: "Talent, September 2028",
      verdict: "Covers 0.50 of the need: short",
      state: "short",
    });
    expect(words.balances[0]).toMatchObject({
      heading: "ML infrastructure",
      isShort: true,
      verdict: "2 people short",
      supplyShare: 0.5,
      demandShare: 1,
      supply: { total: "2 people", shares: [{ label: "ML infrastructure", budget: "talent" }] },
      demand: {
        total: "4 people",
        shares: [
          { label: "13B v2", value: "3 people", budget: "compute" },
          { label: "Serving", value: "1 person", budget: "compute" },
        ],
      },
    });
  });

  it("says it in Chinese", () => {
    const words = why("data", {}, "zh");
    expect(words.verdict).toBe("满足需求的 0.29：短缺");
    // 5e11 − 4 · 3.636e10 = 3.5456e11.
    expect(words.balances[0]?.verdict).toBe("缺 3550亿 tokens");
  });

  it("says what may be rented, and with what limit", () => {
    expect(why("compute").balances[0]?.supply.note).toBe(
      "What is not held can be rented on demand, without a limit in this plan.",
    );
    // 200 GPUs · 730 hours.
    const limited = why("compute", { onDemandGpus: { "h100-sxm": 200 } });
    expect(limited.balances[0]?.supply.note).toBe(
      "Of these, 146k GPU-hours can be rented on demand.",
    );
  });

  it("has no balances where nothing is asked for", () => {
    const words = why("data", { lines: [], scenarios: [] });
    expect(words).toMatchObject({ state: "none", balances: [] });
  });
});

describe("remedyWords", () => {
  it("says whom to hire and what that does to coverage and runway", () => {
    // 25 months: lib/domain/plan/reference/project.py on the same plan with two more hired.
    expect(remedies("talent")).toEqual([
      {
        sentence: "Hire 2 × ML infrastructure to be at work from September 2028",
        effect: "Covers 1.00 of the need in September 2028; runway 25 months instead of 26 months",
        costsRunway: true,
      },
    ]);
  });

  it("says what to buy, in Chinese too", () => {
    expect(remedies("data").map(({ sentence }) => sentence)).toEqual([
      "Buy 73.9M more documents like “Licensed corpus”, from May 2028 on",
      "Buy 73.9M more documents together with “Licensed corpus”",
    ]);
    expect(remedies("data", "zh")[0]?.sentence).toBe(
      "自2028年5月起，按“Licensed corpus”的条件再购 7390万 documents",
    );
  });

  it("says how many GPUs to reserve, or to what the limit must rise", () => {
    // 128 for the run and 27 for serving: 155 wanted, 100 may be rented. October has only 27,010 of
    // the run's 120,450 hours left, 37 GPUs, so that September alone is short.
    const quota = { onDemandGpus: { "h100-sxm": 100 } };
    expect(remedies("compute", "en", quota).map(({ sentence }) => sentence)).toEqual([
      "Reserve 55 × NVIDIA H100 80GB SXM for 1 month from September 2028, at the price on demand",
      "Have the limit raised to 155 × NVIDIA H100 80GB SXM rented at once",
    ]);
  });
});
