import "server-only";
import type { LibraryEntry } from "@/lib/contracts/library";
import type { Connection } from "./database";
import type { LibraryEntry as EntryRow } from "./generated/client";
import type { Catalogue } from "./library-catalogue";

type Identified = Readonly<{ id: string }>;

export type PlacedEntry<Value> = LibraryEntry<Value> & Readonly<{ position: number }>;

/** All entries of a kind, the public ones first, each group in its own order. */
export async function listStoredEntries<Value extends Identified>(
  connection: Connection,
  catalogue: Catalogue<Value>,
): Promise<PlacedEntry<Value>[]> {
  const rows = await connection.libraryEntry.findMany({
    where: { kind: catalogue.kind },
    orderBy: [{ origin: "desc" }, { position: "asc" }, { id: "asc" }],
  });
  return rows.map((row) => entryOfRow(catalogue, row));
}

export async function findStoredEntry<Value extends Identified>(
  connection: Connection,
  catalogue: Catalogue<Value>,
  id: string,
): Promise<PlacedEntry<Value> | null> {
  const row = await connection.libraryEntry.findUnique({ where: keyOf(catalogue, id) });
  return row && entryOfRow(catalogue, row);
}

export async function insertEntries<Value extends Identified>(
  connection: Connection,
  catalogue: Catalogue<Value>,
  entries: readonly PlacedEntry<Value>[],
): Promise<void> {
  const data = entries.map((entry) => entryColumns(catalogue, entry));
  await connection.libraryEntry.createMany({ data });
}

export async function updateEntry<Value extends Identified>(
  connection: Connection,
  catalogue: Catalogue<Value>,
  entry: PlacedEntry<Value>,
): Promise<void> {
  await connection.libraryEntry.update({
    where: keyOf(catalogue, entry.value.id),
    data: entryColumns(catalogue, entry),
  });
}

export async function deleteEntry<Value extends Identified>(
  connection: Connection,
  catalogue: Catalogue<Value>,
  id: string,
): Promise<void> {
  await connection.libraryEntry.delete({ where: keyOf(catalogue, id) });
}

/** A key of two columns, as the database client names it. */
function keyOf<Value extends Identified>({ kind }: Catalogue<Value>, id: string) {
  return { kind_id: { kind, id } };
}

function entryColumns<Value extends Identified>(
  { kind }: Catalogue<Value>,
  { value, shipped, origin, isHidden, version, position }: PlacedEntry<Value>,
): EntryRow {
  const body = JSON.stringify(shipped ?? value);
  const correction = shipped === null ? null : JSON.stringify(value);
  return { kind, id: value.id, origin, position, isHidden, version, body, correction };
}

function entryOfRow<Value extends Identified>(
  { schema }: Catalogue<Value>,
  { origin, position, isHidden, version, body, correction }: EntryRow,
): PlacedEntry<Value> {
  const stored = schema.parse(JSON.parse(body));
  return {
    version,
    origin: origin === "public" ? "public" : "own",
    isHidden,
    value: correction === null ? stored : schema.parse(JSON.parse(correction)),
    shipped: correction === null ? null : stored,
    position,
  };
}
