"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { RUN_DOMAINS } from "@/lib/domain/estimator/historical-run";
import { FIRST_VIEW, type RunsView } from "@/lib/presenters/estimator-runs";

type RunsToolbarProps = Readonly<{
  view: RunsView;
  /** Changes what is shown; always from the first page on. */
  onChange: (change: Partial<RunsView>) => void;
  onAdd: () => void;
}>;

/** Search, filters and the way to add a run. */
export function RunsToolbar({ view, onChange, onAdd }: RunsToolbarProps) {
  const t = useTranslations("runs");
  const { search, domain, place, origin } = FIRST_VIEW;
  const isFiltered =
    view.search !== "" || view.domain !== "all" || view.place !== "all" || view.origin !== "all";
  return (
    <div role="search" className="flex flex-wrap items-end gap-2">
      <div className="min-w-52 grow sm:max-w-80">
        <TextField
          label={t("search")}
          type="search"
          value={view.search}
          onChange={(text) => onChange({ search: text })}
          placeholder={t("searchPlaceholder")}
        />
      </div>
      <Filters view={view} onChange={onChange} />
      {isFiltered ? (
        <Button variant="quiet" onClick={() => onChange({ search, domain, place, origin })}>
          {t("clear")}
        </Button>
      ) : null}
      <Button
        variant="primary"
        className="ms-auto"
        icon={<Plus size={16} aria-hidden />}
        onClick={onAdd}
      >
        {t("add")}
      </Button>
    </div>
  );
}

function Filters({ view, onChange }: Omit<RunsToolbarProps, "onAdd">) {
  const t = useTranslations("runs");
  const domains = RUN_DOMAINS.map((value) => ({ value, label: t(`domains.${value}`) }));
  return (
    <>
      <SelectField
        label={t("domain")}
        value={view.domain}
        onChange={(value) => onChange({ domain: value as RunsView["domain"] })}
        options={[{ value: "all", label: t("allDomains") }, ...domains]}
      />
      <SelectField
        label={t("place")}
        value={view.place}
        onChange={(value) => onChange({ place: value as RunsView["place"] })}
        options={[
          { value: "all", label: t("all") },
          { value: "in", label: t("placeIn") },
          { value: "out", label: t("placeOut") },
        ]}
      />
      <SelectField
        label={t("origin")}
        value={view.origin}
        onChange={(value) => onChange({ origin: value as RunsView["origin"] })}
        options={[
          { value: "all", label: t("all") },
          { value: "public", label: t("originPublic") },
          { value: "own", label: t("originOwn") },
        ]}
      />
    </>
  );
}
