import "server-only";
import { isDeepStrictEqual } from "node:util";
import type { z } from "zod";
import { mostRuns, type addRunRequest, type StoredRun } from "@/lib/contracts/run";
import type { Database } from "./database";
import { shownRun } from "./list-runs";
import { refuse, succeed, type Outcome } from "./outcome";
import { findStoredRun, insertRuns, measureRuns } from "./run-store";

type Wish = z.output<typeof addRunRequest>;
type Added = Readonly<{ run: StoredRun; isNew: boolean }>;

/** Adds a run of the company's own; the same wish again changes nothing. */
export async function addRun(database: Database, wish: Wish): Promise<Outcome<Added>> {
  return database.write(async (connection) => {
    const known = await findStoredRun(connection, wish.run.id);
    if (known && !isDeepStrictEqual(known.run, wish.run))
      return refuse("runExists", { current: { run: shownRun(known) } });
    if (known) return succeed({ run: shownRun(known), isNew: false });
    const { count, nextPosition } = await measureRuns(connection);
    if (count >= mostRuns) return refuse("tooManyRuns", { params: { limit: mostRuns } });
    const added = { ...wish, version: 1, position: nextPosition };
    await insertRuns(connection, [added]);
    return succeed({ run: shownRun(added), isNew: true });
  });
}
