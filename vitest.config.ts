import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("./", import.meta.url));

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@\//, replacement: root },
      { find: "server-only", replacement: `${root}tools/server-only.ts` },
    ],
  },
  test: {
    include: ["{app,components,lib,prisma,scripts,tools}/**/*.test.{ts,tsx,mjs}"],
    environment: "node",
    setupFiles: ["./tools/property-tests.ts"],
    maxWorkers: 2,
    // Laws over hundreds of plans take seconds on a busy machine; no test measures time.
    testTimeout: 60_000,
    reporters: ["default", "./tools/closing-line-reporter.mjs"],
  },
});
