import { Swatch } from "@/components/ui/swatch";
import { seriesColor } from "@/components/ui/series-color";
import type { MoveFrame } from "@/lib/domain/plan/line-move";
import type { Projection } from "@/lib/domain/plan/project";
import type { PlanContext } from "@/lib/presenters/plan-context";
import {
  coverageBands,
  timelineTicks,
  type CoverageBand,
  type Stretch,
} from "@/lib/presenters/timeline";

type HeadProps = Readonly<{
  frame: MoveFrame;
  projection: Projection;
  /** The plan before the move that is under way. */
  before: Projection | null;
  context: PlanContext;
}>;

const headCell =
  "sticky left-0 z-20 flex w-(--names) shrink-0 items-center border-e border-line bg-surface-2 px-2";

/** The months, and under them what is short in each: in view however far the rows are scrolled. */
export function TimelineHead({ frame, projection, before, context }: HeadProps) {
  const { t } = context;
  const earlier = before ? coverageBands(before, context) : null;
  return (
    <div className="sticky top-0 z-30 border-b border-line-strong bg-surface-2">
      <div className="flex h-6" aria-hidden>
        <div className={`${headCell} text-xs text-text-3`}>{t("timeline.coverage")}</div>
        <Axis frame={frame} context={context} />
      </div>
      <ul aria-label={t("timeline.coverage")} className="pb-1.5">
        {coverageBands(projection, context).map((band, index) => (
          <Band
            key={band.budget}
            band={band}
            before={earlier?.[index]?.short ?? []}
            months={frame.months}
            context={context}
          />
        ))}
      </ul>
    </div>
  );
}

function Axis({ frame, context }: Pick<HeadProps, "frame" | "context">) {
  return (
    <div className="relative min-w-[calc(var(--months)*18px)] grow overflow-clip">
      {timelineTicks(frame, context).map(({ offset, label, isYear }) => (
        <span
          key={offset}
          className={`absolute inset-y-0 border-s ps-1 text-xs leading-6 whitespace-nowrap text-text-3 ${isYear ? "border-line-strong" : "border-line"}`}
          style={{ left: `${(100 * offset) / frame.months}%` }}
        >
          {label}
        </span>
      ))}
    </div>
  );
}

type BandProps = Readonly<{
  band: CoverageBand;
  /** Where it was short before the move that is under way: outlined where that is over. */
  before: readonly Stretch[];
  months: number;
  context: PlanContext;
}>;

function Band({ band, before, months, context: { t } }: BandProps) {
  const { budget, short, text } = band;
  const count = short.reduce((sum, { from, to }) => sum + to - from, 0);
  const gone = before.filter(
    ({ from, to }) => !short.some((one) => one.from === from && one.to === to),
  );
  const label = t("timeline.bandLabel", { budget: t(`budget.${budget}`), text });
  return (
    <li className="flex h-4.5" aria-label={label} title={text}>
      <div aria-hidden className={`${headCell} justify-between gap-2 text-xs`}>
        <span className="flex items-center gap-1.5">
          <Swatch color={budget} />
          {t(`budget.${budget}`)}
        </span>
        <span className="tabular hidden whitespace-nowrap text-text-3 sm:block">
          {t("timeline.shortMonths", { months: count })}
        </span>
        <span className="tabular whitespace-nowrap text-text-3 sm:hidden">
          {count > 0 ? t("timeline.shortCount", { months: count }) : null}
        </span>
      </div>
      <div aria-hidden className="relative min-w-[calc(var(--months)*18px)] grow overflow-clip">
        <div className="absolute inset-x-0 top-1/2 border-t border-line" />
        {gone.map((stretch) => (
          <div
            key={stretch.from}
            className="absolute inset-y-0.5 border border-dashed border-line-strong"
            style={placed(stretch, months)}
          />
        ))}
        {short.map((stretch) => (
          <div
            key={stretch.from}
            className="keep-colour absolute inset-y-1"
            style={{ ...placed(stretch, months), background: seriesColor(budget) }}
          />
        ))}
      </div>
    </li>
  );
}

function placed({ from, to }: Stretch, months: number) {
  return { left: `${(100 * from) / months}%`, width: `${(100 * (to - from)) / months}%` };
}
