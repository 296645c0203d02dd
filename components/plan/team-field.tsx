"use client";

import { useState } from "react";
import { TextField } from "@/components/ui/text-field";
import { disciplines, mostPeople } from "@/lib/domain/plan/discipline";
import { fieldWords } from "@/lib/presenters/line-words";
import { formatEditable, formatExact } from "@/lib/presenters/number-format";
import { parseNumber } from "@/lib/presenters/number-parse";
import { usePlanWords } from "./use-plan-words";

type Team = Readonly<Partial<Record<string, number>>>;

/** People needed by discipline: an empty box is nobody. */
export function TeamField({
  kind,
  team,
  onTeam,
}: Readonly<{ kind: string; team: Team; onTeam: (team: Team) => void }>) {
  const { t, lines } = usePlanWords();
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-1 text-sm font-medium text-text">
        {fieldWords(lines, kind, "team").label}
      </legend>
      <p className="text-sm text-text-3">{t("sheet.teamHelp")}</p>
      <div className="grid grid-cols-2 gap-3">
        {disciplines.map((discipline) => (
          <HeadsField key={discipline} {...{ discipline, team, onTeam }} />
        ))}
      </div>
    </fieldset>
  );
}

function HeadsField({
  discipline,
  team,
  onTeam,
}: Readonly<{ discipline: string; team: Team; onTeam: (team: Team) => void }>) {
  const { locale, cells } = usePlanWords();
  const heads = team[discipline];
  const [typed, setTyped] = useState<string | null>(null);
  const [error, setError] = useState<string | undefined>();
  const done = () => {
    if (typed === null) return;
    const { [discipline]: _, ...others } = team;
    if (typed.trim() === "") return accept(others);
    const read = parseNumber(typed);
    if (!read.ok) return setError(cells.numbers(`failure.${read.failure.kind}`));
    if (read.value < 0) return setError(cells.lines("failure.tooSmall", { minimum: "0" }));
    if (read.value > mostPeople)
      return setError(
        cells.lines("failure.tooBig", { maximum: formatExact(mostPeople, { locale }) }),
      );
    accept({ ...others, [discipline]: read.value });
  };
  const accept = (next: Team) => {
    setTyped(null);
    setError(undefined);
    onTeam(next);
  };
  return (
    <TextField
      label={cells.choice(discipline)}
      align="end"
      error={error}
      value={typed ?? (heads === undefined ? "" : formatEditable(heads, { locale }))}
      onChange={setTyped}
      onBlur={done}
      onKeyDown={(event) => {
        if (event.key === "Enter") done();
      }}
    />
  );
}
