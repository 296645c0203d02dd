import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

const here = path.dirname(new URL(import.meta.url).pathname);
const sourceOf = (file: string) => readFileSync(path.join(here, file), "utf8");

/** Numbers named, in brackets, by the tests of this room. */
function rulesNamed(): ReadonlySet<string> {
  const tests = readdirSync(here, { recursive: true, encoding: "utf8" });
  const titles = tests
    .filter((file) => file.endsWith(".test.ts"))
    .flatMap((file) => [...sourceOf(file).matchAll(/\((R\d+[^)]*)[):;]/g)].map(([, list]) => list));
  return new Set(titles.flatMap((list) => list!.match(/R\d+/g) ?? []));
}

/** The rules about the projection: those of the book but its last, which says what is left out. */
function rulesOfTheBook(): readonly string[] {
  const book = sourceOf("../README.md");
  const numbered = [...book.matchAll(/^- \*\*(R[^*]+)\*\*/gm)].flatMap(
    ([, list]) => list!.match(/R\d+/g) ?? [],
  );
  return numbered.filter((rule) => rule !== "R65");
}

describe("the book of rules", () => {
  it("has each of its 64 rules about the projection named by a test", () => {
    const book = rulesOfTheBook();
    const named = rulesNamed();
    expect(book).toHaveLength(64);
    expect(book.filter((rule) => !named.has(rule))).toEqual([]);
  });
});

describe("project", () => {
  it.each([
    ...["project.ts", "settlement.ts", "ledger.ts", "capacity.ts", "credits.ts"],
    ...["cash-path.ts", "coverage.ts", "metrics.ts", "gpu-use.ts"],
  ])("knows ports and never asks for a kind: %s (R64)", (file) => {
    expect(sourceOf(file)).not.toMatch(/kind\s*[!=]==|switch \(\w*\.?kind\)/);
  });
});
