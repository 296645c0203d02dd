import "server-only";
import { isDeepStrictEqual } from "node:util";
import type { Connection } from "./database";
import type { Catalogue } from "./library-catalogue";
import {
  deleteEntry,
  insertEntries,
  listStoredEntries,
  updateEntry,
  type PlacedEntry,
} from "./library-store";

type Identified = Readonly<{ id: string }>;

/**
 * Public entries are the product's data: a newer version replaces them. What a person did to them
 * is kept: a correction stands, also of an entry that is no longer shipped, which becomes an own
 * one; a hidden one stays hidden.
 */
export async function updateShippedEntries<Value extends Identified>(
  connection: Connection,
  catalogue: Catalogue<Value>,
): Promise<void> {
  const stored = await listStoredEntries(connection, catalogue);
  const known = new Map(stored.map((entry) => [entry.value.id, entry]));
  const fresh = catalogue.shipped.map(freshEntry);
  await insertEntries(
    connection,
    catalogue,
    fresh.filter(({ value }) => !known.has(value.id)),
  );
  for (const next of fresh) {
    const renewed = renewedEntry(known.get(next.value.id), next);
    if (renewed) await updateEntry(connection, catalogue, renewed);
  }
  const shippedIds = new Set(catalogue.shipped.map(({ id }) => id));
  const dropped = stored.filter(
    ({ origin, value }) => origin === "public" && !shippedIds.has(value.id),
  );
  for (const entry of dropped) await dropEntry(connection, catalogue, entry);
}

function freshEntry<Value>(value: Value, position: number): PlacedEntry<Value> {
  return { value, position, origin: "public", isHidden: false, shipped: null, version: 1 };
}

/** The entry with what is shipped now; null when it is so already, or is a person's own. */
function renewedEntry<Value>(
  known: PlacedEntry<Value> | undefined,
  next: PlacedEntry<Value>,
): PlacedEntry<Value> | null {
  if (known?.origin !== "public") return null;
  const shipped = known.shipped ?? known.value;
  const isSame = known.position === next.position && isDeepStrictEqual(shipped, next.value);
  if (isSame) return null;
  const { isHidden } = known;
  const isCorrected = known.shipped !== null && !isDeepStrictEqual(known.value, next.value);
  const correction = isCorrected ? { value: known.value, shipped: next.value } : {};
  return { ...next, ...correction, isHidden, version: known.version + 1 };
}

async function dropEntry<Value extends Identified>(
  connection: Connection,
  catalogue: Catalogue<Value>,
  entry: PlacedEntry<Value>,
): Promise<void> {
  if (entry.shipped === null) return deleteEntry(connection, catalogue, entry.value.id);
  const own = { ...entry, origin: "own", shipped: null, version: entry.version + 1 } as const;
  await updateEntry(connection, catalogue, own);
}
