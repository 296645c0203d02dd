"use client";

import { useState } from "react";
import { changeSettings } from "@/lib/client/plan-writes";
import type { RequestFailure } from "@/lib/client/request";
import {
  settingsResponse,
  type ChangeSettingsRequest,
  type SettingsResponse,
} from "@/lib/contracts/plan";

export type SaveState =
  | Readonly<{ kind: "ready" | "saving" }>
  | Readonly<{ kind: "refused"; failure: RequestFailure }>
  | Readonly<{ kind: "stale"; current: SettingsResponse }>;

type Save = Readonly<{ set: ChangeSettingsRequest["set"]; version: number }>;

/** Saves settings of a plan, and holds what the server said when it did not take them. */
export function useSettingsSave(planId: string, onSaved: (saved: SettingsResponse) => void) {
  const [state, setState] = useState<SaveState>({ kind: "ready" });
  const save = async ({ set, version }: Save): Promise<RequestFailure | null> => {
    setState({ kind: "saving" });
    const answer = await changeSettings(planId, { body: { set }, version });
    if (answer.ok) {
      setState({ kind: "ready" });
      onSaved(answer.value);
      return null;
    }
    setState(stateAfter(answer.failure));
    return answer.failure;
  };
  return { state, save };
}

function stateAfter(failure: RequestFailure): SaveState {
  if (failure.kind === "refused" && failure.problem.code === "stale") {
    const current = settingsResponse.safeParse(failure.problem.current);
    if (current.success) return { kind: "stale", current: current.data };
  }
  return { kind: "refused", failure };
}
