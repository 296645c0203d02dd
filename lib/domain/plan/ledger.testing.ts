import { emptyEntry, type LineEntry } from "./ledger";

/** What a line told the projection, all silent but for the parts given. */
export function lineEntry(id: string, parts: Partial<LineEntry>): LineEntry {
  return { ...emptyEntry(id, "compute"), ...parts };
}
