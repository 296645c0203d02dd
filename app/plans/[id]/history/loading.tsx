import { HistoryLoading } from "@/components/plan/history/history-loading";

export default function Loading() {
  return <HistoryLoading />;
}
