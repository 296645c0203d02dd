import { describe, expect, it } from "vitest";
import { gpuModelUses, holdingUses } from "./gpu-use";
import type { LineInput } from "./lines/registry";
import { planFileSchema } from "./plan-file";
import { project } from "./project";

const run = {
  kind: "training-run",
  parameters: 1e9,
  tokens: 1e9,
  gpuModel: "h100-sxm",
  restartOverhead: 0,
} as const;

/** 1,460 hours in January and in February, at 4. */
const large: LineInput = {
  ...{ ...run, id: "large", name: "Large", start: "2027-01" },
  ...{ gpuCount: 2, gpuHours: 2920, pricePerGpuHour: 4 },
};
/** 730 hours in February, at 1. */
const small: LineInput = {
  ...{ ...run, id: "small", name: "Small", start: "2027-02" },
  ...{ gpuCount: 1, gpuHours: 730, pricePerGpuHour: 1 },
};
/** 730 hours in January to March, at 2: 1,460 a month. */
const lease: LineInput = {
  ...{ id: "lease", kind: "gpu-reservation", name: "Lease", start: "2027-01" },
  ...{ gpuModel: "h100-sxm", gpuCount: 1, months: 3, pricePerGpuHour: 2 },
};
/** 730 hours from February on; wear of 7,300 over ten months: 730 a month, 1 an hour. */
const bought: LineInput = {
  ...{ id: "bought", kind: "gpu-purchase", name: "Bought", start: "2027-02" },
  ...{ gpuModel: "h100-sxm", gpuCount: 1, unitPrice: 7300, usefulLifeMonths: 10 },
};

function projected(...lines: LineInput[]) {
  const axis = { currency: "USD", start: "2027-01", months: 4, openingCash: 0 } as const;
  return project(planFileSchema.parse({ format: "fourfold.plan/1", name: "P", ...axis, lines }));
}

describe("gpuModelUses", () => {
  const [use] = gpuModelUses(projected(large, small, lease, bought));

  it("adds the hours of the horizon, and says what share of those held is used (R38)", () => {
    // January 730 reserved + 730 rented; February 730 owned + 730 reserved + 730 rented; idle
    // 1,460 in March and 730 in April.
    const hours = { demanded: 3650, owned: 730, reserved: 1460, onDemand: 1460, idle: 2190 };
    expect(use).toMatchObject({ model: "h100-sxm", hours, utilisation: { value: 0.5 } });
  });

  it("divides what holding and renting cost by the hours used (R56)", () => {
    // January (1,460 + 730 · 4) / 1,460 = 3. February: rented hours are two thirds at 4 and one
    // third at 1, 730 · 3 = 2,190; (1,460 + 730 + 2,190) / 2,190 = 2.
    expect(use!.effectivePriceByMonth.map(({ value }) => value)).toEqual([3, 2, null, null]);
    // 3 · 1,460 + 3 · 730 held and 2,920 + 2,190 rented: 11,680 / 3,650, idle months included.
    expect(use!.effectivePrice.value).toBeCloseTo(3.2, 12);
  });

  it("has no price of hours that nobody uses, and no utilisation of none held (R56)", () => {
    expect(gpuModelUses(projected(lease))[0]).toMatchObject({
      utilisation: { value: 0 },
      effectivePrice: { value: null, reason: "nothingUsed" },
    });
    expect(gpuModelUses(projected(small))[0]).toMatchObject({
      utilisation: { value: null, reason: "nothingHeld" },
      effectivePrice: { value: 1 },
    });
  });
});

describe("holdingUses", () => {
  it("sets the break-even utilisation of a reservation beside the actual one", () => {
    const uses = holdingUses(projected(large, small, lease, bought));
    const use = uses.find(({ line }) => line === "lease")!;
    expect(use).toMatchObject({ hoursHeld: 2190, hoursUsed: 1460, cost: 4380 });
    expect(use.utilisation.value).toBeCloseTo(2 / 3, 12);
    // On demand, January to March: (2,920 · 4 + 730 · 1) / 3,650 = 3.4. Break-even 2 / 3.4.
    expect(use.breakEven.value).toBeCloseTo(2 / 3.4, 12);
    // Renting the 1,460 hours used would cost 4,964, which is 584 more than 4,380.
    expect(use.saving.value).toBeCloseTo(584, 9);
  });

  it("measures hardware by its wear, in the months after delivery (R37)", () => {
    const uses = holdingUses(projected(large, small, lease, bought));
    // February to April: 2,190 held, 730 used, 2,190 of wear; on demand 6,570 / 2,190 = 3.
    const use = uses.find(({ line }) => line === "bought")!;
    expect(use).toMatchObject({ holding: "owned", hoursHeld: 2190, hoursUsed: 730, cost: 2190 });
    expect(use.breakEven.value).toBeCloseTo(1 / 3, 12);
    expect(use.saving.value).toBeCloseTo(0, 9);
  });

  it("shares what is used among reservations by the hours that each holds (R38)", () => {
    const double = { ...lease, id: "double", gpuCount: 2 } as LineInput;
    // 1,460 wanted in January and 2,190 in February, of 2,190 held: a third to the single one.
    const uses = holdingUses(projected(large, small, lease, double));
    const used = Object.fromEntries(uses.map(({ line, hoursUsed }) => [line, hoursUsed]));
    expect(used["lease"]).toBeCloseTo(3650 / 3, 9);
    expect(used["double"]).toBeCloseTo((3650 * 2) / 3, 9);
  });

  it("has no break-even where nobody would rent the model, or beyond the horizon", () => {
    const later = { ...lease, id: "later", start: "2028-01" } as LineInput;
    for (const use of holdingUses(projected(lease, later)))
      expect(use).toMatchObject({
        breakEven: { value: null, reason: "nothingWanted" },
        saving: { value: null },
      });
  });
});
