import type { SeriesColor } from "@/components/ui/series-color";

export type PlanName = Readonly<{ id: string; name: string }>;

/** Keys of the messages in `shell`. */
export type NavigationWord =
  | "plans"
  | "overview"
  | "funds"
  | "talent"
  | "data"
  | "compute"
  | "timeline"
  | "compare"
  | "history"
  | "estimator"
  | "runs"
  | "library";

export type NavigationLink = Readonly<{
  href: string;
  word: NavigationWord;
  swatch?: SeriesColor;
}>;

export type NavigationGroup = Readonly<{
  title: "budgets" | "decide" | "know" | null;
  links: readonly NavigationLink[];
}>;

const budgets = ["funds", "talent", "data", "compute"] as const;

/** What is decided on with the whole plan in view. */
const decisions = ["timeline", "compare", "history"] as const;

const know: NavigationGroup = {
  title: "know",
  links: [
    { href: "/estimator", word: "estimator" },
    { href: "/estimator/runs", word: "runs" },
    { href: "/library", word: "library" },
  ],
};

/** Every page there is, as it is reached from here. */
export function navigationGroups(plan: PlanName | undefined): readonly NavigationGroup[] {
  const plans: NavigationGroup = { title: null, links: [{ href: "/", word: "plans" }] };
  if (!plan) return [plans, know];
  const home = `/plans/${encodeURIComponent(plan.id)}`;
  const links = budgets.map((word) => ({ href: `${home}/${word}`, word, swatch: word }));
  return [
    { title: null, links: [...plans.links, { href: home, word: "overview" }] },
    { title: "budgets", links },
    { title: "decide", links: decisions.map((word) => ({ href: `${home}/${word}`, word })) },
    know,
  ];
}
