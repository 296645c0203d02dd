import "server-only";
import type { z } from "zod";
import { changeEntryRequest } from "@/lib/contracts/library";
import { addEntry } from "@/lib/server/add-entry";
import { changeEntry } from "@/lib/server/change-entry";
import { heldDatabase } from "@/lib/server/held-database";
import type { Catalogue } from "@/lib/server/library-catalogue";
import { listEntries } from "@/lib/server/list-entries";
import { removeEntry } from "@/lib/server/remove-entry";
import { answer, problem } from "./answer";
import { readVersion } from "./if-match";
import { readBody } from "./read-body";
import { route } from "./route";

type Identified = Readonly<{ id: string }>;
type AddRequest<Value> = z.ZodType<Readonly<{ value: Value; isHidden: boolean }>>;
type Params = Readonly<{ id: string }>;

/** The entries of a catalogue: to list, and to add to. */
export function entriesRoutes<Value extends Identified>(
  catalogue: Catalogue<Value>,
  addRequest: AddRequest<Value>,
) {
  const GET = route(async () => answer(await listEntries(heldDatabase(), catalogue)));
  const POST = route(async (request) => {
    const body = await readBody(request, addRequest);
    if (!body.ok) return problem(body.failure);
    const added = await addEntry(heldDatabase(), catalogue, body.value);
    if (!added.ok) return problem(added.failure);
    const { entry, isNew } = added.value;
    return answer({ entry }, { status: isNew ? 201 : 200, version: entry.version });
  });
  return { GET, POST };
}

/** One entry of a catalogue: to change, and to remove. */
export function entryRoutes<Value extends Identified>(catalogue: Catalogue<Value>) {
  const PATCH = route<Params>(async (request, { id }) => {
    const version = readVersion(request);
    if (!version.ok) return problem(version.failure);
    const body = await readBody(request, changeEntryRequest);
    if (!body.ok) return problem(body.failure);
    const wish = { id, version: version.value, ...body.value };
    const changed = await changeEntry(heldDatabase(), catalogue, wish);
    return changed.ok
      ? answer({ entry: changed.value }, { version: changed.value.version })
      : problem(changed.failure);
  });
  const DELETE = route<Params>(async (request, { id }) => {
    const version = readVersion(request);
    if (!version.ok) return problem(version.failure);
    const wish = { id, version: version.value };
    const removed = await removeEntry(heldDatabase(), catalogue, wish);
    return removed.ok ? answer(removed.value) : problem(removed.failure);
  });
  return { PATCH, DELETE };
}
