"use client";

import { useEffect, useRef } from "react";
import { useAnnounce } from "@/components/ui/announcer";
import { usePlanEditor } from "@/lib/client/plan-editor";
import { runwayText } from "@/lib/presenters/plan-metrics";
import { usePlanWords } from "./use-plan-words";

/** Long enough that only the last of several quick keystrokes is spoken. */
const settleMilliseconds = 600;

/** Says politely what an edit did to the runway, for those who do not see it. */
export function RunwayAnnouncer() {
  const { projection } = usePlanEditor();
  const { t, context } = usePlanWords();
  const announce = useAnnounce();
  const runway = runwayText(projection.metrics.fundedRunway, context);
  const said = useRef(runway);
  useEffect(() => {
    const timer = setTimeout(() => {
      if (said.current !== runway) announce(t("announce.runway", { runway }));
      said.current = runway;
    }, settleMilliseconds);
    return () => clearTimeout(timer);
  }, [announce, runway, t]);
  return null;
}
