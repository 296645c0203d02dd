import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/**
 * What has to be in place before anything of Fourfold can run: the packages, the database client, the
 * build. Each step leaves a stamp of what it was made from and does nothing while the stamp holds, so
 * it is safe, and quick, to run again. Plain Node: it runs before the packages are there.
 */

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
export const nextCommand = path.join(root, "node_modules", "next", "dist", "bin", "next");

const lockFile = path.join(root, "package-lock.json");
const schemaFile = path.join(root, "prisma", "schema.prisma");
const buildSources = ["app", "components", "lib", "public"];
const buildFiles = [
  "instrumentation.ts",
  "next.config.ts",
  "package-lock.json",
  "package.json",
  "postcss.config.mjs",
  "prisma/schema.prisma",
  "proxy.ts",
  "tsconfig.json",
];

export function announce(message) {
  console.log(`fourfold: ${message}`);
}

export function requireNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  fail(`Node.js 20.19 or newer is needed; this is ${process.versions.node}.`);
}

/** Installs the packages of the lock file. @returns {boolean} whether there was anything to do */
export function ensurePackages() {
  const wanted = hashFiles([lockFile]);
  const stamp = path.join(root, "node_modules", ".fourfold-packages");
  if (readStamp(stamp) === wanted) return false;
  announce("Installing packages. The first time this takes a few minutes.");
  runOrFail(...npm("ci", "--no-audit", "--no-fund"));
  writeFileSync(stamp, wanted);
  return true;
}

/** Writes the database client from the schema. @returns {boolean} whether there was anything to do */
export function ensureClient() {
  const wanted = hashFiles([schemaFile, lockFile]);
  const stamp = path.join(root, "lib", "server", "generated", ".fourfold-client");
  if (readStamp(stamp) === wanted) return false;
  announce("Writing the database client.");
  const prisma = path.join(root, "node_modules", "prisma", "build", "index.js");
  // Prisma would download an engine that generating does not use: any program may stand in for it.
  runOrFail(process.execPath, [prisma, "generate"], {
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: "1",
    CHECKPOINT_DISABLE: "1",
  });
  writeFileSync(stamp, wanted);
  return true;
}

/** Builds the product. @returns {boolean} whether there was anything to do */
export function ensureBuild() {
  const wanted = hashFiles([...buildSources.flatMap(filesUnder), ...buildFiles.map(inRoot)]);
  const stamp = path.join(root, ".next", "fourfold-build");
  if (readStamp(stamp) === wanted) return false;
  announce("Building. This takes about half a minute and happens once for each version.");
  runOrFail(process.execPath, [nextCommand, "build"], quietNext);
  writeFileSync(stamp, wanted);
  return true;
}

export const quietNext = { NEXT_TELEMETRY_DISABLED: "1" };

export function fail(message) {
  console.error(`fourfold: ${message}`);
  process.exit(1);
}

/** Runs a command to its end with the terminal as its own. @returns {number} its exit code */
export function run(command, args, environment = {}) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, ...environment },
  });
  if (error) console.error(`fourfold: ${command} could not be started: ${error.message}`);
  return status ?? 1;
}

function runOrFail(command, args, environment) {
  const code = run(command, args, environment);
  if (code !== 0) fail(`"${[path.basename(command), ...args].join(" ")}" failed (code ${code}).`);
}

/** npm by the file that started us, which spares a shell on every system. */
function npm(...args) {
  const file = process.env.npm_execpath;
  if (file?.endsWith("npm-cli.js")) return [process.execPath, [file, ...args]];
  return [process.platform === "win32" ? "npm.cmd" : "npm", args];
}

function inRoot(name) {
  return path.join(root, name);
}

function filesUnder(name) {
  const folder = inRoot(name);
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder, { recursive: true }).map((entry) => path.join(folder, entry));
  return files.filter((file) => isSource(file) && statSync(file).isFile());
}

function isSource(file) {
  const isGenerated = file.startsWith(inRoot(path.join("lib", "server", "generated")));
  return !isGenerated && !/\.test\.tsx?$/.test(file);
}

function hashFiles(files) {
  const hash = createHash("sha256").update(process.versions.modules);
  for (const file of files.filter((name) => existsSync(name)).sort()) {
    hash.update(path.relative(root, file)).update("\0");
    hash.update(createHash("sha256").update(readFileSync(file)).digest());
  }
  return hash.digest("hex");
}

function readStamp(file) {
  return existsSync(file) ? readFileSync(file, "utf8") : null;
}
