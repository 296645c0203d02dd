import { lineKindOf } from "@/lib/domain/plan/lines/registry";
import type { Budget } from "@/lib/domain/plan/lines/line-kind";
import type { Plan } from "@/lib/domain/plan/plan-file";
import type { Projection } from "@/lib/domain/plan/project";
import type { Locale } from "@/lib/i18n/locale";
import { formatMonth } from "./month-format";
import { formatExact } from "./number-format";
import type { PlanContext } from "./plan-context";

/** Amounts below it round to nothing, and nothing is shown as a dash. */
const half = 0.5;
const nothing = "–";

/**
 * A budget month by month: for each line what it takes in less what it pays, and their sum.
 *
 * Amounts are rounded to whole units one by one, and so is the total: the note says so.
 */
export function budgetTable(
  { plan, projection, budget }: Readonly<{ plan: Plan; projection: Projection; budget: Budget }>,
  { t, locale, currency }: PlanContext,
) {
  const amount = amountWriter(locale);
  const lines = plan.lines.filter(({ kind, off }) => !off && lineKindOf(kind).budget === budget);
  const rows = lines.map(({ id, name }) => {
    const money = projection.lines.get(id);
    const net = projection.months.map((_, month) =>
      money ? money.in[month]! - money.out[month]! : 0,
    );
    return { id, label: name, values: net.map(amount) };
  });
  const { in: received, out: paid } = projection.budgets[budget];
  const interest = budget === "funds" ? [...projection.interest] : null;
  const interestRow = interest && {
    id: "interest",
    label: t("table.interest"),
    values: interest.map(amount),
  };
  const total = projection.months.map(
    (_, month) => received[month]! - paid[month]! + (interest?.[month] ?? 0),
  );
  return {
    months: projection.months.map((month) => formatMonth(month, locale, "short")),
    rows: interestRow ? [...rows, interestRow] : rows,
    total: { label: t("table.total"), values: total.map(amount) },
    note: t("table.note", { currency }),
  };
}

/** Months of a line are mostly alike: an amount that was just written is not written again. */
function amountWriter(locale: Locale) {
  let [last, text] = [0, nothing];
  return (value: number) => {
    if (value === last) return text;
    last = value;
    return (text = Math.abs(value) < half ? nothing : formatExact(value, { locale, digits: 0 }));
  };
}

/** A line's net over the whole horizon: the grid's computed column. */
export function lineTotal(projection: Projection, id: string): number | null {
  const money = projection.lines.get(id);
  if (!money) return null;
  return money.in.reduce((sum, amount, month) => sum + amount - money.out[month]!, 0);
}
