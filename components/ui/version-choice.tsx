import { Button } from "./button";
import { StatusIcon } from "./status-icon";
import { TwoVersions, type TwoVersionsRow } from "./two-versions";

type VersionChoiceProps = Readonly<{
  words: Readonly<Record<ChoiceWord, string>>;
  rows: readonly TwoVersionsRow[];
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}>;

type ChoiceWord =
  "staleTitle" | "staleBody" | "field" | "mine" | "theirs" | "keepMine" | "takeTheirs";

/** Within a form: somebody else changed the same thing; both values, and the choice between them. */
export function VersionChoice({ words, rows, onKeepMine, onTakeTheirs }: VersionChoiceProps) {
  return (
    <div role="alert" className="grid gap-2 rounded-md bg-warn-soft px-3 py-2 text-sm">
      <p className="flex items-center gap-2 font-medium">
        <StatusIcon tone="warn" size={16} />
        {words.staleTitle}
      </p>
      <p>{words.staleBody}</p>
      <TwoVersions heads={words} rows={rows} />
      <div className="flex flex-wrap gap-2">
        <Button size="sm" onClick={onKeepMine}>
          {words.keepMine}
        </Button>
        <Button size="sm" onClick={onTakeTheirs}>
          {words.takeTheirs}
        </Button>
      </div>
    </div>
  );
}
