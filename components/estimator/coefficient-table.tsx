import { useLocale, useTranslations } from "next-intl";
import {
  coefficientRows,
  type CoefficientRow,
  type ShownFit,
} from "@/lib/presenters/estimator-fit";
import { formatPercent } from "@/lib/presenters/number-format";

/** The fitted coefficients, each with the sentence that says what it means. */
export function CoefficientTable({ fit }: Readonly<{ fit: ShownFit }>) {
  const t = useTranslations("estimator.fit");
  const locale = useLocale();
  const level = formatPercent(fit.level, { locale });
  const heads = [t("estimate"), t("standardError"), t("t"), t("p"), t("interval", { level })];
  return (
    <div>
      <h2 id="coefficients" className="text-base font-semibold">
        {t("coefficients")}
      </h2>
      <p className="mb-2 text-sm text-text-3">{t("coefficientsNote", { level })}</p>
      <div
        role="region"
        aria-labelledby="coefficients"
        tabIndex={0}
        data-scroll
        className="overflow-x-auto rounded-lg border border-line"
      >
        <table className="tabular w-full text-sm">
          <thead>
            <tr className="bg-surface-2 text-text-3">
              <th scope="col" className="px-3 py-1.5 text-start font-medium">
                {t("termHeader")}
              </th>
              <th scope="col" className="px-3 py-1.5 text-start font-medium">
                {t("meaning")}
              </th>
              {heads.map((head) => (
                <th key={head} scope="col" className="px-3 py-1.5 text-end font-medium">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {coefficientRows(fit, locale).map((row) => (
              <Row key={row.id} row={row} />
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function Row({ row }: Readonly<{ row: CoefficientRow }>) {
  const t = useTranslations("estimator.fit");
  const { id, estimate, standardError, p, interval, physical } = row;
  return (
    <tr className="border-t border-line align-top">
      <th scope="row" className="px-3 py-1.5 text-start font-medium">
        {t(`term.${id}`)}
      </th>
      <td className="min-w-56 px-3 py-1.5 text-text-2">
        <Meaning row={row} />
        {physical ? (
          <span className="block text-text-3">
            {t(physical.isInside ? "physicalInside" : "physicalOutside", { value: physical.value })}
          </span>
        ) : null}
      </td>
      {[estimate, standardError, row.t, p, interval].map((text, column) => (
        <td key={column} className="px-3 py-1.5 text-end whitespace-nowrap">
          {text}
        </td>
      ))}
    </tr>
  );
}

function Meaning({ row: { id, doubling } }: Readonly<{ row: CoefficientRow }>) {
  const t = useTranslations("estimator.fit");
  if (id === "intercept" || !doubling) return t("interceptMeaning");
  return t(`doubling.${id}`, doubling);
}
