import { describe, expect, it } from "vitest";
import { firstOf, paidBy, projectLines } from "@/lib/domain/plan/small-plan.testing";
import { straightLineWear } from "./gpu-purchase";
import type { LineInput } from "./registry";

const run = (changes: object = {}): LineInput => ({
  ...{ id: "run", kind: "training-run", name: "Run", start: "2027-01", parameters: 1e9 },
  ...{ tokens: 1e12, gpuModel: "h100-sxm", gpuCount: 2, pricePerGpuHour: 1 },
  ...{ restartOverhead: 0, ...changes },
});
/** One GPU serves 1,000 · 0.5 · 730 · 3,600 = 1.314e9 tokens a month. */
const service = (changes: object = {}): LineInput => ({
  ...{ id: "service", kind: "inference", name: "Service", start: "2027-01" },
  ...{ tokensPerSecondPerGpu: 1000, utilisation: 0.5, gpuModel: "h100-sxm", pricePerGpuHour: 1 },
  ...changes,
});
const api = (changes: object = {}): LineInput => ({
  ...{ id: "api", kind: "usage-revenue", name: "API", start: "2027-01" },
  ...{ tokensPerMonth: 1.314e9, growth: 1, pricePerMillionTokens: 1, ...changes },
});
const reservation = (changes: object = {}): LineInput => ({
  ...{ id: "lease", kind: "gpu-reservation", name: "Lease", start: "2027-01" },
  ...{ gpuModel: "h100-sxm", gpuCount: 2, months: 3, pricePerGpuHour: 2, ...changes },
});
const purchase = (changes: object = {}): LineInput => ({
  ...{ id: "bought", kind: "gpu-purchase", name: "Bought", start: "2027-01" },
  ...{ gpuModel: "h100-sxm", gpuCount: 2, unitPrice: 1000, networkAndServerRate: 0.5 },
  ...{ powerKwPerGpu: 1, pue: 1.5, electricityPricePerKwh: 0.1, hostingPerGpuMonth: 10 },
  ...{ usefulLifeMonths: 3, deliveryMonths: 2, ...changes },
});
const credit = (changes: object = {}): LineInput => ({
  ...{ id: "credit", kind: "cloud-credit", name: "Credit", amount: 1e6, expires: "2028-12" },
  ...changes,
});

const demanded = (lines: LineInput[], months: number) =>
  firstOf(projectLines(lines).gpuHours.get("h100-sxm")!.demanded, months);

describe("training-run", () => {
  it("takes the physical rule until it is estimated, and nothing on an unknown GPU (R32)", () => {
    // 6 · 1e9 · 1e12 / (989.4e12 · 0.28) / 3,600 hours; 16 GPUs give 11,680 a month.
    const hours = (6 * 1e21) / (989.4e12 * 0.28) / 3600;
    expect(demanded([run({ gpuCount: 16 })], 2)[0]).toBeCloseTo(hours, 6);
    const own = projectLines([run({ gpuModel: "our own chip" })]);
    expect(own.gpuHours.get("our own chip")!.demanded[0]).toBe(0);
  });

  it("adds trials and restarts, and takes all its GPUs until the hours are gone (R33)", () => {
    // 1,000 · 1.1 · 2 = 2,200 hours at 2 · 730 a month.
    const line = run({ gpuHours: 1000, restartOverhead: 0.1, experimentsRate: 1 });
    const [first, second, third] = demanded([line], 3);
    expect(first).toBe(1460);
    expect(second).toBeCloseTo(740, 9);
    expect(third).toBe(0);
  });
});

describe("inference", () => {
  it("follows the tokens of usage in the same month, within its own dates (R34, R35)", () => {
    // 1.314e9 tokens double each month: 1, 2, 4 GPUs from February to April.
    const line = service({ follows: "api", start: "2027-02", end: "2027-03" });
    expect(demanded([line, api()], 4)).toEqual([0, 2 * 730, 4 * 730, 0]);
  });

  it("serves nothing where the line followed is off, over or missing (R35)", () => {
    const line = service({ follows: "api" });
    expect(demanded([line, api({ off: true })], 2)).toEqual([0, 0]);
    expect(demanded([line, api({ end: "2027-01" })], 2)).toEqual([730, 0]);
    expect(demanded([line], 2)).toEqual([0, 0]);
  });

  it("follows customers at a rate for each (R35)", () => {
    const clinics: LineInput = {
      ...{ id: "clinics", kind: "subscription-revenue", name: "Clinics", start: "2027-01" },
      ...{ newPerMonth: 3, pricePerMonth: 1 },
    };
    const line = service({ follows: "clinics", tokensPerCustomer: 1.314e9 });
    expect(demanded([line, clinics], 2)).toEqual([3 * 730, 6 * 730]);
  });
});

