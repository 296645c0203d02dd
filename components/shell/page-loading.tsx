import { useTranslations } from "next-intl";
import { ChartSkeleton } from "@/components/charts/chart-skeleton";
import { Skeleton } from "@/components/ui/skeleton";

/** The shape of a page with numbers, a chart and a table, until it is here. */
export function PageLoading() {
  const t = useTranslations("shell");
  return (
    <div className="grid gap-6">
      <Skeleton height={32} width="14rem" label={t("loading")} />
      <Skeleton height={88} />
      <ChartSkeleton height={300} />
      <Skeleton height={320} />
    </div>
  );
}
