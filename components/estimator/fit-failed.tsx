import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import type { FitModelFailure } from "@/lib/domain/estimator/model";

/** The runs taken into the fit give no model: why, and where to change that. */
export function FitFailed({ failure }: Readonly<{ failure: FitModelFailure }>) {
  const t = useTranslations("estimator.fit");
  const action = (
    <ButtonLink href="/estimator/runs" variant="primary">
      {t("failedAction")}
    </ButtonLink>
  );
  return (
    <EmptyState title={t("failedTitle")} action={action}>
      <FailureWords failure={failure} />
    </EmptyState>
  );
}

function FailureWords({ failure }: Readonly<{ failure: FitModelFailure }>) {
  const t = useTranslations("estimator.fit");
  if (failure.kind === "tooFewRows")
    return t("failedRows", { rows: failure.rows, needed: failure.needed });
  if (failure.kind !== "dependentColumns") return t("failedOther");
  const terms = { "(intercept)": "intercept", parameters: "parameters", tokens: "tokens" } as const;
  const names = failure.columns.map((column) =>
    t(`term.${terms[column as keyof typeof terms] ?? "peakTflops"}`),
  );
  return t("failedDependent", { columns: names.join(" · ") });
}
