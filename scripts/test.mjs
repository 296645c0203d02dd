import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { announce, ensureClient, ensurePackages, requireNode, root, run } from "./prepare.mjs";

/**
 * Everything that has to hold, in the order in which it is cheapest to hear that it does not. A
 * check counts as one, a test as one; the last line is the sum, for programs that read it.
 */

const reports = path.join(root, ".cache", "reports");
const unitReport = path.join(reports, "unit.json");
const browserReport = path.join(reports, "browser.json");

requireNode();
ensurePackages();
ensureClient();
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

// Needs the packages: it asks Playwright where its own browser would be.
const { ensureBrowser } = await import("./browser.mjs");
const browser = ensureBrowser();

const results = [
  check("lint", "eslint/bin/eslint.js", [".", "--max-warnings", "0"]),
  check("format", "prettier/bin/prettier.cjs", ["--check", "."]),
  build(),
  // After the build, which writes the types of the routes.
  check("types", "typescript/bin/tsc", ["--noEmit"]),
  unitTests(),
  browserTests(),
];
const passed = sum(results.map((result) => result.passed));
const failed = sum(results.map((result) => result.failed));
process.exitCode = failed === 0 ? 0 : 1;
console.log(`${passed} passed, ${failed} failed`);

function check(name, tool, args) {
  announce(`Checking ${name}.`);
  return count(runTool(tool, args) === 0);
}

function unitTests() {
  announce("Running the unit tests.");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${unitReport}`];
  const code = runTool("vitest/vitest.mjs", ["run", ...reporters]);
  const report = readReport(unitReport);
  if (!report) return count(false);
  const broken = report.testResults.filter(isBrokenFile).length;
  return settle(code, { passed: report.numPassedTests, failed: report.numFailedTests + broken });
}

/** A file that fails before any of its tests has run, as by a wrong import. */
function isBrokenFile({ status, assertionResults }) {
  return status === "failed" && assertionResults.every(({ status: one }) => one !== "failed");
}

function build() {
  announce("Checking the build.");
  const code = run(process.execPath, [path.join(root, "scripts", "build.mjs")]);
  return count(code === 0);
}

function browserTests() {
  announce("Running the browser tests.");
  if (!browser) {
    console.error(
      "fourfold: no Chromium could be found or installed (FOURFOLD_BROWSER names one).",
    );
    return count(false);
  }
  const code = runTool("@playwright/test/cli.js", ["test", "--pass-with-no-tests"], {
    FOURFOLD_BROWSER: browser,
    FOURFOLD_BROWSER_REPORT: browserReport,
  });
  const report = readReport(browserReport);
  if (!report) return count(code === 0);
  const { expected, flaky, unexpected } = report.stats;
  return settle(code, { passed: expected, failed: unexpected + flaky });
}

/** A runner that says it failed has failed, whatever its report counts. */
function settle(code, { passed, failed }) {
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
}

function runTool(file, args, environment) {
  return run(process.execPath, [path.join(root, "node_modules", file), ...args], environment);
}

function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null;
}

function count(isPassed) {
  return isPassed ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}
