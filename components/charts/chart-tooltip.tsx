import type { SeriesColor } from "@/components/ui/series-color";
import { Swatch } from "@/components/ui/swatch";

export type TooltipRow = Readonly<{
  id: string;
  label: string;
  value: string;
  color?: SeriesColor | undefined;
}>;

type ChartTooltipProps = Readonly<{
  x: number;
  width: number;
  title: string;
  rows: readonly TooltipRow[];
}>;

/** Beside the point, on the side that has room. The slider's value says the same. */
export function ChartTooltip({ x, width, title, rows }: ChartTooltipProps) {
  const isRight = x > width / 2;
  return (
    <div
      aria-hidden
      style={isRight ? { right: width - x + 10 } : { left: x + 10 }}
      className="pointer-events-none absolute top-2 z-10 max-w-[calc(50%)] min-w-36 rounded-md border border-line bg-surface px-2.5 py-2 text-xs shadow-float"
    >
      <p className="mb-1 font-semibold">{title}</p>
      {rows.map((row) => (
        <p key={row.id} className="flex items-center gap-1.5 whitespace-nowrap">
          {row.color ? <Swatch color={row.color} /> : null}
          <span className="truncate text-text-2">{row.label}</span>
          <span className="tabular ms-auto ps-3 font-medium">{row.value}</span>
        </p>
      ))}
    </div>
  );
}
