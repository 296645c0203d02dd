"use client";

import { useTranslations } from "next-intl";
import { SourceLink } from "@/components/ui/source-link";
import { StatusIcon } from "@/components/ui/status-icon";
import type { PricePoint } from "@/lib/domain/estimator/price-point";
import type { PriceOffer } from "@/lib/presenters/price-offers";
import { usePlanWords } from "./use-plan-words";

type PriceOfferListProps = Readonly<{
  offers: readonly PriceOffer[];
  onChoose: (price: PricePoint) => void;
}>;

/** Prices to take, each with who asked it, when, and where that is written. */
export function PriceOfferList({ offers, onChoose }: PriceOfferListProps) {
  const { t } = usePlanWords();
  return (
    <ul
      aria-label={t("price.list")}
      tabIndex={0}
      className="max-h-[45vh] overflow-auto rounded-lg border border-line"
    >
      {offers.map((offer) => (
        <Offer key={offer.row.id} offer={offer} onChoose={onChoose} />
      ))}
    </ul>
  );
}

type OfferProps = Readonly<{ offer: PriceOffer; onChoose: (price: PricePoint) => void }>;

function Offer({ offer: { row, price, converted }, onChoose }: OfferProps) {
  const { t } = usePlanWords();
  const library = useTranslations("library");
  const { provider, date } = row;
  return (
    <li className="relative grid grid-cols-[5.5rem_minmax(0,1fr)] items-start gap-x-3 border-t border-line px-3 py-2 text-sm first:border-t-0 hover:bg-surface-2">
      <button
        type="button"
        onClick={() => onChoose(price)}
        aria-label={t("price.take", { amount: row.amount, provider, date })}
        className="tabular min-h-6 rounded text-end font-semibold after:absolute after:inset-0"
      >
        {row.amount}
        {converted ? (
          <span className="block text-xs font-normal text-text-3">{converted}</span>
        ) : null}
      </button>
      <div className="grid gap-0.5">
        <p>
          {provider} <span className="text-text-3">{library(`terms.${row.term}`)}</span>
        </p>
        {row.offer ? <p className="truncate text-xs text-text-3">{row.offer}</p> : null}
        <p className="flex flex-wrap items-center gap-x-2 text-xs text-text-3">
          {date}
          <span
            className={`inline-flex items-center gap-1 ${row.isOld ? "text-warn" : "text-text-3"}`}
          >
            {row.isOld ? <StatusIcon tone="warn" size={12} /> : null}
            {row.age}
          </span>
          {row.source ? (
            <span className="relative">
              <SourceLink url={row.source.url} label={library("openSource", row.source)}>
                {row.source.host}
              </SourceLink>
            </span>
          ) : (
            library("noSource")
          )}
        </p>
      </div>
    </li>
  );
}
