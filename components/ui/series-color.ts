/** Colours that mean something: the four budgets, plain ink, and the statuses. */
export type SeriesColor =
  "funds" | "talent" | "data" | "compute" | "muted" | "text" | "bad" | "warn" | "good" | "info";

/** The custom property of a colour, which follows the theme. */
export function seriesColor(color: SeriesColor): string {
  return `var(--ff-${color})`;
}
