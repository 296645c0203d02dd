import { describe, expect, it } from "vitest";
import { resolve } from "@/lib/domain/plan/scenario";
import type { Locale } from "@/lib/i18n/locale";
import { differenceTexts } from "./difference-words";
import { cellWords, northlight, planContext } from "./plan-words.testing";

/** What differs from the base in a scenario of these changes. */
function sentences(changes: readonly object[], locale: Locale = "en"): string[] {
  const plan = northlight({ scenarios: [{ id: "it", name: "It", changes: changes as never }] });
  const [from, to] = [resolve(plan, "base"), resolve(plan, "it")];
  if (!from.ok || !to.ok) throw new Error("the changes do not fit");
  const { t } = planContext(locale);
  return differenceTexts(from.plan, to.plan, cellWords(locale, plan), t).map(({ text }) => text);
}

describe("differenceTexts", () => {
  it.each<[object, string, string]>([
    [
      { line: "algorithm", shift: 4 },
      "Algorithm engineers start 4 months later",
      "“Algorithm engineers”推迟 4 个月",
    ],
    [{ line: "run-13b", shift: -1 }, "13B v2 starts 1 month earlier", "“13B v2”提前 1 个月"],
    [{ line: "seed", shift: 2 }, "Seed closes 2 months later", "“Seed”推迟交割 2 个月"],
    [{ line: "series-a", off: true }, "Series A switched off", "停用“Series A”"],
    [
      { line: "run-13b", set: { parameters: 7e9, gpuModel: "a100-80gb" } },
      "13B v2: parameters 7B instead of 13B, GPU NVIDIA A100 80GB SXM instead of NVIDIA H100 80GB SXM",
      "“13B v2”：参数量由 130亿 改为 70亿，GPU 型号由 NVIDIA H100 80GB SXM 改为 NVIDIA A100 80GB SXM",
    ],
    [
      { line: "founders", set: { annualSalary: { low: 80_000, high: 120_000 } } },
      "Founders: annual salary 80k to 120k USD / year instead of 120,000",
      "“Founders”：年薪由 120,000 改为 8万至12万 USD/年",
    ],
    [
      { line: "office", set: { end: "2028-12" } },
      "Office and software: end Dec 2028 instead of none",
      "“Office and software”：结束月份由 无 改为 2028年12月",
    ],
    [
      { plan: { openingCash: 1_000_000, cashFloor: null } },
      "Opening cash $1M instead of $2.9M",
      "期初现金由 $290万 改为 $100万",
    ],
    [
      { add: { id: "x", kind: "compute-service", name: "Labels", start: "2027-01", monthly: 1 } },
      "Added: Labels (compute service)",
      "新增“Labels”（算力配套服务）",
    ],
  ])("says %j", (change, english, chinese) => {
    expect(sentences([change])[0]).toBe(english);
    expect(sentences([change], "zh")[0]).toBe(chinese);
  });

  it("is exact where a cell would show the same for both", () => {
    expect(sentences([{ line: "run-13b", set: { parameters: 13_000_000_001 } }])).toEqual([
      "13B v2: parameters 13,000,000,001 instead of 13,000,000,000",
    ]);
    expect(sentences([{ plan: { openingCash: 2_900_001 } }])).toEqual([
      "Opening cash $2,900,001 instead of $2,900,000",
    ]);
  });

  it("says that a floor or quotas came or went, and that a note changed", () => {
    expect(sentences([{ plan: { cashFloor: null, onDemandGpus: { "h100-sxm": 64 } } }])).toEqual([
      "Cash floor none instead of $500k",
      "GPUs that can be rented at once 64 × NVIDIA H100 80GB SXM instead of none",
    ]);
    expect(sentences([{ line: "seed", set: { note: "Talks begin in May." } }])).toEqual([
      "Seed: note changed",
    ]);
  });

  it("has nothing to say where nothing differs", () => {
    expect(sentences([])).toEqual([]);
  });
});
