"use client";

import { useTranslations } from "next-intl";
import type { EntryForm } from "./entry-form-sheet";
import { FormText } from "./form-text";

/** All fields of an accelerator. The name of a public one is fixed: plans and prices know it. */
export function AcceleratorFields(form: EntryForm) {
  const t = useTranslations("library");
  return (
    <>
      <FormText
        {...form}
        name="name"
        isFixed={form.isPublic}
        {...(!form.isPublic && { hint: t("nameHint") })}
      />
      <FormText {...form} name="vendor" isOptional />
      <FormText {...form} name="peakTflops" isNumber />
      <div className="grid grid-cols-2 items-start gap-3">
        <FormText {...form} name="memoryGb" isNumber isOptional />
        <FormText {...form} name="powerWatts" isNumber isOptional />
      </div>
      <FormText {...form} name="bandwidthGbPerSecond" isNumber isOptional />
      <FormText {...form} name="releaseYear" isNumber isOptional />
      <FormText {...form} name="source" isOptional />
      <FormText {...form} name="sourceUrl" placeholder="https://" isOptional />
      <FormText {...form} name="note" isOptional />
    </>
  );
}
