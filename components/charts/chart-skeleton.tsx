"use client";

import { useTranslations } from "next-intl";
import { Skeleton } from "@/components/ui/skeleton";

/** The place of a chart until its code is here. */
export function ChartSkeleton({ height }: Readonly<{ height: number }>) {
  const t = useTranslations("chart");
  return <Skeleton height={height} label={t("loading")} />;
}
