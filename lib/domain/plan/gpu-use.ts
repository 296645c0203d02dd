import type { GpuHoursByMonth } from "./capacity";
import type { Metric, Reason } from "./metrics";
import type { HeldByMonth, Projection } from "./project";
import type { Series } from "./window";

/** How well the GPU-hours of one model are used, and what a used one really costs (R56). */
export type GpuModelUse = Readonly<{
  model: string;
  /** GPU-hours over the horizon. */
  hours: Readonly<Record<keyof GpuHoursByMonth, number>>;
  /** Held hours that are used ÷ all that are held. */
  utilisation: Metric<number>;
  /** (Cost of holding, idle hours included, + on demand) ÷ hours used; before credits. */
  effectivePrice: Metric<number>;
  effectivePriceByMonth: readonly Metric<number>[];
}>;

/** The models of a plan in the order of their names, seen over its months. */
export function gpuModelUses({ gpuHours, gpuCosts }: Projection): readonly GpuModelUse[] {
  return [...gpuHours].map(([model, hours]) => {
    const { holding, onDemand } = gpuCosts.get(model)!;
    const { demanded, owned, reserved, idle } = hours;
    const used = total(owned) + total(reserved);
    return {
      model,
      hours: {
        demanded: total(demanded),
        owned: total(owned),
        reserved: total(reserved),
        onDemand: total(hours.onDemand),
        idle: total(idle),
      },
      utilisation: quotient(used, used + total(idle), "nothingHeld"),
      effectivePrice: quotient(total(holding) + total(onDemand), total(demanded), "nothingUsed"),
      effectivePriceByMonth: Array.from(demanded, (wanted, month) =>
        quotient(holding[month]! + onDemand[month]!, wanted, "nothingUsed"),
      ),
    };
  });
}

/**
 * What a line that holds GPUs gives for its money, beside renting its used hours on demand. All
 * numbers are of the months in which it holds them within the horizon.
 */
export type HoldingUse = Readonly<{
  line: string;
  gpuModel: string;
  holding: HeldByMonth["holding"];
  hoursHeld: number;
  /** Its share, by hours held, of what is used of its kind of holding (R38). */
  hoursUsed: number;
  /** What holding costs, used or idle: the contract, or wear with power and hosting. */
  cost: number;
  utilisation: Metric<number>;
  /**
   * The utilisation from which holding beats renting: price per hour held ÷ on-demand price of the
   * lines that would otherwise rent the model, weighted by their hours. Above 1 it never does.
   */
  breakEven: Metric<number>;
  /** What its used hours would cost on demand, less its cost; negative where renting is cheaper. */
  saving: Metric<number>;
}>;

/** Every line that holds GPUs, in the order of their ids. */
export function holdingUses(projection: Projection): readonly HoldingUse[] {
  return usedHoldings(projection).map(({ line, capacity, used }) => {
    const { gpuModel, holding, hours, cost } = capacity;
    const amounts = { hoursHeld: total(hours), hoursUsed: total(used), cost: total(cost) };
    const worth = besideRenting(amounts, onDemandPrice(capacity, projection));
    return { line, gpuModel, holding, ...amounts, ...worth };
  });
}

/** What a line holds, and the GPU-hours of it that are used in each month (R38). */
export type UsedHolding = Readonly<{ line: string; capacity: HeldByMonth; used: Series }>;

/** What every line that holds GPUs holds, in the order of their ids, with what is used of it. */
export function usedHoldings(projection: Projection): readonly UsedHolding[] {
  const held = [...projection.gpuHeldByLine].flatMap(([line, capacities]) =>
    capacities.map((capacity) => ({ line, capacity })),
  );
  const pooled = pooledHours(held.map(({ capacity }) => capacity));
  return held.map(({ line, capacity }) => ({
    ...{ line, capacity },
    used: shareUsed(capacity, pooled.get(poolKey(capacity))!, projection),
  }));
}

type Amounts = Pick<HoldingUse, "hoursHeld" | "hoursUsed" | "cost">;

function besideRenting({ hoursHeld, hoursUsed, cost }: Amounts, price: Metric<number>) {
  const utilisation = quotient(hoursUsed, hoursHeld, "nothingHeld");
  if (price.value === null) return { utilisation, breakEven: price, saving: price };
  const breakEven = quotient(cost / hoursHeld, price.value, "nothingWanted");
  return { utilisation, breakEven, saving: { value: hoursUsed * price.value - cost } };
}

const poolKey = ({ gpuModel, holding }: HeldByMonth) => `${holding} ${gpuModel}`;

/** Hours held by month of each model and kind of holding. */
function pooledHours(capacities: readonly HeldByMonth[]): ReadonlyMap<string, Series> {
  const pooled = new Map<string, Series>();
  for (const capacity of capacities) {
    const sum = pooled.get(poolKey(capacity)) ?? new Float64Array(capacity.hours.length);
    capacity.hours.forEach((hours, month) => void (sum[month]! += hours));
    pooled.set(poolKey(capacity), sum);
  }
  return pooled;
}

function shareUsed(
  { gpuModel, holding, hours }: HeldByMonth,
  pooled: Series,
  { gpuHours }: Projection,
): Series {
  const used = gpuHours.get(gpuModel)![holding];
  return hours.map((own, month) => (own > 0 ? (used[month]! * own) / pooled[month]! : 0));
}

/** Mean on-demand price of what is demanded of the model in the months held, by hours. */
function onDemandPrice({ gpuModel, hours }: HeldByMonth, projection: Projection): Metric<number> {
  const { demanded } = projection.gpuHours.get(gpuModel)!;
  const { allOnDemand } = projection.gpuCosts.get(gpuModel)!;
  const whileHeld = (series: Series) =>
    series.reduce((sum, amount, month) => sum + (hours[month]! > 0 ? amount : 0), 0);
  return quotient(whileHeld(allOnDemand), whileHeld(demanded), "nothingWanted");
}

function total(series: Series): number {
  return series.reduce((sum, amount) => sum + amount, 0);
}

function quotient(dividend: number, divisor: number, reason: Reason): Metric<number> {
  return divisor > 0 ? { value: dividend / divisor } : { value: null, reason };
}
