import { useTranslations } from "next-intl";
import { EPOCH_ATTRIBUTION, MLPERF_ATTRIBUTION } from "@/lib/domain/estimator/attribution";

/** Whose data the runs and the GPUs are, in the words that their licences ask for. */
export function Attribution() {
  const t = useTranslations("runs");
  return (
    <footer className="grid gap-0.5 border-t border-line pt-3 text-xs text-text-3">
      <h2 className="font-medium">{t("attribution")}</h2>
      <p lang="en">{EPOCH_ATTRIBUTION}</p>
      <p lang="en">{MLPERF_ATTRIBUTION}</p>
      <p>{t("attributionNote")}</p>
    </footer>
  );
}
