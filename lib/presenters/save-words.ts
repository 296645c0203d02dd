import type { Problem } from "@/lib/contracts/problem";
import type { PlanEdit } from "@/lib/domain/plan/edit";
import type { Line } from "@/lib/domain/plan/lines/registry";
import type { Plan } from "@/lib/domain/plan/plan-file";
import { changedLine } from "@/lib/domain/plan/scenario";
import { joined } from "./joined";
import { failureText, fieldWords } from "./line-words";
import { cellText, type CellWords } from "./read-cell";
import { fieldNames } from "./read-new-line";
import type { Translator } from "./translator";

/** An edit as a person would name it: "Annual salary of “Algorithm engineers”". */
export function editInWords(edit: PlanEdit, plan: Plan, words: CellWords, t: Translator): string {
  if (edit.kind === "orderLines") return t("save.editOrder");
  if (edit.kind === "addLine") return t("save.editAdd", { name: edit.line.name });
  const line = plan.lines.find(({ id }) => id === edit.line);
  const name = line?.name ?? edit.line;
  if (edit.kind === "removeLine" || !line) return t("save.editRemove", { name });
  const fields = Object.keys(edit.set).map(
    (field) => fieldWords(words.lines, line.kind, field).label,
  );
  return t("save.editSet", { name, fields: joined(fields, words.locale) });
}

const knownProblems: ReadonlySet<string> = new Set([
  "tooManyLines",
  "planDeleted",
  "notFound",
  "lineExists",
  "tooLarge",
]);

/** Why the server refused a write: the field that it named, or the kind of problem. */
export function problemReason(problem: Problem, words: CellWords, t: Translator): string {
  const [error] = problem.errors ?? [];
  if (error) return failureText(words.lines, error, { locale: words.locale });
  const code = knownProblems.has(problem.code) ? problem.code : "internal";
  return t(`save.problem.${code}`, { limit: Number(problem.params?.limit ?? 0) });
}

type Conflict = Readonly<{ mine: Line | null; theirs: Line | null; edit: PlanEdit }>;

/**
 * The fields in which keeping mine would change what is saved, as both would show them. What only
 * the others changed stays theirs either way, and is not in question.
 */
export function conflictRows({ mine, theirs, edit }: Conflict, words: CellWords, t: Translator) {
  const kept = keptLine({ mine, theirs, edit });
  const line = kept ?? theirs;
  if (!line) return [];
  if (!kept || !theirs) {
    const gone = t("save.gone");
    const name = fieldWords(words.lines, line.kind, "name").label;
    return [{ field: name, mine: kept?.name ?? gone, theirs: theirs?.name ?? gone }];
  }
  return [...fieldNames(line.kind), "off"]
    .map((name) => ({
      field: fieldWords(words.lines, line.kind, name).label,
      mine: valueText(kept, name, words, t),
      theirs: valueText(theirs, name, words, t),
    }))
    .filter((row) => row.mine !== row.theirs);
}

/** The line as it would be if this person's edit were made on what stands there. */
function keptLine({ mine, theirs, edit }: Conflict): Line | null {
  if (edit.kind !== "setFields" || !theirs) return mine;
  const changed = changedLine(theirs, edit.set);
  return changed.success ? changed.data : mine;
}

function valueText(line: Line, name: string, words: CellWords, t: Translator): string {
  if (name === "off") return t(line.off ? "grid.isOff" : "grid.isOn");
  const { text, editText } = cellText(line, name, words);
  return editText || text || "–";
}
