export type Extent = Readonly<{ low: number; high: number }>;

/** Steps of 1, 2 or 5 times a power of ten. */
function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const lead = rough / power;
  return power * (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10);
}

/** An extent without width is drawn from zero to it. */
function aroundZero(value: number): readonly [number, number] {
  if (value === 0) return [0, 1];
  return value > 0 ? [0, value] : [value, 0];
}

/**
 * Round values that enclose an extent, about `count` of them.
 *
 * @returns ascending ticks; the first and last are the ends of the axis
 */
export function niceTicks({ low, high }: Extent, count = 5): readonly number[] {
  const [from, to] = low === high ? aroundZero(low) : [low, high];
  const step = niceStep((to - from) / Math.max(1, count - 1));
  const first = Math.floor(from / step + 1e-9);
  const last = Math.ceil(to / step - 1e-9);
  return Array.from({ length: last - first + 1 }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  );
}

/** Powers of ten that enclose a positive extent, thinned to at most `most`. */
export function decadeTicks({ low, high }: Extent, most = 7): readonly number[] {
  const first = Math.floor(Math.log10(low) + 1e-9);
  const last = Math.max(first + 1, Math.ceil(Math.log10(high) - 1e-9));
  const step = Math.max(1, Math.ceil((last - first) / (most - 1)));
  const count = Math.ceil((last - first) / step) + 1;
  return Array.from({ length: count }, (_, index) => 10 ** (first + index * step));
}

const monthSteps = [1, 2, 3, 6, 12, 24, 60];

/** Every so many keys that their labels do not touch; steps that suit months. */
export function labelledKeys(
  keys: readonly string[],
  width: number,
  labelWidth = 76,
): readonly string[] {
  const fitting = Math.max(1, Math.floor(width / labelWidth));
  const step = monthSteps.find((every) => keys.length / every <= fitting) ?? keys.length;
  return keys.filter((_, index) => index % step === 0);
}

/**
 * Moves labels apart so that none is nearer to the next than `gap`, as little as can be, and all
 * stay between the bounds.
 *
 * @param wanted where each label would like to stand
 * @returns where each stands, in the order given
 */
export function spreadApart(
  wanted: readonly number[],
  gap: number,
  bounds: Extent,
): readonly number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
  const placed = new Array<number>(wanted.length).fill(0);
  let floor = bounds.low;
  for (const index of order) {
    placed[index] = Math.max(wanted[index] ?? 0, floor);
    floor = (placed[index] ?? 0) + gap;
  }
  let ceiling = bounds.high;
  for (const index of order.toReversed()) {
    placed[index] = Math.min(placed[index] ?? 0, ceiling);
    ceiling = (placed[index] ?? 0) - gap;
  }
  return placed;
}
