import { useTranslations } from "next-intl";
import { EPOCH_ATTRIBUTION } from "@/lib/domain/estimator/attribution";

/** Whose data the accelerators and prices are, in the words that their licence asks for. */
export function LibraryAttribution() {
  const t = useTranslations("library");
  return (
    <footer className="grid gap-0.5 border-t border-line pt-3 text-xs text-text-3">
      <h2 className="font-medium">{t("attribution")}</h2>
      <p lang="en">{EPOCH_ATTRIBUTION}</p>
      <p>{t("attributionNote")}</p>
    </footer>
  );
}
