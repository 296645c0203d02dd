"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { CheckField } from "@/components/ui/check-field";
import { Dialog } from "@/components/ui/dialog";
import { FailedState } from "@/components/ui/failed-state";
import { Skeleton } from "@/components/ui/skeleton";
import { TextField } from "@/components/ui/text-field";
import { pricesQuery } from "@/lib/client/library-queries";
import { acceleratorOf } from "@/lib/domain/estimator/accelerator";
import { PRICE_TERMS, type PricePoint } from "@/lib/domain/estimator/price-point";
import type { Field } from "@/lib/domain/plan/field";
import type { PriceMark } from "@/lib/domain/plan/price-mark";
import { chosenPrice, priceOffers } from "@/lib/presenters/price-offers";
import { parseNumber } from "@/lib/presenters/number-parse";
import { PriceMarkWords } from "./price-mark-words";
import { PriceOfferList } from "./price-offer-list";
import { usePlanWords } from "./use-plan-words";
import { useToday } from "./use-today";

/** The currency of the library. */
const libraryCurrency = "USD";

export type ChosenPrice = Readonly<{ amount: number; mark: PriceMark }>;

type PriceChooserProps = Readonly<{
  field: Field;
  /** The GPU that the line names; empty while it names none. */
  gpuModel: string;
  /** The line's note, which tells where its price is from. */
  note: string | undefined;
  onChoose: (chosen: ChosenPrice) => void;
}>;

/** The way from a price field to the prices of the library, and where the price now is from. */
export function PriceChooser(props: PriceChooserProps) {
  const [isOpen, setOpen] = useState(false);
  const { t } = usePlanWords();
  const { field, gpuModel, note } = props;
  if (field.priceTerms.length === 0) return null;
  return (
    <div className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1">
      <PriceMarkWords note={note} />
      <Button
        size="sm"
        variant="quiet"
        aria-disabled={gpuModel === ""}
        title={gpuModel === "" ? t("price.noGpu") : undefined}
        onClick={() => gpuModel !== "" && setOpen(true)}
      >
        {t("price.choose")}
      </Button>
      {isOpen ? <PriceDialog {...props} onClose={() => setOpen(false)} /> : null}
    </div>
  );
}

type PriceDialogProps = PriceChooserProps & Readonly<{ onClose: () => void }>;

function PriceDialog({ field, gpuModel, onChoose, onClose }: PriceDialogProps) {
  const { t, context } = usePlanWords();
  const rate = useRate(context.currency);
  const [showsAll, setShowsAll] = useState(false);
  const gpu = acceleratorOf(gpuModel)?.name ?? gpuModel;
  const isHourly = !field.priceTerms.includes("purchase");
  const hourly = PRICE_TERMS.filter((term) => term !== "purchase");
  const choose = (price: PricePoint) => {
    if (!rate.isReady) return rate.ask();
    onChoose(chosenPrice(price, rate.value));
    onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t("price.title", { gpu })}
      description={t("price.description")}
      footer={<Button onClick={onClose}>{t("price.close")}</Button>}
    >
      <div className="grid gap-3">
        {rate.isNeeded ? <RateField rate={rate} /> : null}
        {isHourly ? (
          <CheckField label={t("price.allTerms")} checked={showsAll} onChange={setShowsAll} />
        ) : null}
        <Offers
          gpu={gpu}
          gpuModel={gpuModel}
          terms={showsAll ? hourly : field.priceTerms}
          rate={rate.value}
          onChoose={choose}
        />
      </div>
    </Dialog>
  );
}

type Rate = ReturnType<typeof useRate>;

/** How much of the plan's currency a dollar is: 1 for a plan of dollars, else what a person types. */
function useRate(currency: string) {
  const [text, setText] = useState("");
  const [isAsked, setAsked] = useState(false);
  const isNeeded = currency !== libraryCurrency;
  const read = parseNumber(text);
  const value = isNeeded && read.ok && read.value > 0 ? read.value : null;
  return {
    isNeeded,
    isReady: !isNeeded || value !== null,
    value,
    text,
    setText,
    isWrong: value === null && (isAsked || text !== ""),
    ask: () => setAsked(true),
  };
}

function RateField({ rate }: Readonly<{ rate: Rate }>) {
  const { t, context } = usePlanWords();
  return (
    <TextField
      label={t("price.rate", { currency: context.currency })}
      hint={t("price.rateHint")}
      error={rate.isWrong ? t("price.rateNeeded") : undefined}
      value={rate.text}
      onChange={rate.setText}
      align="end"
      inputMode="decimal"
    />
  );
}

type OffersProps = Readonly<{
  gpu: string;
  gpuModel: string;
  terms: Field["priceTerms"];
  rate: number | null;
  onChoose: (price: PricePoint) => void;
}>;

function Offers({ gpu, gpuModel, terms, rate, onChoose }: OffersProps) {
  const { t, locale, context } = usePlanWords();
  const library = useTranslations("library");
  const today = useToday();
  const { data, isError, refetch } = useQuery(pricesQuery());
  const { currency } = context;
  const offers = useMemo(
    () =>
      data &&
      priceOffers(data.entries, { gpuModel, terms, currency, rate }, { t: library, locale, today }),
    [data, gpuModel, terms, currency, rate, library, locale, today],
  );
  if (isError)
    return (
      <FailedState
        title={t("price.failed")}
        safe={t("price.failedSafe")}
        onRetry={() => void refetch()}
      />
    );
  if (!offers) return <Skeleton height={160} label={t("price.loading")} />;
  if (offers.length > 0) return <PriceOfferList offers={offers} onChoose={onChoose} />;
  return (
    <div className="grid justify-items-start gap-2 text-sm text-text-2">
      <p>{t("price.none", { gpu })}</p>
      <ButtonLink href={`/library?${new URLSearchParams({ gpu: gpuModel })}`} size="sm">
        {t("price.toLibrary")}
      </ButtonLink>
    </div>
  );
}
