"use client";

import { ChevronLeft, ChevronRight } from "lucide-react";
import { useMemo } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { SideSheet } from "@/components/ui/side-sheet";
import { usePlanEditor } from "@/lib/client/plan-editor";
import { coverageReasons } from "@/lib/domain/plan/coverage-reason";
import { coverageWhy } from "@/lib/presenters/coverage-why";
import { formatMonth } from "@/lib/presenters/month-format";
import { CoverageBalance } from "./coverage-balance";
import { CoverageRemedies } from "./coverage-remedies";
import { usePlanWords } from "./use-plan-words";
import type { Why } from "./use-why";

type CoverageWhySheetProps = Readonly<{
  shown: Why;
  isOpen: boolean;
  onOpen: (why: Why) => void;
  onClose: () => void;
}>;

/** Why a resource covers as much as it does in a month, and what would lift it. */
export default function CoverageWhySheet(props: CoverageWhySheetProps) {
  const { shown, isOpen, onOpen, onClose } = props;
  const { plan, projection } = usePlanEditor();
  const { context, lines } = usePlanWords();
  const reasons = useMemo(() => coverageReasons(plan), [plan]);
  const month = projection.months.indexOf(shown.month);
  const reason = useMemo(
    () => (month < 0 ? null : reasons(shown.budget, month)),
    [reasons, shown.budget, month],
  );
  if (!reason) return null;
  const words = coverageWhy(plan, reason, { ...context, lines });
  return (
    <SideSheet
      open={isOpen}
      onOpenChange={(open) => !open && onClose()}
      title={words.title}
      description={words.verdict}
      footer={<MonthSteps shown={shown} month={month} onOpen={onOpen} />}
    >
      <div className="grid gap-6">
        {words.balances.map((balance) => (
          <CoverageBalance key={balance.id} color={shown.budget} words={balance} />
        ))}
        <CoverageRemedies key={shown.budget} reason={reason} month={month} />
      </div>
    </SideSheet>
  );
}

type MonthStepsProps = Readonly<{ shown: Why; month: number; onOpen: (why: Why) => void }>;

/** The months before and after, so that nobody has to aim at a cell of a few pixels. */
function MonthSteps({ shown, month, onOpen }: MonthStepsProps) {
  const { projection } = usePlanEditor();
  const { t, locale } = usePlanWords();
  const step = (offset: number, key: "earlier" | "later") => {
    const target = projection.months[month + offset];
    const Icon = key === "earlier" ? ChevronLeft : ChevronRight;
    if (!target) return null;
    return (
      <IconButton
        label={t(`why.${key}`, { month: formatMonth(target, locale, "long") })}
        icon={<Icon size={16} aria-hidden />}
        variant="secondary"
        onClick={() => onOpen({ ...shown, month: target })}
      />
    );
  };
  return (
    <>
      {step(-1, "earlier")}
      {step(1, "later")}
    </>
  );
}
