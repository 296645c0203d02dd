import { addMonths } from "@/lib/domain/calendar/month";
import { usefulPasses } from "@/lib/domain/plan/coverage";
import { shortageOf } from "@/lib/domain/plan/coverage-reason";
import type { Line } from "@/lib/domain/plan/lines/registry";
import { median, type Quantity } from "@/lib/domain/plan/quantity";
import { addedLine } from "./added-line";
import type { Proposal } from "./remedy";
import { monthOf, upToThreeDigits, shortMonths, type Shortage } from "./shortage";

type Dataset = Extract<Line, Readonly<{ kind: "dataset" }>>;

/**
 * Buys the tokens that are missing, as more of the dataset that gives most: either once more, just
 * in time for the first month that is short, or together with what is bought of it anyway.
 */
export function buyData(shortage: Shortage): readonly Iterable<Proposal>[] {
  const tokens = missingTokens(shortage);
  const start = monthOf(shortage, shortage.first);
  const like = largestOf(shortage);
  if (!like) return [[{ remedy: { kind: "addData", tokens, start }, edits: [] }]];
  const units = upToThreeDigits(tokens / like.tokensPerUnit);
  return [boughtAgain(shortage, like, units), [boughtMore(like, units)]];
}

/** Tokens that are missing in the worst month of the stretch: each counts for four passes (R44). */
function missingTokens(shortage: Shortage): number {
  const missing = shortMonths(shortage).flatMap((month) =>
    shortage.reasons("data", month).balances.map(shortageOf),
  );
  return Math.max(...missing) / usefulPasses;
}

/** The dataset that supplies most in the month asked, or else the largest of the plan. */
function largestOf({ plan, reasons, month }: Shortage): Dataset | null {
  const datasets = plan.lines.filter(
    (line): line is Dataset => line.kind === "dataset" && !line.off && line.tokensPerUnit > 0,
  );
  const tokensOf = ({ units, tokensPerUnit }: Dataset) => median(units) * tokensPerUnit;
  const ranked = datasets.toSorted((one, other) => tokensOf(other) - tokensOf(one));
  const [supplier] = reasons("data", month).balances[0]?.suppliers ?? [];
  return ranked.find(({ id }) => id === supplier?.line) ?? ranked[0] ?? null;
}

function boughtAgain(shortage: Shortage, like: Dataset, units: number): readonly Proposal[] {
  const { newLine, first, plan } = shortage;
  const start = addMonths(monthOf(shortage, first), -like.acquisitionMonths);
  if (start < plan.start) return [];
  const { end: _, ...terms } = like;
  const copy = { id: newLine.id(like.kind), name: newLine.copyOf(like.name), units, start };
  const edit = addedLine({ ...terms, ...copy }, like.id);
  const { unitName } = like;
  const remedy = { kind: "buyAgain", line: like.id, units, unitName, start } as const;
  return edit ? [{ remedy, edits: [edit] }] : [];
}

function boughtMore(like: Dataset, units: number): Proposal {
  return {
    remedy: { kind: "buyMore", line: like.id, units, unitName: like.unitName },
    edits: [{ kind: "setFields", line: like.id, set: { units: raised(like.units, units) } }],
  };
}

/** A quantity whose median is higher by so much: an interval about keeps the ratio of its ends. */
function raised(quantity: Quantity, more: number): Quantity {
  const before = median(quantity);
  if (typeof quantity === "number" || before === 0) return upToThreeDigits(before + more);
  const factor = (before + more) / before;
  return {
    low: upToThreeDigits(quantity.low * factor),
    high: upToThreeDigits(quantity.high * factor),
  };
}
