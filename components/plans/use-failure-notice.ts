"use client";

import { useTranslations } from "next-intl";
import { useToast } from "@/components/ui/toast";
import type { RequestFailure } from "@/lib/client/request";
import { requestFailureText } from "@/lib/presenters/plans-failure";

type FailedWrite = Readonly<{ title: string; failure: RequestFailure; retry: () => void }>;

/** Tells what was not done and why, with another try. */
export function useFailureNotice(): (failed: FailedWrite) => void {
  const { show } = useToast();
  const t = useTranslations("plans");
  return ({ title, failure, retry }) => {
    const description = requestFailureText(t, failure);
    show({ title, description, tone: "bad", action: { label: t("action.retry"), run: retry } });
  };
}
