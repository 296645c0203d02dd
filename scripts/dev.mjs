import { ensureClient, ensurePackages, requireNode } from "./prepare.mjs";
import { requireFreePort, serve } from "./serve.mjs";

requireNode();
const port = await requireFreePort();
ensurePackages();
ensureClient();
await serve("dev", port);
