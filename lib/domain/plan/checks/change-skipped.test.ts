import { describe, expect, it } from "vitest";
import { planFileSchema } from "@/lib/domain/plan/plan-file";
import { resolve } from "@/lib/domain/plan/scenario";
import { changeSkipped } from "./change-skipped";
import { checkContext } from "./check-context";
import { bare, contextOf, cost } from "./checks.testing";
import { findingsOf } from "./run-checks";

describe("changeSkipped", () => {
  it("names each change of a scenario on a line that is gone (R60)", () => {
    const changes = [
      { line: "cost", set: { monthly: 2 } },
      { line: "gone", off: true },
      { line: "gone", shift: 3 },
    ];
    const { plan } = contextOf([cost(1)], { scenarios: [{ id: "s", name: "S", changes }] });
    const resolved = resolve(planFileSchema.parse(plan), "s");
    if (!resolved.ok) throw new Error(resolved.failure.kind);
    const { skipped } = resolved;
    const facts = { now: "2026-12", runsAddedSince: {}, skipped };
    const found = findingsOf(changeSkipped, checkContext(resolved.plan, facts));
    expect(found.map(bare)).toEqual([
      { line: "gone", change: 2 },
      { line: "gone", change: 3 },
    ]);
  });

  it("is silent where every change fits", () => {
    expect(findingsOf(changeSkipped, contextOf([cost(1)]))).toEqual([]);
  });
});
