"use client";

import { useLocale, useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import type { RunEstimate } from "@/lib/domain/estimator/estimate";
import type { FrozenModel } from "@/lib/domain/estimator/frozen-model";
import { type FormulaTerm, formulaTerms, physicalWords } from "@/lib/presenters/estimator-answer";
import type { EstimateInput } from "@/lib/presenters/estimator-form";
import { formatExact } from "@/lib/presenters/number-format";

type ComputationProps = Readonly<{
  input: EstimateInput;
  estimate: RunEstimate;
  model: FrozenModel;
}>;

/** The sum behind the answer, so that a person can do it again by hand. */
export function Computation({ input, estimate, model }: ComputationProps) {
  const t = useTranslations("estimator.answer");
  const locale = useLocale();
  const formula = formulaTerms(model, input);
  if (!formula) return null;
  const number = (value: number, digits?: number) => formatExact(value, { locale, digits });
  return (
    <Disclosure summary={t("how")}>
      <div className="grid max-w-prose gap-3 text-sm text-text-2">
        <FormulaTable terms={formula.terms} sum={formula.sum} />
        <p>
          {t("median10", {
            sum: formula.sum,
            median: number(estimate.gpuHours.median, 0),
            smearing: number(model.smearing, 3),
            mean: physicalWords(estimate, locale).mean,
          })}
        </p>
        <p>
          {t("intervalHow", {
            degrees: number(model.degreesOfFreedom),
            residual: number(model.residualSd, 3),
          })}
        </p>
        <p>{t("model", { id: model.id, n: number(model.n) })}</p>
      </div>
    </Disclosure>
  );
}

function FormulaTable({ terms, sum }: Readonly<{ terms: readonly FormulaTerm[]; sum: string }>) {
  const t = useTranslations("estimator.answer");
  const fit = useTranslations("estimator.fit");
  const heads = [t("coefficient"), t("of"), t("product")];
  return (
    <table className="tabular w-full">
      <caption className="pb-1 text-start">{t("formula")}</caption>
      <thead>
        <tr className="border-b border-line text-text-3">
          <th scope="col" className="py-1 text-start font-medium">
            {t("term")}
          </th>
          {heads.map((head) => (
            <th key={head} scope="col" className="py-1 ps-3 text-end font-medium">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {terms.map((term) => (
          <tr key={term.id}>
            <th scope="row" className="py-0.5 text-start font-normal">
              {fit(`term.${term.id}`)}
            </th>
            {[term.of === null ? "" : term.coefficient, term.of ?? "", term.product].map(
              (text, column) => (
                <td key={column} className="ps-3 text-end">
                  {text}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr className="border-t border-line font-semibold">
          <th scope="row" className="py-1 text-start font-semibold">
            {t("sum")}
          </th>
          <td colSpan={3} className="text-end">
            {sum}
          </td>
        </tr>
      </tfoot>
    </table>
  );
}
