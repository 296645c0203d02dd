import type { Line } from "@/lib/domain/plan/lines/registry";
import type { CellWords } from "./read-cell";
import type { Translator } from "./translator";

/** What a presenter of changes needs: the words, and names of what the records only give ids of. */
export type ChangeContext = Readonly<{
  t: Translator;
  cells: CellWords;
  lineOf: (id: string) => Line | undefined;
  scenarioName: (id: string) => string;
}>;
