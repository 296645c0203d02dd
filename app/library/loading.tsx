import { PageLoading } from "@/components/shell/page-loading";

export default function LibraryLoading() {
  return <PageLoading />;
}
