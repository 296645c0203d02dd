import { useTranslations } from "next-intl";
import { PlansSkeleton } from "@/components/plans/plans-skeleton";
import { AppFrame } from "@/components/shell/app-frame";
import { PageHeader } from "@/components/shell/page-header";

export default function PlansLoading() {
  const t = useTranslations("plans");
  return (
    <AppFrame>
      <PageHeader title={t("title")} />
      <PlansSkeleton />
    </AppFrame>
  );
}
