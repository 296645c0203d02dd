import { addMonths, monthIndex, type Month } from "@/lib/domain/calendar/month";
import { isInterval, type Quantity } from "@/lib/domain/plan/quantity";
import type { GuidedAnswers } from "./guided-answers";
import { isHiredBy, type GuidedBasis } from "./guided-basis";

/** How a template's months and amounts become those of the answers. */
export type Scaling = Readonly<{
  /** A date of the template, moved as the launch moves. */
  month: (date: Month) => Month;
  /** A time that begins at a date of the template: as long as its moved ends are apart. */
  duration: (from: Month, months: number) => number;
  /** People of the answers for each of the template's; likewise data and parameters. */
  people: number;
  data: number;
  parameters: number;
  /** Whole heads of the roles by id. */
  heads: ReadonlyMap<string, number>;
}>;

/** The scaling of a field's template to answers. */
export function scalingOf(answers: GuidedAnswers, basis: GuidedBasis): Scaling {
  const month = stretched(answers, basis.launchAfter);
  const people = answers.people / basis.peopleAtLaunch;
  return {
    month,
    duration: (from, months) =>
      monthIndex(month(addMonths(from, months))) - monthIndex(month(from)),
    people,
    data: isOwnKind(answers, basis) ? answers.dataUnits / unitsOf(basis) : 1,
    parameters: answers.parameters / basis.run.parameters,
    heads: headsOf(answers, basis, people),
  };
}

/** Whether the answers keep the kind of model that the field's template is made for. */
export function isOwnKind({ modelKind }: GuidedAnswers, { guided }: GuidedBasis): boolean {
  return modelKind === guided.modelKind;
}

function unitsOf({ dataset }: GuidedBasis): number {
  if (isInterval(dataset.units)) throw new RangeError("scalingOf: a template counts its data");
  return dataset.units;
}

/**
 * The template's months from first to launch, drawn out or pressed together so that its launch
 * falls on the answered one; what comes later keeps its distance to the launch. The order of any
 * two dates stays, so data are still there before the run that reads them.
 */
function stretched({ start, launch }: GuidedAnswers, launchAfter: number) {
  const [first, wanted] = [monthIndex(start), monthIndex(launch) - monthIndex(start)];
  return (date: Month): Month => {
    const after = monthIndex(date) - first;
    if (after >= launchAfter) return addMonths(date, wanted - launchAfter);
    return addMonths(start, Math.round((after * wanted) / launchAfter));
  };
}

/**
 * Heads by role: the people at launch are shared out in the template's proportions, whole, by
 * largest remainder, so that they add up to the answer; later hires grow by the same factor.
 */
function headsOf(
  { people, start }: GuidedAnswers,
  { lines, launchAfter }: GuidedBasis,
  factor: number,
): ReadonlyMap<string, number> {
  const launch = addMonths(start, launchAfter);
  const roles = lines.flatMap((line) => (line.kind === "role" ? [line] : []));
  const later = roles.filter((role) => !isHiredBy(role, launch));
  const shares = roles
    .filter((role) => isHiredBy(role, launch))
    .map(({ id, headcount }) => ({ id, share: headcount * factor }));
  return new Map([
    ...wholeShares(shares, people),
    ...later.map(({ id, headcount }) => [id, Math.round(headcount * factor)] as const),
  ]);
}

type Share = Readonly<{ id: string; share: number }>;

/** Hamilton's method: the whole parts first, what is left to the largest fractions. */
function wholeShares(shares: readonly Share[], total: number): [string, number][] {
  const whole = shares.map(({ id, share }) => ({ id, whole: Math.floor(share), share }));
  const left = total - whole.reduce((sum, one) => sum + one.whole, 0);
  const ranked = [...whole].sort(
    (one, other) => other.share - other.whole - (one.share - one.whole),
  );
  const lucky = new Set(ranked.slice(0, left).map(({ id }) => id));
  return whole.map(({ id, whole: heads }) => [id, heads + (lucky.has(id) ? 1 : 0)]);
}

/** A scaled figure to three digits, since more would claim knowledge. */
export function scaled(value: number, factor: number): number {
  return Number((value * factor).toPrecision(3));
}

/** A quantity, both its ends scaled. */
export function scaledQuantity(quantity: Quantity, factor: number): Quantity {
  if (!isInterval(quantity)) return scaled(quantity, factor);
  return { low: scaled(quantity.low, factor), high: scaled(quantity.high, factor) };
}
