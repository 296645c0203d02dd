import type { CapacityEntry, DemandEntry, Ledger, LineEntry } from "./ledger";
import { accumulate, type Series } from "./window";

/** GPU-hours of one model, month by month. */
export type GpuHoursByMonth = Readonly<{
  demanded: Series;
  owned: Series;
  reserved: Series;
  onDemand: Series;
  idle: Series;
}>;

export type CapacitySettlement = Readonly<{
  byModel: ReadonlyMap<string, GpuHoursByMonth>;
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
  const claims = entries.flatMap((entry) => entry.demands.map((demand) => ({ entry, demand })));
  const held = entries.flatMap((entry) => entry.capacities);
  const models = new Set([...claims.map(({ demand }) => demand.gpuModel), ...held.map(modelOf)]);
  const inferenceCost = new Float64Array(window.length);
  const byModel = new Map<string, GpuHoursByMonth>();
  for (const model of [...models].sort()) {
    const ownClaims = claims.filter(({ demand }) => demand.gpuModel === model);
    const pools = poolsOf(held.filter((capacity) => modelOf(capacity) === model));
    byModel.set(model, settleModel(ownClaims, pools, inferenceCost));
  }
  return { byModel, inferenceCost };
}

const modelOf = (capacity: CapacityEntry) => capacity.gpuModel;

type Pools = Readonly<{ owned: readonly CapacityEntry[]; reserved: readonly CapacityEntry[] }>;

function poolsOf(held: readonly CapacityEntry[]): Pools {
  return {
    owned: held.filter(({ holding }) => holding === "owned"),
    reserved: held.filter(({ holding }) => holding === "reserved"),
  };
}

function settleModel(claims: readonly Claim[], pools: Pools, inferenceCost: Series) {
  const { length } = inferenceCost;
  const demanded = sumOf(
    claims.map(({ demand }) => demand.hours),
    length,
  );
  const [owned, reserved] = [pool(pools.owned, length), pool(pools.reserved, length)];
  const used = {
    demanded,
    owned: new Float64Array(length),
    reserved: new Float64Array(length),
    onDemand: new Float64Array(length),
    idle: new Float64Array(length),
  };
  for (let month = 0; month < length; month++) {
    const wanted = demanded[month]!;
    const fromOwned = Math.min(wanted, owned.hours[month]!);
    const fromReserved = Math.min(wanted - fromOwned, reserved.hours[month]!);
    used.owned[month] = fromOwned;
    used.reserved[month] = fromReserved;
    used.onDemand[month] = wanted - fromOwned - fromReserved;
    used.idle[month] = owned.hours[month]! - fromOwned + (reserved.hours[month]! - fromReserved);
  }
  for (const claim of claims) charge(claim, used, { owned, reserved }, inferenceCost);
  return used;
}

type Pool = Readonly<{ hours: Series; accrual: Series }>;

function pool(capacities: readonly CapacityEntry[], length: number): Pool {
  return {
    hours: sumOf(
      capacities.map(({ hours }) => hours),
      length,
    ),
    accrual: sumOf(
      capacities.map(({ accrual }) => accrual),
      length,
    ),
  };
}

function sumOf(series: readonly Series[], length: number): Series {
  const total = new Float64Array(length);
  for (const one of series) accumulate(total, one);
  return total;
}

/** Bills a line for its share of the on-demand hours, and books what serving cost. */
function charge(
  { entry, demand }: Claim,
  used: GpuHoursByMonth,
  pools: Readonly<{ owned: Pool; reserved: Pool }>,
  inferenceCost: Series,
): void {
  const bill = (entry.bill ??= new Float64Array(inferenceCost.length));
  for (let month = 0; month < inferenceCost.length; month++) {
    const hours = demand.hours[month]!;
    if (hours === 0) continue;
    const share = hours / used.demanded[month]!;
    const rented = used.onDemand[month]! * share * demand.pricePerGpuHour;
    bill[month]! += rented;
    if (!demand.isCostOfRevenue) continue;
    const owned = used.owned[month]! * share * pricePerHourHeld(pools.owned, month);
    const reserved = used.reserved[month]! * share * pricePerHourHeld(pools.reserved, month);
    inferenceCost[month]! += rented + owned + reserved;
  }
}

function pricePerHourHeld({ hours, accrual }: Pool, month: number): number {
  return hours[month]! > 0 ? accrual[month]! / hours[month]! : 0;
}
