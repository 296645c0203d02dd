import "server-only";
import { isDeepStrictEqual } from "node:util";
import type { z } from "zod";
import type { addLineRequest, LineState } from "@/lib/contracts/line";
import type { FieldFailure } from "@/lib/domain/plan/field-failures";
import { farDates } from "@/lib/domain/plan/plan-file";
import { mostLines } from "@/lib/domain/plan/settings";
import type { Database } from "./database";
import { faultsAmongStored } from "./faults-among-stored";
import { lineStateOf } from "./line-state";
import { findLine, insertLine, listLineIds, type PlacedLine } from "./line-store";
import { newModels } from "./new-models";
import { refuse, succeed, type Outcome } from "./outcome";
import { insertModels } from "./plan-store";
import { unchanged, writePlan, type PlanWrite, type Written } from "./write-plan";

type Wish = z.output<typeof addLineRequest>;
type Added = Readonly<{ state: LineState; isNew: boolean }>;

/** Adds a line under the id that the client gave it; the same wish again changes nothing. */
export async function addLine(
  database: Database,
  { planId, ...wish }: Wish & Readonly<{ planId: string }>,
): Promise<Outcome<Added>> {
  return writePlan(database, planId, async (write) => {
    const placed = await findLine(write.connection, planId, wish.line.id);
    return placed ? repeatLine(write, placed, wish) : placeLine(write, wish);
  });
}

async function repeatLine(
  write: PlanWrite,
  placed: PlacedLine,
  { line }: Wish,
): Promise<Outcome<Written<Added>>> {
  const state = await lineStateOf(write, placed, write.head.version);
  if (!isDeepStrictEqual(placed.line, line)) return refuse("lineExists", { current: state });
  return unchanged({ state, isNew: false });
}

async function placeLine(write: PlanWrite, wish: Wish): Promise<Outcome<Written<Added>>> {
  const { connection, head, version } = write;
  const order = await listLineIds(connection, head.id);
  const place = placeOf(wish, order, head.settings.start);
  if (!place.ok) return place;
  const among = await faultsAmongStored(connection, head.id, wish.line);
  if (among.length > 0) return refuse("invalid", { errors: among.map(inLine) });
  const models = await newModels(write, wish.models ?? {});
  if (!models.ok) return models;
  const placed = { line: wish.line, version, position: place.value };
  await insertModels(connection, head.id, models.value);
  await insertLine(connection, head.id, placed);
  const state = await lineStateOf(write, placed, version);
  return succeed({
    change: {
      ...{ action: "addLine", subject: wish.line.id, before: null },
      after: { line: wish.line, after: state.after },
    },
    value: { state, isNew: true },
  });
}

function inLine({ path, code, params }: FieldFailure) {
  return { path: ["line", ...path], code, params };
}

function placeOf({ line, after }: Wish, order: readonly string[], start: string): Outcome<number> {
  if (order.length >= mostLines) return refuse("tooManyLines", { params: { limit: mostLines } });
  const [far] = farDates({ start }, line, ["line"]);
  if (far) return refuse("invalid", { errors: [{ ...far, path: [...far.path], params: {} }] });
  return succeed(positionAfter(after, order));
}

/** The place below a line; last where that line is gone, so that an undone removal always returns. */
function positionAfter(after: Wish["after"], order: readonly string[]): number {
  if (after === null) return 0;
  const above = after === undefined ? -1 : order.indexOf(after);
  return above < 0 ? order.length : above + 1;
}
