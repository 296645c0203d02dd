import { PageLoading } from "@/components/shell/page-loading";

export default function PlanLoading() {
  return <PageLoading />;
}
