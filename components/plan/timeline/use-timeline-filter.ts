import { useAddressState } from "@/lib/client/use-address-state";
import { budgets } from "@/lib/domain/plan/lines/line-kind";
import type { TimelineFilter } from "@/lib/presenters/timeline";

type Query = Readonly<Record<string, string | string[] | undefined>>;
/** The rest of the address is kept as it is: it says which scenario is shown. */
type FilterState = Readonly<{ filter: TimelineFilter; rest: Readonly<Record<string, string>> }>;

/** Which rows are shown, in the address. */
export function useTimelineFilter() {
  const [state, change] = useAddressState({ stateOf, queryOf });
  return [state.filter, (filter: TimelineFilter) => change({ ...state, filter })] as const;
}

function stateOf({ budget: asked, find, ...others }: Query): FilterState {
  const budget = budgets.find((known) => known === asked) ?? null;
  const rest = Object.entries(others).flatMap(([name, value]) =>
    typeof value === "string" ? [[name, value] as const] : [],
  );
  const text = typeof find === "string" ? find : "";
  return { filter: { budget, text }, rest: Object.fromEntries(rest) };
}

function queryOf({ filter: { budget, text }, rest }: FilterState): string {
  const own = { ...(budget && { budget }), ...(text && { find: text }) };
  return new URLSearchParams({ ...rest, ...own }).toString();
}
