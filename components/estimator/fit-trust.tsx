import { useLocale, useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { fitSummary, type ShownFit } from "@/lib/presenters/estimator-fit";

/** The numbers of the fit, and the sentences that keep them honest. */
export function FitTrust({ fit }: Readonly<{ fit: ShownFit }>) {
  const t = useTranslations("estimator.fit");
  const words = fitSummary(fit, useLocale());
  const { typicalFactor: factor, ruleTypicalFactor: rule, utilisation, verdict } = words;
  const facts = [
    { label: t("n"), value: words.n },
    {
      label: t("typical"),
      value: t("times", { factor }),
      note: t("typicalNote", { rule: t("times", { factor: rule }) }),
    },
    {
      label: t("withinTwo"),
      value: words.withinTwo,
      note: t("withinTwoNote", { rule: words.ruleWithinTwo }),
    },
    {
      label: t("residual"),
      value: words.residual,
      note: t("residualNote", { factor: words.residualFactor }),
    },
    {
      label: t("rSquared"),
      value: words.rSquared,
      note: t("adjusted", { value: words.adjustedRSquared }),
    },
  ];
  return (
    <section aria-labelledby="fit-trust" className="grid content-start gap-3">
      <h2 id="fit-trust" className="text-base font-semibold">
        {t("summaryTitle")}
      </h2>
      <dl className="grid divide-y divide-line border-y border-line text-sm">
        {facts.map(({ label, value, note }) => (
          <div key={label} className="flex flex-wrap items-baseline gap-x-2 py-1.5">
            <dt className="grow text-text-2">{label}</dt>
            <dd className="tabular text-end">
              <span className="font-semibold">{value}</span>
              {note ? <span className="block text-xs text-text-3">{note}</span> : null}
            </dd>
          </div>
        ))}
      </dl>
      <div className="grid max-w-prose gap-2 text-sm text-text-2">
        <p>{t("judged")}</p>
        <p>{t("honest", { decades: words.decades, least: words.least, most: words.most })}</p>
        <p>{t("verdict", { verdict, factor, rule, utilisation })}</p>
        <p>{t("adds")}</p>
      </div>
      <div>
        <ButtonLink href="/estimator/runs?origin=own">{t("improve")}</ButtonLink>
      </div>
    </section>
  );
}
