import type { Check } from "./check";
import { plain } from "./check-value";

/** A scenario changes a line that its parent no longer has: the change is passed over (R60). */
export const changeSkipped: Check = {
  id: "change-skipped",
  find({ skipped }) {
    return skipped.map(({ scenario, change, line }) => ({
      severity: "info" as const,
      month: null,
      lines: [],
      part: `${scenario}.${change}`,
      values: { line: plain(line), change: plain(change + 1) },
    }));
  },
};
