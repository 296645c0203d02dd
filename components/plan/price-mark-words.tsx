"use client";

import { useTranslations } from "next-intl";
import { priceMarkOf } from "@/lib/domain/plan/price-mark";
import { formatDay } from "@/lib/presenters/day-format";
import { formatExact } from "@/lib/presenters/number-format";
import { ageWords } from "@/lib/presenters/price-age";
import { usePlanWords } from "./use-plan-words";
import { useToday } from "./use-today";

/** Where the price of a line is from, if its note tells that. */
export function PriceMarkWords({ note }: Readonly<{ note: string | undefined }>) {
  const { t, locale, context } = usePlanWords();
  const library = useTranslations("library");
  const today = useToday();
  const mark = priceMarkOf(note);
  if (!mark) return null;
  const { provider, date, converted } = mark;
  const words = [
    t("price.from", { provider, date: formatDay(date, locale) }),
    ageWords({ date }, today, library),
    converted &&
      t("price.converted", {
        amount: formatExact(converted.amountUsd, { locale, currency: "USD", digits: 2 }),
        rate: formatExact(converted.rate, { locale }),
        currency: context.currency,
      }),
  ];
  return <p className="text-sm text-text-2">{words.filter(Boolean).join(" · ")}</p>;
}
