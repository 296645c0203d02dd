import "server-only";
import type { LibraryEntry } from "@/lib/contracts/library";
import { requireEntry } from "./change-entry";
import type { Database } from "./database";
import type { Catalogue } from "./library-catalogue";
import { deleteEntry } from "./library-store";
import { shownEntry } from "./list-entries";
import { refuse, succeed, type Outcome } from "./outcome";

/** Takes an own entry away; a public one can only be hidden. */
export async function removeEntry<Value extends Readonly<{ id: string }>>(
  database: Database,
  catalogue: Catalogue<Value>,
  wish: Readonly<{ id: string; version: number }>,
): Promise<Outcome<Readonly<{ removed: LibraryEntry<Value> }>>> {
  return database.write(async (connection) => {
    const found = await requireEntry(connection, catalogue, wish);
    if (!found.ok) return found;
    if (found.value.origin === "public") return refuse("publicEntry");
    await deleteEntry(connection, catalogue, wish.id);
    return succeed({ removed: shownEntry(found.value) });
  });
}
