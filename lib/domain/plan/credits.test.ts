import { describe, expect, it } from "vitest";
import { settleCredits } from "./credits";
import { lineEntry } from "./ledger.testing";
import type { Credit } from "./ports";

const window = { first: 100, length: 3 };

const billed = (id: string, bill: number[]) => lineEntry(id, { bill: Float64Array.from(bill) });
const credited = (id: string, credit: Credit) => lineEntry(id, { credit });

describe("settleCredits", () => {
  it("pays open bills by the same share, earliest expiry first, and lets the rest lapse (R41)", () => {
    const [rent, tools] = [billed("rent", [90, 90, 90]), billed("tools", [30, 30, 30])];
    const early = credited("z-early", { amount: 60, from: 100, to: 100 });
    const late = credited("a-late", { amount: 100, from: 100, to: 101 });
    const settled = settleCredits({ window, entries: [late, rent, tools, early] });
    // Month 0: 120 due, 60 early + 60 late. Month 1: 40 late are left. Month 2: both have expired.
    expect(rent.flows.operatingPayments).toEqual(Float64Array.of(0, 60, 90));
    expect(tools.flows.operatingPayments).toEqual(Float64Array.of(0, 20, 30));
    const drawn = Float64Array.of(60, 40, 0);
    expect(settled.get("a-late")).toEqual({ drawn, balance: 0, to: 101 });
  });

  it("is not usable before its start, and leaves nothing owing where nothing is due (R40)", () => {
    const rent = billed("rent", [50, 0, 50]);
    const credit = credited("credit", { amount: 500, from: 102, to: 110 });
    settleCredits({ window, entries: [credit, rent] });
    expect(rent.flows.operatingPayments).toEqual(Float64Array.of(50, 0, 0));
  });

  it("begins without a start in the plan's first month, at what earlier months left (R2, R41)", () => {
    const rent = billed("rent", [50, 50, 50]);
    const credit = credited("credit", { amount: 500, from: null, to: 110 });
    const opening = new Map([["credit", 70]]);
    settleCredits({ window, entries: [credit, rent] }, { planFirst: 101, opening });
    expect(rent.flows.operatingPayments).toEqual(Float64Array.of(50, 0, 30));
  });
});
