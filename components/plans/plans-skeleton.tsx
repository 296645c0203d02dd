import { useTranslations } from "next-intl";
import { Skeleton } from "@/components/ui/skeleton";

const rows = ["first", "second", "third"];

/** The list of plans until it is here, row by row in its final height. */
export function PlansSkeleton() {
  const t = useTranslations("plans");
  return (
    <div className="grid gap-4">
      <Skeleton height={32} label={t("loading")} />
      <div className="rounded-lg border border-line">
        {rows.map((row) => (
          <div key={row} className="border-b border-line p-3 last:border-b-0">
            <Skeleton height={38} />
          </div>
        ))}
      </div>
    </div>
  );
}
