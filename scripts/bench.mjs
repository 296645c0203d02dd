import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { announce, ensurePackages, fail, requireNode, root, run } from "./prepare.mjs";

/**
 * Measures Fourfold beside programs that do the same. Those are installed in bench/peers, apart from
 * the product's own packages, and only here: one of them is GPL and may be measured, not shipped.
 */

requireNode();
ensurePackages();
ensurePeers();
process.exitCode = run(process.execPath, [
  "--import",
  "./bench/typescript-loader.mjs",
  path.join("bench", "run.ts"),
]);

function ensurePeers() {
  const folder = path.join(root, "bench", "peers");
  const stamp = path.join(folder, "node_modules", ".fourfold-peers");
  const wanted = readFileSync(path.join(folder, "package-lock.json"), "utf8");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  announce("Installing the programs to measure against, in bench/peers.");
  const code = run(...npm("ci", "--prefix", folder, "--no-audit", "--no-fund"));
  if (code !== 0) fail(`the packages of bench/peers could not be installed (code ${code}).`);
  writeFileSync(stamp, wanted);
}

/** npm by the file that started us, which spares a shell on every system. */
function npm(...args) {
  const file = process.env.npm_execpath;
  return file?.endsWith("npm-cli.js") ? [process.execPath, [file, ...args]] : ["npm", args];
}
