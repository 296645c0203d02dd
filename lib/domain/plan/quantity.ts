import { z } from "zod";

/** An interval that holds the true value with 90 % probability. */
export type Interval = Readonly<{ low: number; high: number }>;

/** A number, or a 90 % interval around one that is not known exactly. */
export type Quantity = number | Interval;

/**
 * The value at which a quantity enters the single projection (R5).
 *
 * An interval above zero is read as lognormal, whose median is the geometric mean of two
 * symmetric quantiles; any other as normal, whose median is their arithmetic mean. Square roots
 * are taken first so that the product cannot overflow.
 */
export function median(quantity: Quantity): number {
  if (typeof quantity === "number") return quantity;
  const { low, high } = quantity;
  if (low === high) return low;
  return low > 0 ? Math.sqrt(low) * Math.sqrt(high) : (low + high) / 2;
}

export function isInterval(quantity: Quantity): quantity is Interval {
  return typeof quantity !== "number";
}

/** A quantity whose number, or whose both ends, lie within the bounds of its field. */
export function quantitySchema(bounds: Readonly<{ min: number; max: number }>) {
  const bound = z.number().min(bounds.min).max(bounds.max);
  const interval = z.strictObject({ low: bound, high: bound }).check((context) => {
    const { low, high } = context.value;
    if (low <= high) return;
    context.issues.push({
      code: "custom",
      input: context.value,
      path: ["high"],
      params: { code: "intervalOrder", low },
    });
  });
  return z.union([bound, interval]);
}
