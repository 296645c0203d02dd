import { announce, ensureClient } from "./prepare.mjs";

if (!ensureClient()) announce("The database client is up to date.");
