import { describe, expect, it } from "vitest";
import { settleCapacity } from "./capacity";
import type { CapacityEntry, DemandEntry } from "./ledger";
import { lineEntry } from "./ledger.testing";

const months = 2;
const window = { first: 0, length: months };

const demand = (hours: number[], isCostOfRevenue = false): DemandEntry => ({
  gpuModel: "h100-sxm",
  pricePerGpuHour: 3,
  team: {},
  trainingTokens: null,
  isCostOfRevenue,
  hours: Float64Array.from(hours),
});

const held = (
  holding: "owned" | "reserved",
  hours: number[],
  accrual: number[],
): CapacityEntry => ({
  gpuModel: "h100-sxm",
  holding,
  hours: Float64Array.from(hours),
  accrual: Float64Array.from(accrual),
});

describe("settleCapacity", () => {
  const run = lineEntry("run", { demands: [demand([600, 100])] });
  const serving = lineEntry("serving", { demands: [demand([300, 0], true)] });
  const owner = lineEntry("owner", { capacities: [held("owned", [200, 200], [100, 100])] });
  const lease = lineEntry("lease", { capacities: [held("reserved", [400, 400], [800, 800])] });
  const { byModel, inferenceCost } = settleCapacity({
    window,
    entries: [run, serving, owner, lease],
  });

  it("meets demand from owned, then reserved, then on demand (R38)", () => {
    // Month 0: 900 wanted = 200 owned + 400 reserved + 300 rented. Month 1: 100 from 200 owned.
    expect(byModel.get("h100-sxm")).toEqual({
      demanded: Float64Array.of(900, 100),
      owned: Float64Array.of(200, 100),
      reserved: Float64Array.of(400, 0),
      onDemand: Float64Array.of(300, 0),
      idle: Float64Array.of(0, 500),
    });
  });

  it("bills each line for its share of the rented hours (R38)", () => {
    // Two thirds and one third of 300 rented hours at 3.
    expect(run.bill).toEqual(Float64Array.of(600, 0));
    expect(serving.bill).toEqual(Float64Array.of(300, 0));
  });

  it("counts what serving really cost: rented, reserved and owned hours (R56)", () => {
    // A third of the hours: 100 rented at 3, 400/3 reserved at 2, 200/3 owned at 0.5.
    expect(inferenceCost[0]).toBeCloseTo(300 + (400 / 3) * 2 + (200 / 3) * 0.5, 9);
    expect(inferenceCost[1]).toBe(0);
  });
});
