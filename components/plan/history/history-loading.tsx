import { useTranslations } from "next-intl";
import { Skeleton } from "@/components/ui/skeleton";

const rows = [0, 1, 2, 3, 4, 5];

/** The shape of the page until it is here. */
export function HistoryLoading() {
  const t = useTranslations("plan.history");
  return (
    <div className="grid gap-6">
      <Skeleton height={32} width="14rem" label={t("loading")} />
      <ChangesSkeleton />
    </div>
  );
}

/** A day of changes, until they are here. */
export function ChangesSkeleton({ label }: Readonly<{ label?: string }>) {
  return (
    <div className="grid gap-3">
      <Skeleton height={20} width="16rem" {...(label && { label })} />
      {rows.map((row) => (
        <Skeleton key={row} height={52} />
      ))}
    </div>
  );
}
