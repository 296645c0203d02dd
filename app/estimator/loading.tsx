import { PageLoading } from "@/components/shell/page-loading";

export default function EstimatorLoading() {
  return <PageLoading />;
}
