import { Check, CircleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { classNames } from "@/components/ui/class-names";
import {
  guidedSteps,
  type GuidedFailures,
  type GuidedStep,
} from "@/lib/presenters/guided-start-form";

type StepListProps = Readonly<{
  step: GuidedStep;
  failures: GuidedFailures;
  onGo: (step: GuidedStep) => void;
}>;

/** The six questions: where one is, what is answered, and a way to each. */
export function StepList({ step, failures, onGo }: StepListProps) {
  const t = useTranslations("guided");
  const current = guidedSteps.findIndex(({ id }) => id === step);
  return (
    <nav aria-label={t("steps")}>
      <ol className="flex flex-wrap gap-1">
        {guidedSteps.map(({ id, fields }, index) => {
          const hasFailed = fields.some((field) => failures[field]);
          return (
            <li key={id}>
              <button
                type="button"
                aria-current={id === step ? "step" : undefined}
                onClick={() => onGo(id)}
                className={classNames(
                  "inline-flex min-h-8 items-center gap-1.5 rounded-md px-2 text-sm hover:bg-surface-3",
                  id === step ? "bg-accent-soft font-semibold text-text" : "text-text-2",
                )}
              >
                <StepSign number={index + 1} isDone={index < current} hasFailed={hasFailed} />
                {t(`step.${id}`)}
                {hasFailed ? <span className="sr-only"> ({t("toMend")})</span> : null}
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

type StepSignProps = Readonly<{ number: number; isDone: boolean; hasFailed: boolean }>;

function StepSign({ number, isDone, hasFailed }: StepSignProps) {
  if (hasFailed) return <CircleAlert size={16} aria-hidden className="text-bad" />;
  if (isDone) return <Check size={16} aria-hidden className="text-good" />;
  return (
    <span aria-hidden className="tabular w-4 text-center text-text-3">
      {number}
    </span>
  );
}
