"use client";

import { useTranslations } from "next-intl";
import { SelectField, type SelectOption } from "@/components/ui/select-field";
import { PRICE_TERMS } from "@/lib/domain/estimator/price-point";
import { shortGpuName } from "@/lib/presenters/estimator-runs";
import type { EntryForm } from "./entry-form-sheet";
import { FormText } from "./form-text";

type PriceFieldsProps = EntryForm & Readonly<{ gpus: readonly SelectOption[] }>;

/** All fields of a price, in the order in which a quote tells them. */
export function PriceFields({ gpus, ...form }: PriceFieldsProps) {
  const t = useTranslations("library");
  const { texts, change } = form;
  const gpu = texts["gpuModel"] ?? "";
  const isListed = gpus.some(({ value }) => value === gpu);
  const options = isListed ? gpus : [{ value: gpu, label: shortGpuName(gpu) }, ...gpus];
  const terms = PRICE_TERMS.map((value) => ({ value, label: t(`terms.${value}`) }));
  return (
    <>
      <SelectField
        label={t("form.gpuModel")}
        value={gpu}
        onChange={(value) => change("gpuModel", value)}
        options={options}
      />
      <FormText {...form} name="provider" />
      <SelectField
        label={t("form.term")}
        value={texts["term"] ?? ""}
        onChange={(value) => change("term", value)}
        options={terms}
      />
      <FormText {...form} name="amountUsd" hint={t("form.amountHint")} isNumber />
      <FormText {...form} name="date" hint={t("form.dateHint")} />
      <FormText {...form} name="plan" isOptional />
      <FormText {...form} name="region" isOptional />
      <FormText {...form} name="sourceTitle" isOptional />
      <FormText {...form} name="sourceUrl" placeholder="https://" isOptional />
      <FormText {...form} name="note" isOptional />
    </>
  );
}
