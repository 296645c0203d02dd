"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { CheckField } from "@/components/ui/check-field";
import { SelectField, type SelectOption } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { FIRST_LIBRARY_VIEW, isFiltered, type LibraryView } from "@/lib/presenters/library-view";

type Filter = "model" | "provider" | "term";

type LibraryToolbarProps = Readonly<{
  view: LibraryView;
  onChange: (change: Partial<LibraryView>) => void;
  placeholder: string;
  filters?: readonly Readonly<{ name: Filter; all: string; choices: readonly SelectOption[] }>[];
  addLabel: string;
  onAdd: () => void;
}>;

/** Search, filters and the way to add an entry. */
export function LibraryToolbar(props: LibraryToolbarProps) {
  const { view, onChange, placeholder, filters = [], addLabel, onAdd } = props;
  const t = useTranslations("library");
  const { search, model, provider, term } = FIRST_LIBRARY_VIEW;
  return (
    <div role="search" className="flex flex-wrap items-end gap-2">
      <div className="min-w-44 grow sm:max-w-64">
        <TextField
          label={t("search")}
          type="search"
          value={view.search}
          onChange={(text) => onChange({ search: text })}
          placeholder={placeholder}
        />
      </div>
      {filters.map(({ name, all, choices }) => (
        <SelectField
          key={name}
          label={t(name)}
          value={view[name]}
          onChange={(value) => onChange({ [name]: value })}
          options={[{ value: "all", label: all }, ...choices]}
        />
      ))}
      <div className="min-h-8 self-end pb-0.5">
        <CheckField
          label={t("showHidden")}
          checked={view.showsHidden}
          onChange={(showsHidden) => onChange({ showsHidden })}
        />
      </div>
      {isFiltered(view) ? (
        <Button variant="quiet" onClick={() => onChange({ search, model, provider, term })}>
          {t("clear")}
        </Button>
      ) : null}
      <Button
        variant="primary"
        className="ms-auto"
        icon={<Plus size={16} aria-hidden />}
        onClick={onAdd}
      >
        {addLabel}
      </Button>
    </div>
  );
}
