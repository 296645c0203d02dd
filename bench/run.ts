import { cpus } from "node:os";
import type { Standing } from "./contest";
import { editContest } from "./edit-contest";
import { foundersPlan, planOfSize } from "./sized-plan";
import { scriptsOf, type PageScripts } from "./first-page";
import { leastSquaresContest } from "./least-squares-contest";

/** Prints how Fourfold stands beside its peers. It judges nothing: machines and days differ. */
async function bench(): Promise<void> {
  const processor = cpus()[0]?.model ?? "unknown processor";
  print(`${processor}, Node ${process.versions.node}; medians, interleaved in one process`);
  printStandings(
    "one salary changed, 30 roles, 5 datasets, 10 compute, 3 rounds × 60 months",
    editContest(foundersPlan(60), 100),
  );
  printStandings(
    "one salary changed, 200 lines × 60 months",
    editContest(planOfSize(200, 60), 100),
  );
  printStandings(
    "one salary changed, 1,000 lines × 120 months",
    editContest(planOfSize(1000, 120), 20),
  );
  printStandings("least squares, 100 rows × 5 columns", leastSquaresContest(100, 5, 100));
  printStandings("least squares, 10,000 rows × 5 columns", leastSquaresContest(10_000, 5, 20));
  printScripts(await scriptsOf(["/", "/plans/northlight"]));
}

/** The first is the measure of the others. */
function printStandings(task: string, standings: readonly Standing[]): void {
  const own = standings[0]?.median ?? NaN;
  print(`\n${task}`);
  print(columns(["", "median", "ratio", "least"]));
  for (const { name, median, least } of standings) {
    const times = [`${threeDigits(median)} ms`, threeDigits(median / own)];
    print(columns([name, ...times, `${threeDigits(least)} ms`]));
  }
}

function printScripts(pages: readonly PageScripts[]): void {
  print("\nscripts of a page");
  for (const { page, files, bytes, gzip } of pages) {
    print(columns([`${page} (${files} files)`, `${kilobytes(bytes)}`, `${kilobytes(gzip)} gzip`]));
  }
}

function columns([first, ...rest]: readonly string[]): string {
  return `  ${first?.padEnd(52)}${rest.map((text) => text.padStart(15)).join("")}`;
}

const threeDigits = (value: number) =>
  value.toLocaleString("en", { maximumSignificantDigits: 3, useGrouping: false });
const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

function print(text: string): void {
  console.log(text);
}

await bench();
