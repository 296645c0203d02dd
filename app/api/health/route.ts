import { heldDatabase } from "@/lib/server/held-database";
import { answer } from "@/lib/server/http/answer";
import { route } from "@/lib/server/http/route";
import { readHealth } from "@/lib/server/read-health";

export const dynamic = "force-dynamic";

export const GET = route(async () => answer(await readHealth(heldDatabase())));
