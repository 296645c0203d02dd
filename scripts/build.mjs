import { announce, ensureBuild, ensureClient, ensurePackages, requireNode } from "./prepare.mjs";

requireNode();
ensurePackages();
ensureClient();
if (!ensureBuild()) announce("The build is up to date.");
