import { seriesColor, type SeriesColor } from "./series-color";

/** A square of a series' colour; the word stands beside it. */
export function Swatch({ color }: Readonly<{ color: SeriesColor }>) {
  return (
    <span
      aria-hidden
      className="keep-colour inline-block size-2 shrink-0 rounded-[2px]"
      style={{ background: seriesColor(color) }}
    />
  );
}
