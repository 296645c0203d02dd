import { isShort } from "@/lib/domain/plan/binding";
import { shortageOf } from "@/lib/domain/plan/coverage-reason";
import { addedLine } from "./added-line";
import type { Proposal } from "./remedy";
import { monthOf, shortMonths, upToThreeDigits, type Shortage } from "./shortage";

/**
 * Plans a round of the money that covers every month of the stretch, closing when the first of them
 * is short. It is a plan to raise it, as any round is: what rests on it stays visible in the runway
 * without new money.
 */
export function raiseMoney(shortage: Shortage): readonly Iterable<Proposal>[] {
  const { reasons, first, last, newLine } = shortage;
  const missing = shortMonths(shortage).flatMap((month) =>
    reasons("funds", month).balances.map(shortageOf),
  );
  const amount = upToThreeDigits(Math.max(...missing));
  const [by, until] = [monthOf(shortage, first), monthOf(shortage, last)];
  const kind = "funding-round";
  const round = { id: newLine.id(kind), kind, name: newLine.round(), amount, closes: by } as const;
  const edit = addedLine(round, null);
  if (!edit) return [];
  const remedy = { kind: "raiseMoney", amount, by, until } as const;
  return [
    [{ remedy, edits: [edit], accepts: ({ coverage }) => isLifted(coverage.funds, shortage) }],
  ];
}

function isLifted(funds: readonly (number | null)[], { first, last }: Shortage): boolean {
  return !funds.slice(first, last + 1).some(isShort);
}
