/** Vitest reporter that closes the run with one machine-readable line: `N passed, N failed`. */
export default class ClosingLineReporter {
  onTestRunEnd(testModules, unhandledErrors) {
    const tests = testModules.flatMap((module) => [...module.children.allTests()]);
    const count = (state) => tests.filter((test) => test.result().state === state).length;
    const broken = testModules.filter((module) => module.errors().length > 0).length;
    const skipped = count("skipped");
    const failed = count("failed") + broken + unhandledErrors.length;
    const tail = skipped > 0 ? `, ${skipped} skipped` : "";
    console.log(`${count("passed")} passed, ${failed} failed${tail}`);
  }
}