describe("gpu-reservation", () => {
  it("is paid used or idle: a part ahead, the rest in equal instalments (R36)", () => {
    // 2 · 730 · 3 · 2 = 8,760; a quarter ahead, and three instalments of 2,190.
    const projection = projectLines([reservation({ prepaidRate: 0.25 })]);
    expect(paidBy(projection, "lease", 4)).toEqual([4380, 2190, 2190, 0]);
    expect(firstOf(projection.gpuHours.get("h100-sxm")!.idle, 4)).toEqual([1460, 1460, 1460, 0]);
  });

  it("pools its hours within a month: two runs of half a month share one GPU (R39)", () => {
    const half = (id: string) => run({ id, gpuCount: 1, gpuHours: 365 });
    const lines = [half("one"), half("two"), reservation({ gpuCount: 1 })];
    const { reserved, onDemand } = projectLines(lines).gpuHours.get("h100-sxm")!;
    expect([reserved[0], onDemand[0]]).toEqual([730, 0]);
  });
});

describe("gpu-purchase", () => {
  it("pays hardware at once, and power and hosting from delivery through its life (R37)", () => {
    // 2 · 1,000 · 1.5 at once; 2 · (1 · 1.5 · 730 · 0.1 + 10) = 239 in March, April and May.
    const { flows, gpuHours } = projectLines([purchase()]);
    expect(firstOf(flows.capitalPayments, 3)).toEqual([3000, 0, 0]);
    expect(firstOf(flows.operatingPayments, 6)).toEqual([0, 0, 239, 239, 239, 0]);
    expect(firstOf(gpuHours.get("h100-sxm")!.idle, 6)).toEqual([0, 0, 1460, 1460, 1460, 0]);
  });

  it("gives hours of what was bought before the plan, while its life lasts (R1)", () => {
    const { flows, gpuHours } = projectLines([purchase({ start: "2026-10" })]);
    expect(firstOf(flows.capitalPayments, 2)).toEqual([0, 0]);
    expect(firstOf(gpuHours.get("h100-sxm")!.idle, 3)).toEqual([1460, 1460, 0]);
  });
});

describe("straightLineWear", () => {
  it("takes equal parts over the life, as SLN does without a salvage value (R37)", () => {
    // SLN(2400000, 0, 48) = 50,000 a month, 600,000 in the first year. By declining balance the
    // first year would take 1,200,000 (LibreOffice, DDB(2400000, 240000, 4, 1)): it is not used.
    expect(straightLineWear(2_400_000, 48)).toBe(50_000);
  });
});

describe("cloud-credit", () => {
  it("pays instalments, rented hours and services, and is no receipt (R40)", () => {
    const tools: LineInput = {
      ...{ id: "tools", kind: "compute-service", name: "Tools", start: "2027-01", monthly: 50 },
    };
    const lines = [run({ gpuHours: 4000 }), tools, reservation({ gpuCount: 1 })];
    const { flows, cash } = projectLines([...lines, credit()], { openingCash: 9 });
    expect(flows.operatingPayments.every((amount) => amount === 0)).toBe(true);
    expect(flows.operatingReceipts.every((amount) => amount === 0)).toBe(true);
    expect(cash.closing[23]).toBe(9);
  });

  it("pays no prepayment, hardware, power or hosting (R40)", () => {
    const lines = [reservation({ prepaidRate: 1 }), purchase()];
    const [without, paid] = [projectLines(lines), projectLines([...lines, credit()])];
    expect([...paid.cash.closing]).toEqual([...without.cash.closing]);
    expect(paid.creditsByLine.get("credit")).toMatchObject({ left: 1e6, lapses: true });
  });

  it("is usable from its start to its last month, both included, and then lapses (R2, R41)", () => {
    // 1,460 a month to pay; 2,000 in February and March, the second of which is paid in part.
    const line = credit({ amount: 2000, start: "2027-02", expires: "2027-03" });
    const paid = paidBy(projectLines([run({ gpuHours: 5840 }), line]), "run", 4);
    expect(paid).toEqual([1460, 0, 920, 1460]);
  });

  it("that was usable before the plan has paid bills of then (R1, R41)", () => {
    // From November 2026 two months of 1,460 are paid before the plan: 80 of 3,000 are left.
    const before = run({ start: "2026-11", gpuHours: 5840 });
    const line = credit({ amount: 3000, start: "2026-11" });
    const paid = paidBy(projectLines([before, line]), "run", 3);
    expect(paid).toEqual([1380, 1460, 0]);
  });
});
