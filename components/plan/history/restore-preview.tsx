import { useMemo } from "react";
import { usePlanWords } from "@/components/plan/use-plan-words";
import { Disclosure } from "@/components/ui/disclosure";
import { StatusIcon } from "@/components/ui/status-icon";
import type { Restoration } from "@/lib/domain/plan/restoration";
import { differenceWords } from "@/lib/presenters/difference-words";

type Restored = Extract<Restoration, { ok: true }>;

/** Enough to know the plan of then by; the rest is a click away. */
const mostShown = 8;

/** What a past plan brings back, and what it cannot. */
export function RestorePreview({ restored }: Readonly<{ restored: Restored }>) {
  const { t, cells } = usePlanWords();
  const texts = useMemo(
    () => restored.differences.map((one) => differenceWords(one, cells, t)),
    [restored, cells, t],
  );
  const rest = texts.slice(mostShown);
  return (
    <>
      {texts.length > 0 ? (
        <div className="grid gap-1 text-sm">
          <p className="font-medium">{t("history.restore.brings", { count: texts.length })}</p>
          <Items texts={texts.slice(0, mostShown)} />
          {rest.length > 0 ? (
            <Disclosure summary={t("history.restore.more", { count: rest.length })}>
              <Items texts={rest} />
            </Disclosure>
          ) : null}
        </div>
      ) : null}
      <Unrestored restored={restored} />
    </>
  );
}

function Unrestored({ restored: { unrestored } }: Readonly<{ restored: Restored }>) {
  const { t, cells } = usePlanWords();
  if (unrestored.length === 0) return null;
  const currency = unrestored.find(({ setting }) => setting === "currency");
  return (
    <div className="flex gap-3 rounded-md bg-warn-soft px-4 py-3 text-sm">
      <StatusIcon tone="warn" size={18} />
      <div className="grid min-w-0 gap-1">
        <p className="font-medium">{t("history.restore.unrestored")}</p>
        <p className="text-text-2">{t("history.restore.unrestoredBody")}</p>
        <Items texts={unrestored.map((one) => differenceWords(one, cells, t))} />
        {currency ? (
          <p className="text-text-2">
            {t("history.restore.currencyWarning", {
              before: String(currency.after),
              after: String(currency.before),
            })}
          </p>
        ) : null}
      </div>
    </div>
  );
}

function Items({ texts }: Readonly<{ texts: readonly string[] }>) {
  return (
    <ul className="grid list-disc gap-1 ps-5 text-text-2">
      {texts.map((text, index) => (
        <li key={index} className="break-words">
          {text}
        </li>
      ))}
    </ul>
  );
}
