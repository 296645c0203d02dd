"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { useToast } from "@/components/ui/toast";
import { planQuery, plansQuery } from "@/lib/client/plan-queries";
import type { PlanSummary } from "@/lib/contracts/plan";
import { longestName } from "@/lib/domain/plan/identifier";
import { requestFailureText } from "@/lib/presenters/plans-failure";
import { renamePlan, type RenameOutcome } from "./rename-plan";

type RenameFormProps = Readonly<{ plan: PlanSummary; onClose: () => void }>;

export default function RenameForm({ plan, onClose }: RenameFormProps) {
  const t = useTranslations("plans");
  const [name, setName] = useState(plan.name);
  const [isAsked, setAsked] = useState(false);
  const { state, rename } = useRename(plan, onClose);
  const nameFault = useNameFault(name);
  const failure = state.kind === "failed" ? requestFailureText(t, state.failure) : undefined;
  const wish = name.trim();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (nameFault) return;
    if (wish === plan.name) onClose();
    else void rename(wish, plan.name);
  };
  if (state.kind === "conflict")
    return (
      <div className="grid gap-4">
        <p role="alert">{t("rename.conflict", { mine: wish, theirs: state.theirs })}</p>
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={onClose}>{t("rename.keepTheirs", { theirs: state.theirs })}</Button>
          <Button variant="primary" onClick={() => void rename(wish, state.theirs)}>
            {t("rename.saveMine", { mine: wish })}
          </Button>
        </div>
      </div>
    );
  return (
    <form onSubmit={submit} noValidate className="grid gap-4">
      <TextField
        label={t("rename.label")}
        value={name}
        onChange={setName}
        error={(isAsked ? nameFault : undefined) ?? failure}
        autoFocus
        onFocus={(event) => event.target.select()}
      />
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onClose}>{t("action.cancel")}</Button>
        <Button type="submit" variant="primary" pending={state.kind === "saving"}>
          {t("action.rename")}
        </Button>
      </div>
    </form>
  );
}

function useNameFault(name: string): string | undefined {
  const t = useTranslations("plans.rename");
  const { length } = name.trim();
  if (length === 0) return t("required");
  return length > longestName ? t("tooLong", { maximum: longestName }) : undefined;
}

type RenameState =
  Readonly<{ kind: "ready" | "saving" }> | Exclude<RenameOutcome, { kind: "done" }>;

function useRename(plan: PlanSummary, onDone: () => void) {
  const t = useTranslations("plans");
  const cache = useQueryClient();
  const { show } = useToast();
  const [state, setState] = useState<RenameState>({ kind: "ready" });
  const rename = async (name: string, seen: string) => {
    setState({ kind: "saving" });
    const outcome = await renamePlan(plan.id, { name, seen });
    void cache.invalidateQueries({ queryKey: plansQuery().queryKey });
    if (outcome.kind !== "done") return setState(outcome);
    void cache.invalidateQueries({ queryKey: planQuery(plan.id).queryKey });
    show({ title: t("notice.renamed", { name }), tone: "good" });
    onDone();
  };
  return { state, rename };
}
