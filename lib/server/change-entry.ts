import "server-only";
import { isDeepStrictEqual } from "node:util";
import type { z } from "zod";
import type { changeEntryRequest, LibraryEntry } from "@/lib/contracts/library";
import { fieldFailures } from "@/lib/domain/plan/field-failures";
import { withFields } from "@/lib/domain/plan/scenario";
import type { Connection, Database } from "./database";
import type { Catalogue } from "./library-catalogue";
import { findStoredEntry, listStoredEntries, updateEntry, type PlacedEntry } from "./library-store";
import { shownEntry } from "./list-entries";
import { refuse, succeed, type Outcome } from "./outcome";

type Identified = Readonly<{ id: string }>;
type Named = Readonly<{ id: string; version: number }>;
type Wish = z.output<typeof changeEntryRequest> & Named;

/** Changes an own entry, corrects a public one or brings back what is shipped, hides or shows any. */
export async function changeEntry<Value extends Identified>(
  database: Database,
  catalogue: Catalogue<Value>,
  wish: Wish,
): Promise<Outcome<LibraryEntry<Value>>> {
  return database.write(async (connection) => {
    const found = await requireEntry(connection, catalogue, wish);
    if (!found.ok) return found;
    const base = wish.isCorrected === false ? uncorrected(found.value) : found.value;
    const changed = withChange(catalogue, base, wish.set ?? {});
    if (!changed.ok) return changed;
    const isOwn = changed.value.origin === "own";
    const others = isOwn ? await listStoredEntries(connection, catalogue) : [];
    const { value } = changed.value;
    if (isOwn && catalogue.clashes(value, valuesOf(others))) return refuse("nameTaken");
    const isHidden = wish.isHidden ?? base.isHidden;
    const written = { ...changed.value, isHidden, version: wish.version + 1 };
    await updateEntry(connection, catalogue, written);
    return succeed(shownEntry(written));
  });
}

/** The entry if it still is at the version that the writer read; else why it cannot be written. */
export async function requireEntry<Value extends Identified>(
  connection: Connection,
  catalogue: Catalogue<Value>,
  { id, version }: Named,
) {
  const placed = await findStoredEntry(connection, catalogue, id);
  if (!placed) return refuse("notFound");
  if (placed.version !== version)
    return refuse("stale", { current: { entry: shownEntry(placed) } });
  return succeed(placed);
}

function valuesOf<Value>(entries: readonly PlacedEntry<Value>[]): readonly Value[] {
  return entries.map(({ value }) => value);
}

function uncorrected<Value>(entry: PlacedEntry<Value>): PlacedEntry<Value> {
  return { ...entry, value: entry.shipped ?? entry.value, shipped: null };
}

/** A public entry keeps what is shipped beside its correction, as long as the two differ. */
function withChange<Value extends Identified>(
  catalogue: Catalogue<Value>,
  entry: PlacedEntry<Value>,
  set: Readonly<Record<string, unknown>>,
): Outcome<PlacedEntry<Value>> {
  const isPublic = entry.origin === "public";
  const fixed = isPublic ? catalogue.fixedWhenPublic : ["id"];
  const touched = fixed.find((field) => field in set);
  if (touched !== undefined)
    return refuse("invalid", {
      errors: [{ path: ["set", touched], code: "fixedField", params: {} }],
    });
  const read = catalogue.schema.safeParse(withFields(entry.value, set));
  if (!read.success) return refuse("invalid", { errors: errorsOf(read.error) });
  const shipped = isPublic ? (entry.shipped ?? entry.value) : null;
  const isCorrected = !isDeepStrictEqual(shipped, read.data);
  return succeed({ ...entry, value: read.data, shipped: isCorrected ? shipped : null });
}

function errorsOf(error: z.ZodError) {
  return fieldFailures(error).map((failure) => ({ ...failure, path: ["set", ...failure.path] }));
}
