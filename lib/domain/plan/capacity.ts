import type { CapacityEntry, DemandEntry, Ledger, LineEntry } from "./ledger";
import { accumulate, seriesMaker, type Series } from "./window";

/** GPU-hours of one model, month by month. */
export type GpuHoursByMonth = Readonly<{
  demanded: Series;
  owned: Series;
  reserved: Series;
  onDemand: Series;
  idle: Series;
}>;

/** What the hours of one model cost, month by month and before credits (R56). */
export type GpuCostsByMonth = Readonly<{
  /** All that is held, used or idle: contracts; wear, power and hosting. */
  holding: Series;
  /** The hours rented, each line's at its own price. */
  onDemand: Series;
  /** All hours demanded, were every one of them rented at its line's own price. */
  allOnDemand: Series;
}>;

export type CapacitySettlement = Readonly<{
  byModel: ReadonlyMap<string, GpuHoursByMonth>;
  costsByModel: ReadonlyMap<string, GpuCostsByMonth>;
  /** What serving customers really cost: the cost of revenue (R56). */
  inferenceCost: Series;
}>;

type Claim = Readonly<{ entry: LineEntry; demand: DemandEntry }>;

/**
 * Meets the GPU-hours demanded of each model and month from owned, then reserved capacity, then on
 * demand, every demanding line getting the same share of each (R38).
 *
 * Hours rented on demand become a creditable bill of the line that demanded them (R40).
 */
export function settleCapacity({ window, entries }: Ledger): CapacitySettlement {
  const claims: Claim[] = [];
  const held: CapacityEntry[] = [];
  for (const entry of entries) {
    for (const demand of entry.demands) claims.push({ entry, demand });
    held.push(...entry.capacities);
  }
  const models = new Set([...claims.map(({ demand }) => demand.gpuModel), ...held.map(modelOf)]);
  const series = seriesMaker(window.length, 1 + seriesPerModel * models.size);
  const inferenceCost = series();
  const byModel = new Map<string, GpuHoursByMonth>();
  const costsByModel = new Map<string, GpuCostsByMonth>();
  for (const model of [...models].sort()) {
    const ownClaims = claims.filter(({ demand }) => demand.gpuModel === model);
    const pools = poolsOf(
      held.filter((capacity) => modelOf(capacity) === model),
      series,
    );
    const used = hoursUsed(ownClaims, pools, series);
    const costs = costsOf(pools, series);
    for (const claim of ownClaims) charge(claim, { used, pools, costs, inferenceCost });
    byModel.set(model, used);
    costsByModel.set(model, costs);
  }
  return { byModel, costsByModel, inferenceCost };
}

/** Hours and accrual of two pools, five series of hours, three of costs. */
const seriesPerModel = 12;

type Make = () => Series;

const modelOf = (capacity: CapacityEntry) => capacity.gpuModel;

type Pool = Readonly<{ hours: Series; accrual: Series }>;
type Pools = Readonly<{ owned: Pool; reserved: Pool }>;

function poolsOf(held: readonly CapacityEntry[], series: Make): Pools {
  const ofHolding = (kind: CapacityEntry["holding"]) =>
    held.filter(({ holding }) => holding === kind);
  return { owned: pool(ofHolding("owned"), series), reserved: pool(ofHolding("reserved"), series) };
}

function pool(capacities: readonly CapacityEntry[], series: Make): Pool {
  const total = { hours: series(), accrual: series() };
  for (const { hours, accrual } of capacities) {
    accumulate(total.hours, hours);
    accumulate(total.accrual, accrual);
  }
  return total;
}

function hoursUsed(claims: readonly Claim[], { owned, reserved }: Pools, series: Make) {
  const demanded = series();
  for (const { demand } of claims) accumulate(demanded, demand.hours);
  const used = {
    ...{ demanded, owned: series(), reserved: series() },
    ...{ onDemand: series(), idle: series() },
  };
  for (let month = 0; month < demanded.length; month++) {
    const wanted = demanded[month]!;
    const fromOwned = Math.min(wanted, owned.hours[month]!);
    const fromReserved = Math.min(wanted - fromOwned, reserved.hours[month]!);
    used.owned[month] = fromOwned;
    used.reserved[month] = fromReserved;
    used.onDemand[month] = wanted - fromOwned - fromReserved;
    used.idle[month] = owned.hours[month]! - fromOwned + (reserved.hours[month]! - fromReserved);
  }
  return used;
}

/** The costs of a model before any line is charged: holding alone. */
function costsOf({ owned, reserved }: Pools, series: Make): GpuCostsByMonth {
  const holding = series();
  accumulate(holding, owned.accrual);
  accumulate(holding, reserved.accrual);
  return { holding, onDemand: series(), allOnDemand: series() };
}

type Books = Readonly<{
  used: GpuHoursByMonth;
  pools: Pools;
  costs: GpuCostsByMonth;
  inferenceCost: Series;
}>;

/** Bills a line for its share of the on-demand hours, and books what its hours cost. */
function charge({ entry, demand }: Claim, { used, pools, costs, inferenceCost }: Books): void {
  const bill = (entry.bill ??= new Float64Array(inferenceCost.length));
  for (let month = 0; month < inferenceCost.length; month++) {
    const hours = demand.hours[month]!;
    if (hours === 0) continue;
    const share = hours / used.demanded[month]!;
    const rented = used.onDemand[month]! * share * demand.pricePerGpuHour;
    bill[month]! += rented;
    costs.onDemand[month]! += rented;
    costs.allOnDemand[month]! += hours * demand.pricePerGpuHour;
    if (!demand.isCostOfRevenue) continue;
    const owned = used.owned[month]! * share * pricePerHourHeld(pools.owned, month);
    const reserved = used.reserved[month]! * share * pricePerHourHeld(pools.reserved, month);
    inferenceCost[month]! += rented + owned + reserved;
  }
}

function pricePerHourHeld({ hours, accrual }: Pool, month: number): number {
  return hours[month]! > 0 ? accrual[month]! / hours[month]! : 0;
}
