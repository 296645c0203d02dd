import "server-only";
import { isDeepStrictEqual } from "node:util";
import { mostEntries, type LibraryEntry } from "@/lib/contracts/library";
import type { Database } from "./database";
import type { Catalogue } from "./library-catalogue";
import { insertEntries, listStoredEntries } from "./library-store";
import { shownEntry } from "./list-entries";
import { refuse, succeed, type Outcome } from "./outcome";

type Wish<Value> = Readonly<{ value: Value; isHidden: boolean }>;
type Added<Value> = Readonly<{ entry: LibraryEntry<Value>; isNew: boolean }>;

/** Adds an entry of the company's own; the same wish again changes nothing. */
export async function addEntry<Value extends Readonly<{ id: string }>>(
  database: Database,
  catalogue: Catalogue<Value>,
  { value, isHidden }: Wish<Value>,
): Promise<Outcome<Added<Value>>> {
  return database.write(async (connection) => {
    const stored = await listStoredEntries(connection, catalogue);
    const known = stored.find((entry) => entry.value.id === value.id);
    if (known && (known.origin === "public" || !isDeepStrictEqual(known.value, value)))
      return refuse("entryExists", { current: { entry: shownEntry(known) } });
    if (known) return succeed({ entry: shownEntry(known), isNew: false });
    if (stored.length >= mostEntries)
      return refuse("tooManyEntries", { params: { limit: mostEntries } });
    const others = stored.map((entry) => entry.value);
    if (catalogue.clashes(value, others)) return refuse("nameTaken");
    const position = Math.max(-1, ...stored.map((entry) => entry.position)) + 1;
    const added = { value, isHidden, origin: "own", shipped: null, version: 1, position } as const;
    await insertEntries(connection, catalogue, [added]);
    return succeed({ entry: shownEntry(added), isNew: true });
  });
}
