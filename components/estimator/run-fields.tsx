"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { CheckField } from "@/components/ui/check-field";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { acceleratorsQuery } from "@/lib/client/library-queries";
import { ACCELERATORS, acceleratorOf } from "@/lib/domain/estimator/accelerator";
import { RUN_ARCHITECTURES, RUN_DOMAINS, RUN_KINDS } from "@/lib/domain/estimator/historical-run";
import type { RunField, RunProblem, RunTexts } from "@/lib/presenters/estimator-run-form";
import { useProblemWords } from "./use-problem-words";

type RunFieldsProps = Readonly<{
  texts: RunTexts;
  errorOf: (field: RunField) => RunProblem | undefined;
  onChange: (changed: Partial<RunTexts>) => void;
}>;

/** All fields of an own run, in the order in which one knows them. */
export function RunFields(props: RunFieldsProps) {
  const t = useTranslations("runs.form");
  const { texts, onChange } = props;
  return (
    <>
      <Text {...props} field="model" />
      <Text {...props} field="organisation" />
      <Text {...props} field="date" hint={t("dateHint")} />
      <Choices {...props} />
      <Text {...props} field="parameters" isNumber />
      {texts.architecture === "mixture-of-experts" || texts.activeParameters ? (
        <Text {...props} field="activeParameters" hint={t("activeHint")} isNumber />
      ) : null}
      <Text {...props} field="tokens" hint={t("tokensHint")} isNumber />
      <GpuModel {...props} />
      <div className="grid grid-cols-2 items-start gap-3">
        <Text {...props} field="gpuCount" isNumber />
        <Text {...props} field="wallClockHours" isNumber />
      </div>
      <Text {...props} field="gpuHours" hint={t("gpuHoursHint")} isNumber />
      <Text {...props} field="sourceTitle" isOptional />
      <Text {...props} field="sourceUrl" placeholder="https://" isOptional />
      <Text {...props} field="notes" isOptional />
      <CheckField
        label={t("inDefaultFit")}
        hint={t("inFitHint")}
        checked={texts.inDefaultFit}
        onChange={(inDefaultFit) => onChange({ inDefaultFit })}
      />
    </>
  );
}

type TextProps = RunFieldsProps &
  Readonly<{
    field: RunField;
    hint?: string;
    isNumber?: boolean;
    isOptional?: boolean;
    placeholder?: string;
  }>;

function Text({ texts, errorOf, onChange, field, ...look }: TextProps) {
  const { hint, isNumber, isOptional, placeholder } = look;
  const t = useTranslations("runs.form");
  const optional = useTranslations("estimator.form");
  const wordsOf = useProblemWords();
  return (
    <TextField
      label={isOptional ? optional("optional", { label: t(field) }) : t(field)}
      hint={hint}
      error={wordsOf(errorOf(field))}
      value={texts[field]}
      onChange={(text) => onChange({ [field]: text })}
      align={isNumber ? "end" : "start"}
      placeholder={placeholder}
      name={field}
    />
  );
}

function Choices({ texts, onChange }: RunFieldsProps) {
  const t = useTranslations("runs");
  const form = useTranslations("runs.form");
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <SelectField
        label={form("domain")}
        value={texts.domain}
        onChange={(domain) => onChange({ domain })}
        options={RUN_DOMAINS.map((value) => ({ value, label: t(`domains.${value}`) }))}
      />
      <SelectField
        label={form("kind")}
        value={texts.kind}
        onChange={(kind) => onChange({ kind })}
        options={RUN_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
      />
      <SelectField
        label={form("architecture")}
        value={texts.architecture}
        onChange={(architecture) => onChange({ architecture })}
        options={RUN_ARCHITECTURES.map((value) => ({ value, label: t(`architectures.${value}`) }))}
      />
    </div>
  );
}

/** A GPU that is not in the list stays as it was recorded; it keeps the run out of the fit. */
function GpuModel({ texts, onChange }: RunFieldsProps) {
  const t = useTranslations("runs.form");
  const known = useKnownGpus();
  const chosen = acceleratorOf(texts.gpuModel)?.id ?? texts.gpuModel;
  const isKnown = known.some(({ value }) => value === chosen);
  const options = isKnown ? known : [{ value: chosen, label: chosen }, ...known];
  return (
    <SelectField
      label={t("gpuModel")}
      value={chosen}
      onChange={(gpuModel) => onChange({ gpuModel })}
      options={options}
    />
  );
}

/** All that old runs may have used, and the founder's own by name. */
function useKnownGpus() {
  const { data } = useQuery(acceleratorsQuery());
  return useMemo(() => {
    const own = data?.entries.filter(({ origin }) => origin === "own") ?? [];
    return [
      ...ACCELERATORS.map(({ id, name }) => ({ value: id, label: name })),
      ...own.map(({ value: { name } }) => ({ value: name, label: name })),
    ];
  }, [data]);
}
