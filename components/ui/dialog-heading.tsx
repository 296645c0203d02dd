"use client";

import { Dialog as BaseDialog } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { buttonStyle } from "./button-style";
import { classNames } from "./class-names";

type DialogHeadingProps = Readonly<{ title: string; description?: ReactNode }>;

export function DialogHeading({ title, description }: DialogHeadingProps) {
  const t = useTranslations("ui");
  return (
    <div className="flex items-start gap-3 px-5 pt-4 pb-3">
      <div className="grow">
        <BaseDialog.Title className="text-lg font-semibold">{title}</BaseDialog.Title>
        {description ? (
          <BaseDialog.Description className="text-sm text-text-3">
            {description}
          </BaseDialog.Description>
        ) : null}
      </div>
      <BaseDialog.Close
        aria-label={t("close")}
        className={classNames(buttonStyle("quiet", "md"), "-me-2 min-w-8 px-0")}
      >
        <X size={16} aria-hidden />
      </BaseDialog.Close>
    </div>
  );
}
