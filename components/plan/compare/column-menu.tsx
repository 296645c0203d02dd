"use client";

import { MoveHorizontal } from "lucide-react";
import { usePlanWords } from "@/components/plan/use-plan-words";
import { IconButton } from "@/components/ui/icon-button";
import { Menu } from "@/components/ui/menu";
import { fewestCompared, movedTo, toggled } from "@/lib/client/compared-set";
import type { Compared } from "@/lib/presenters/scenario-compare";

type ColumnMenuProps = Readonly<{
  scenario: Compared;
  ids: readonly string[];
  onChoose: (ids: readonly string[]) => void;
}>;

/** Where a scenario's column stands; the first is what the others are measured by. */
export function ColumnMenu({ scenario: { id, name }, ids, onChoose }: ColumnMenuProps) {
  const { t } = usePlanWords();
  const column = ids.indexOf(id);
  const move = (to: number) => () => onChoose(movedTo(ids, id, to));
  const items = [
    { id: "first", label: t("compare.first"), disabled: column === 0, run: move(0) },
    { id: "left", label: t("compare.left"), disabled: column === 0, run: move(column - 1) },
    {
      id: "right",
      label: t("compare.right"),
      disabled: column === ids.length - 1,
      run: move(column + 1),
    },
    {
      id: "out",
      label: t("compare.leaveOut"),
      disabled: ids.length <= fewestCompared,
      run: () => onChoose(toggled(ids, id)),
    },
  ];
  const label = t("compare.column", { name });
  return (
    <Menu
      label={label}
      trigger={<IconButton label={label} icon={<MoveHorizontal size={14} aria-hidden />} />}
      items={items}
      align="end"
    />
  );
}
