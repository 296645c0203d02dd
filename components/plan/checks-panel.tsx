"use client";

import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { StatusIcon } from "@/components/ui/status-icon";
import { usePlanChecks } from "@/lib/client/checks-context";
import { findingKey } from "@/lib/domain/plan/checks/check";
import { FindingItem } from "./finding-item";
import { MutedChecks } from "./muted-checks";
import { usePlanWords } from "./use-plan-words";

/** As many as a person takes in at once; the gravest are among them. */
const shownAtFirst = 4;

/** What the checks find in the plan: the gravest first, each with what would mend it. */
export function ChecksPanel() {
  const { open, muted, context } = usePlanChecks();
  const { t } = usePlanWords();
  const [isWhole, setIsWhole] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = isWhole ? open : open.slice(0, shownAtFirst);
  // A finding that is mended or muted takes its buttons with it: focus stays in the panel.
  const settle = () => heading.current?.focus();
  return (
    <section aria-labelledby="checks-heading" className="grid content-start gap-3">
      <div>
        <h2
          ref={heading}
          id="checks-heading"
          tabIndex={-1}
          className="text-base font-semibold text-text"
        >
          {t("check.heading", { count: open.length })}
        </h2>
        <p className="text-sm text-text-3">{t("check.subtitle")}</p>
      </div>
      {open.length === 0 ? <NothingToMend /> : null}
      <ul className="grid">
        {shown.map((finding) => (
          <FindingItem
            key={findingKey(finding)}
            finding={finding}
            context={context}
            onSettled={settle}
          />
        ))}
      </ul>
      {shown.length < open.length ? (
        <Button size="sm" className="justify-self-start" onClick={() => setIsWhole(true)}>
          {t("check.more", { count: open.length - shown.length })}
        </Button>
      ) : null}
      {muted.length > 0 ? <MutedChecks muted={muted} onSettled={settle} /> : null}
    </section>
  );
}

function NothingToMend() {
  const { t } = usePlanWords();
  return (
    <div className="flex gap-2 border-t border-line py-3">
      <span className="pt-0.5">
        <StatusIcon tone="good" size={16} />
      </span>
      <div>
        <p className="text-sm font-medium">{t("check.none")}</p>
        <p className="text-sm text-text-2">{t("check.noneBody")}</p>
      </div>
    </div>
  );
}
