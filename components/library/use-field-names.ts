"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";

/** The labels of the forms' fields; a name without one is a mistake of the form. */
export function useFieldNames(): (name: string) => string {
  const t = useTranslations("library.form");
  return useCallback((name) => t(name as Parameters<typeof t>[0]), [t]);
}
