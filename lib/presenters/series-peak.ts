/** Offset of the first largest value. */
export function peakOf(series: ArrayLike<number>): number {
  let peak = 0;
  for (let offset = 1; offset < series.length; offset++) {
    if (series[offset]! > series[peak]!) peak = offset;
  }
  return peak;
}

export function totalOf(series: ArrayLike<number>): number {
  let sum = 0;
  for (let offset = 0; offset < series.length; offset++) sum += series[offset]!;
  return sum;
}
