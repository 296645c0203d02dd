import { useTranslations } from "next-intl";
import { Skeleton } from "@/components/ui/skeleton";

/** The shape of the timeline: its head, its filter, the board. */
export default function TimelineLoading() {
  const t = useTranslations("shell");
  return (
    <div className="grid gap-4">
      <Skeleton height={32} width="14rem" label={t("loading")} />
      <Skeleton height={34} width="22rem" />
      <Skeleton height={44} width="28rem" />
      <Skeleton height={560} />
    </div>
  );
}
