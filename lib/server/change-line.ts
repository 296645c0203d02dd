import "server-only";
import { isDeepStrictEqual } from "node:util";
import type { z } from "zod";
import type { changeLineRequest, LineState } from "@/lib/contracts/line";
import { fieldFailures, type FieldFailure } from "@/lib/domain/plan/field-failures";
import type { Line } from "@/lib/domain/plan/lines/registry";
import { farDates } from "@/lib/domain/plan/plan-file";
import { changedLine } from "@/lib/domain/plan/scenario";
import type { Database } from "./database";
import { faultsAmongStored } from "./faults-among-stored";
import { lineStateOf, requireLine } from "./line-state";
import { updateLine } from "./line-store";
import { newModels } from "./new-models";
import { refuse, succeed, type Outcome } from "./outcome";
import { insertModels } from "./plan-store";
import { unchanged, writePlan } from "./write-plan";

type Wish = z.output<typeof changeLineRequest> &
  Readonly<{ planId: string; lineId: string; lineVersion: number }>;

/**
 * Replaces whole fields of a line; null restores the default of one or takes it away. What says the
 * same already is no change, and leaves no record.
 */
export async function changeLine(database: Database, wish: Wish): Promise<Outcome<LineState>> {
  const { planId, lineId, set } = wish;
  return writePlan(database, planId, async (write) => {
    const { connection, head, version } = write;
    const found = await requireLine(write, wish);
    if (!found.ok) return found;
    const changed = lineWith(found.placed.line, set, head.settings.start);
    if (!changed.ok) return changed;
    const among = await faultsAmongStored(connection, planId, changed.value);
    if (among.length > 0) return refuseFields(among);
    if (isDeepStrictEqual(changed.value, found.placed.line))
      return unchanged(await lineStateOf(write, found.placed, head.version));
    const models = await newModels(write, wish.models ?? {});
    if (!models.ok) return models;
    const placed = { ...found.placed, line: changed.value, version };
    await insertModels(connection, planId, models.value);
    await updateLine(connection, planId, placed);
    const state = await lineStateOf(write, placed, version);
    const { after } = state;
    return succeed({
      change: {
        ...{ action: "changeLine", subject: lineId },
        before: { line: found.placed.line, after },
        after: { line: changed.value, after },
      },
      value: state,
    });
  });
}

function lineWith(line: Line, set: Wish["set"], start: string): Outcome<Line> {
  const fixed = ["id", "kind"].filter((field) => field in set);
  if (fixed.length > 0)
    return refuseFields(fixed.map((field) => ({ path: [field], code: "fixedField", params: {} })));
  const changed = changedLine(line, set);
  if (!changed.success) return refuseFields(fieldFailures(changed.error));
  const far = farDates({ start }, changed.data, []);
  return far.length > 0
    ? refuseFields(far.map((fault) => ({ ...fault, params: {} })))
    : succeed(changed.data);
}

function refuseFields(failures: readonly FieldFailure[]) {
  const errors = failures.map(({ path, code, params }) => ({
    path: ["set", ...path],
    code,
    params,
  }));
  return refuse("invalid", { errors });
}
