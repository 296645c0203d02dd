import { readChange, type ChangeRecord } from "@/lib/contracts/change";
import { isSameValue } from "@/lib/domain/plan/same-value";

/** Changes without those that exchanged the whole plan and left this line as it was. */
export function changesOfLine(
  changes: readonly ChangeRecord[],
  line: string,
): readonly ChangeRecord[] {
  return changes.filter((record) => {
    const change = readChange(record);
    if (change?.action !== "promoteScenario" && change?.action !== "replaceContent") return true;
    const [before, after] = [change.before, change.after].map(({ lines }) =>
      lines.find(({ id }) => id === line),
    );
    return !isSameValue(before, after);
  });
}
