"use client";

import { useLocale, useTranslations } from "next-intl";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { acceleratorOf } from "@/lib/domain/estimator/accelerator";
import { type AcceleratorOption, chosenOption } from "@/lib/presenters/accelerator-options";
import {
  ESTIMATE_CURRENCIES,
  type EstimateField,
  type EstimateTexts,
  type Problems,
} from "@/lib/presenters/estimator-form";
import { formatExact } from "@/lib/presenters/number-format";
import { useProblemWords } from "./use-problem-words";

type PredictionFormProps = Readonly<{
  texts: EstimateTexts;
  problems: Problems<EstimateField>;
  gpus: readonly AcceleratorOption[];
  onChange: (field: EstimateField, text: string) => void;
  /** The answer in short, for screens on which the form covers it. */
  short?: string | null;
}>;

/** The run to estimate. Each field answers as it is typed; there is nothing to submit. */
export function PredictionForm(props: PredictionFormProps) {
  const t = useTranslations("estimator.form");
  return (
    <form
      aria-label={t("title")}
      onSubmit={(event) => event.preventDefault()}
      className="grid content-start gap-3"
    >
      <h2 className="text-base font-semibold">{t("title")}</h2>
      <NumberField
        {...props}
        field="parameters"
        label={t("parameters")}
        hint={t("parametersHint")}
      />
      <NumberField
        {...props}
        field="activeParameters"
        label={t("optional", { label: t("activeParameters") })}
        hint={t("activeParametersHint")}
      />
      <NumberField {...props} field="tokens" label={t("tokens")} hint={t("tokensHint")} />
      <GpuField {...props} />
      <NumberField
        {...props}
        field="gpuCount"
        label={t("optional", { label: t("gpuCount") })}
        hint={t("gpuCountHint")}
      />
      <div className="grid grid-cols-[minmax(0,1fr)_6rem] items-start gap-2">
        <NumberField
          {...props}
          field="pricePerGpuHour"
          label={t("optional", { label: t("pricePerGpuHour") })}
          hint={t("priceHint")}
        />
        <SelectField
          label={t("currency")}
          value={props.texts.currency}
          onChange={(value) => props.onChange("currency", value)}
          options={ESTIMATE_CURRENCIES.map((code) => ({ value: code, label: code }))}
        />
      </div>
      {props.short ? (
        <p
          aria-hidden
          className="tabular sticky bottom-0 -mx-4 border-t border-line bg-surface px-4 py-2 text-sm font-semibold lg:hidden"
        >
          {props.short}
        </p>
      ) : null}
    </form>
  );
}

type NumberFieldProps = PredictionFormProps &
  Readonly<{ field: EstimateField; label: string; hint: string }>;

function NumberField({ texts, problems, onChange, field, label, hint }: NumberFieldProps) {
  const wordsOf = useProblemWords();
  return (
    <TextField
      label={label}
      hint={hint}
      error={wordsOf(problems[field])}
      value={texts[field]}
      onChange={(text) => onChange(field, text)}
      align="end"
      name={field}
      spellCheck={false}
    />
  );
}

function GpuField({ texts, problems, gpus, onChange }: PredictionFormProps) {
  const t = useTranslations("estimator.form");
  const locale = useLocale();
  const wordsOf = useProblemWords();
  const options = gpus.map(({ value, label, peakTflops }) => ({
    value,
    label: t("peak", { name: label, peak: formatExact(peakTflops, { locale, digits: 0 }) }),
  }));
  const chosen = chosenOption(gpus, texts.gpuModel);
  const other = {
    value: texts.gpuModel,
    label: acceleratorOf(texts.gpuModel)?.name ?? t("otherGpu", { name: texts.gpuModel }),
  };
  return (
    <SelectField
      label={t("gpuModel")}
      value={chosen?.value ?? texts.gpuModel}
      error={wordsOf(problems.gpuModel)}
      onChange={(value) => onChange("gpuModel", value)}
      options={chosen ? options : [other, ...options]}
    />
  );
}
