import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { register } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";
import { isMainThread } from "node:worker_threads";
import ts from "typescript";

/**
 * Lets Node run the house's TypeScript as it is, types taken off and nothing added. Tools that keep
 * the names of functions, as tsx does, call into the runtime for each closure made: that alone was a
 * quarter of a projection's time, and the product as it is built does not do it.
 */
if (isMainThread) register(import.meta.url);

const root = new URL("../", import.meta.url);
const options = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 };

export function resolve(specifier, context, next) {
  const isOwn = specifier.startsWith("@/") || specifier.startsWith("./");
  if (!isOwn || context.parentURL?.includes("/node_modules/")) return next(specifier, context);
  const target = specifier.startsWith("@/")
    ? new URL(specifier.slice(2), root)
    : new URL(specifier, context.parentURL);
  const source = `${fileURLToPath(target)}.ts`;
  const url = existsSync(source) ? pathToFileURL(source).href : target.href;
  return { url, shortCircuit: true };
}

export async function load(url, context, next) {
  if (!/\.(ts|json)$/.test(url)) return next(url, context);
  const text = await readFile(fileURLToPath(url), "utf8");
  const source = url.endsWith(".json")
    ? `export default ${text}`
    : ts.transpileModule(text, { compilerOptions: options }).outputText;
  return { format: "module", source, shortCircuit: true };
}
