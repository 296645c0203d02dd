import "server-only";
import type { LibraryEntry } from "@/lib/contracts/library";
import type { Database } from "./database";
import type { Catalogue } from "./library-catalogue";
import { listStoredEntries, type PlacedEntry } from "./library-store";

/** All entries of a kind: the public ones, as shipped or corrected, then the company's own. */
export async function listEntries<Value extends Readonly<{ id: string }>>(
  database: Database,
  catalogue: Catalogue<Value>,
) {
  const stored = await database.read((connection) => listStoredEntries(connection, catalogue));
  return { entries: stored.map(shownEntry) };
}

/** An entry without its place in the list. */
export function shownEntry<Value>({
  version,
  origin,
  isHidden,
  value,
  shipped,
}: PlacedEntry<Value>): LibraryEntry<Value> {
  return { version, origin, isHidden, value, shipped };
}
