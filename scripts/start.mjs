import { ensureBuild, ensureClient, ensurePackages, requireNode } from "./prepare.mjs";
import { requireFreePort, serve } from "./serve.mjs";

requireNode();
const port = await requireFreePort();
ensurePackages();
ensureClient();
ensureBuild();
await serve("start", port);
