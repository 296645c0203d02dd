"use client";

import { usePlanWords } from "@/components/plan/use-plan-words";
import { Button } from "@/components/ui/button";
import { SelectField, type SelectOption } from "@/components/ui/select-field";
import type { HistoryFilter } from "@/lib/client/history-queries";
import { usePlanEditor } from "@/lib/client/plan-editor";
import { changeGroupNames } from "@/lib/contracts/change";

type HistoryToolbarProps = Readonly<{
  filter: HistoryFilter;
  onChoose: (filter: HistoryFilter) => void;
}>;

/** Which line or scenario, and which kind of change. */
export function HistoryToolbar({ filter, onChoose }: HistoryToolbarProps) {
  const { t } = usePlanWords();
  const { group } = filter;
  const kinds = changeGroupNames.map((name) => ({
    value: name,
    label: t(`history.group.${name}`),
  }));
  const chooseGroup = (value: string) => {
    const { group: _, ...rest } = filter;
    const chosen = changeGroupNames.find((name) => name === value);
    onChoose(chosen ? { ...rest, group: chosen } : rest);
  };
  return (
    <div role="search" aria-label={t("history.filters")} className="flex flex-wrap items-end gap-2">
      <div className="w-full min-w-0 sm:w-72">
        <AboutField filter={filter} onChoose={onChoose} />
      </div>
      <div className="w-full min-w-0 sm:w-56">
        <SelectField
          label={t("history.kind")}
          value={group ?? ""}
          onChange={chooseGroup}
          options={[{ value: "", label: t("history.group.all") }, ...kinds]}
        />
      </div>
      {Object.keys(filter).length > 0 ? (
        <Button variant="quiet" onClick={() => onChoose({})}>
          {t("history.showAll")}
        </Button>
      ) : null}
    </div>
  );
}

/** Lines and scenarios in one list: their ids may be the same, so each says which it is. */
function AboutField({ filter, onChoose }: HistoryToolbarProps) {
  const { t } = usePlanWords();
  const { line, scenario, ...rest } = filter;
  const chosen = line ? `line:${line}` : scenario ? `scenario:${scenario}` : "";
  const options = useAboutOptions(chosen);
  const choose = (value: string) => {
    const [kind, id] = partsOf(value);
    onChoose(kind === "" ? rest : { ...rest, [kind]: id });
  };
  return (
    <SelectField
      label={t("history.about")}
      value={chosen}
      onChange={choose}
      options={[{ value: "", label: t("history.aboutAll") }, ...options]}
    />
  );
}

function partsOf(value: string): readonly [kind: string, id: string] {
  const colon = value.indexOf(":");
  return [value.slice(0, Math.max(0, colon)), value.slice(colon + 1)];
}

/** What the plan has now, and what was chosen even if it is gone. */
function useAboutOptions(chosen: string): readonly SelectOption[] {
  const { source } = usePlanEditor();
  const { t } = usePlanWords();
  const scenarios = source.scenarios.map(({ id, name }) => ({
    ...{ value: `scenario:${id}`, label: t("history.aboutScenario", { name }) },
  }));
  const lines = source.lines.map(({ id, name }) => ({ value: `line:${id}`, label: name }));
  const options = [...scenarios, ...lines];
  if (chosen === "" || options.some(({ value }) => value === chosen)) return options;
  return [{ value: chosen, label: t("history.gone", { id: partsOf(chosen)[1] }) }, ...options];
}
