import { z } from "zod";
import type { MonthIndex } from "@/lib/domain/calendar/month";
import type { Fields } from "@/lib/domain/plan/field";
import type { Driver, DrivesOf, Ports } from "@/lib/domain/plan/ports";
import { cloudCredit } from "./cloud-credit";
import { computeService } from "./compute-service";
import { compliance } from "./compliance";
import { contractor } from "./contractor";
import { dataset } from "./dataset";
import { fundingRound } from "./funding-round";
import { gpuPurchase } from "./gpu-purchase";
import { gpuReservation } from "./gpu-reservation";
import { inference } from "./inference";
import type { Budget, LineFault } from "./line-kind";
import { loan } from "./loan";
import { operatingCost } from "./operating-cost";
import { role } from "./role";
import type { LineSpan } from "./span";
import { subscriptionRevenue } from "./subscription-revenue";
import { trainingRun } from "./training-run";
import { usageRevenue } from "./usage-revenue";

/** Every kind of line, in the order in which menus and grids show them. */
const kinds = [
  fundingRound,
  loan,
  subscriptionRevenue,
  usageRevenue,
  operatingCost,
  role,
  contractor,
  dataset,
  compliance,
  trainingRun,
  inference,
  gpuReservation,
  gpuPurchase,
  cloudCredit,
  computeService,
] as const;

/** One line of a plan, whatever its kind, with all defaults filled in. */
export const lineSchema = z.discriminatedUnion("kind", [
  kinds[0].schema,
  ...kinds.slice(1).map((kind) => kind.schema),
]);

export type Line = z.output<(typeof kinds)[number]["schema"]>;
export type LineInput = z.input<(typeof kinds)[number]["schema"]>;
export type LineKind = Line["kind"];

/** A kind as the rest of the house sees it: fields to show, contributions to the ports. */
export type AnyLineKind = Readonly<{
  kind: string;
  budget: Budget;
  fields: Fields;
  schema: z.ZodType<Line>;
  drives?: Driver;
  // Method signatures: each kind takes its own lines only, and is handed no others.
  faultsAmong?(line: Line, drives: DrivesOf): readonly LineFault[];
  gaps?(line: Line, drives: DrivesOf): readonly LineFault[];
  span?(line: Line, planStart: MonthIndex): LineSpan;
  drive?(line: Line, ports: Ports): void;
  spend?(line: Line, ports: Ports): void;
}>;

/** The kinds in their order of showing. */
export const lineKinds: readonly (AnyLineKind & { kind: LineKind })[] = kinds;

const kindsByName: ReadonlyMap<string, AnyLineKind> = new Map(
  kinds.map((kind) => [kind.kind, kind]),
);

/**
 * The kind of a line.
 *
 * @throws {RangeError} when no such kind is registered
 */
export function lineKindOf(kind: string): AnyLineKind {
  const found = kindsByName.get(kind);
  if (!found) throw new RangeError(`lineKindOf: no kind is called "${kind}"`);
  return found;
}
