import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { importViolation } from "./import-law.mjs";

function sourceFiles() {
  const listed = execFileSync("git", ["ls-files", "-co", "--exclude-standard", "*.ts", "*.tsx"]);
  return listed.toString().trim().split("\n");
}

function importsOf(file) {
  const { importedFiles } = ts.preProcessFile(readFileSync(file, "utf8"), true, true);
  return importedFiles.map((imported) => imported.fileName);
}

describe("importViolation", () => {
  it("finds nothing in the whole house", () => {
    const violations = sourceFiles().flatMap((file) =>
      importsOf(file).flatMap((specifier) => importViolation(file, specifier) ?? []),
    );
    expect(violations).toEqual([]);
  });

  it.each([
    ["lib/domain/plan/project.ts", "react"],
    ["lib/domain/plan/project.ts", "@/lib/client/plan-query"],
    ["lib/domain/plan/project.ts", "node:fs"],
    ["lib/domain/plan/project.ts", "./arbitrary-plan.testing"],
    ["lib/contracts/plan.ts", "@/lib/server/plan-store"],
    ["lib/presenters/money.ts", "@/lib/client/plan-query"],
    ["components/ui/button.tsx", "@/lib/domain/plan/project"],
    ["components/charts/series-chart.tsx", "@/lib/presenters/cash-chart"],
    ["components/plan/grid.tsx", "@/lib/server/plan-store"],
    ["components/plan/grid.tsx", "@/components/estimator/scatter"],
    ["app/page.tsx", "@/lib/server/generated/client"],
    ["lib/server/create-plan.ts", "@/lib/server/generated/client"],
    ["lib/server/plan-store.ts", "../domain/plan/project"],
  ])("refuses %s importing %s", (file, specifier) => {
    expect(importViolation(file, specifier)).toEqual(expect.any(String));
  });

  it.each([
    ["lib/domain/plan/project.ts", "zod"],
    ["lib/server/plan-store.ts", "@/lib/server/generated/client"],
    ["app/page.tsx", "@/lib/server/list-plans"],
    ["components/plan/grid.tsx", "@/lib/presenters/money"],
  ])("allows %s importing %s", (file, specifier) => {
    expect(importViolation(file, specifier)).toBeNull();
  });
});
