import { addMonths, monthAt, type Month } from "@/lib/domain/calendar/month";
import { cashPath, cashTotals, isBelow, type CashTotals } from "@/lib/domain/plan/cash-path";
import { delayed } from "@/lib/domain/plan/lines/span";
import { fundraisingMonths } from "@/lib/domain/plan/metrics";
import type { Check } from "./check";
import { activeLines, type CheckContext } from "./check-context";
import { inMonth, lineNames, plain } from "./check-value";

/**
 * A round closes later than the month to have raised by: without it and whatever comes in with or
 * after it, cash ends less than six months from its closing (R49, R51). Rounds that are not counted
 * are read too: if they are wanted, they are wanted in time.
 */
export const roundAfterRaiseBy: Check = {
  id: "round-after-raise-by",
  find(context) {
    const { first, last } = context;
    const rounds = activeLines(context, "funding-round")
      .map((round) => ({ round, closes: delayed(round.closes, round.delayMonths) }))
      .filter(({ closes }) => closes >= first && closes <= last)
      .sort((one, other) => other.closes - one.closes);
    const cashOut = cashOutWithout(context);
    return rounds.flatMap(({ round, closes }) => {
      const out = cashOut(closes);
      const late = out === null ? 0 : closes - (out - fundraisingMonths);
      if (out === null || late <= 0) return [];
      const month = monthAt(closes);
      const values = {
        round: lineNames(round.id),
        month: inMonth(month),
        late: plain(late),
        out: inMonth(monthAt(out)),
        by: inMonth(monthAt(out - fundraisingMonths)),
      };
      return [{ severity: "warn" as const, month, lines: [round.id], values }];
    });
  },
  remedies({ lines: [id], values }, context) {
    const round = activeLines(context, "funding-round").find((line) => line.id === id);
    if (!round || values.late?.kind !== "plain") return [];
    const closes: Month = addMonths(round.closes, -Number(values.late.value));
    if (closes < context.open) return [];
    return [
      {
        action: "closeBy",
        edits: [{ kind: "setFields", line: round.id, set: { closes } }],
        values: { line: lineNames(round.id), month: inMonth(closes) },
      },
    ];
  },
};

/**
 * The month in which cash ends, as planned before a month and from it on without new money of it or
 * later; null when that lies beyond the horizon. Months have to be asked from the latest back, so
 * that what is left out is added up once.
 */
function cashOutWithout({ entries, plan, projection, first }: CheckContext) {
  const withheld = [...entries.values()]
    .filter(({ plannedFundingMonth }) => plannedFundingMonth !== null)
    .sort((one, other) => other.plannedFundingMonth! - one.plannedFundingMonth!);
  const planned = plannedTotals(projection);
  const { opening, closing } = projection.cash;
  let [totals, left] = [planned, 0];
  return (month: number): number | null => {
    const kept = withheld.findIndex(({ plannedFundingMonth }) => plannedFundingMonth! < month);
    const leaving = withheld.slice(left, kept < 0 ? withheld.length : kept);
    left += leaving.length;
    totals = without(totals, cashTotals(leaving, plan.months));
    const from = month - first;
    const path = cashPath({
      totals,
      opening: opening[from]!,
      annualRate: plan.interestOnCash,
      from,
    });
    const out = path.closing.findIndex((cash, offset) =>
      isBelow(offset < from ? closing[offset]! : cash, 0),
    );
    return out < 0 ? null : first + out;
  };
}

/** All payments less receipts, without interest, and all new money, as the projection has them. */
function plannedTotals({ flows, interest, metrics }: CheckContext["projection"]): CashTotals {
  return {
    burn: metrics.netBurn.map((burn, month) => burn + interest[month]!),
    newMoney: flows.funding.map((amount, month) => amount + flows.loanDraws[month]!),
  };
}

function without(all: CashTotals, part: CashTotals): CashTotals {
  return {
    burn: all.burn.map((amount, month) => amount - part.burn[month]!),
    newMoney: all.newMoney.map((amount, month) => amount - part.newMoney[month]!),
  };
}
