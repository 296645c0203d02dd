"use client";

import { Dialog as BaseDialog } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { buttonStyle } from "@/components/ui/button-style";
import type { PlanName } from "./navigation";
import { NavigationLinks } from "./navigation-links";

type NavigationDrawerProps = Readonly<{ plan: PlanName | undefined; onClose: () => void }>;

/** The navigation over the page, on a phone. */
export default function NavigationDrawer({ plan, onClose }: NavigationDrawerProps) {
  const t = useTranslations("shell");
  return (
    <BaseDialog.Root open onOpenChange={(open) => (open ? undefined : onClose())}>
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className="fixed inset-0 z-40 bg-scrim" />
        <BaseDialog.Popup className="fixed inset-y-0 left-0 z-40 w-72 max-w-[85vw] overflow-auto border-e border-line bg-surface-2 p-3 shadow-float outline-none">
          <div className="mb-2 flex items-center justify-between">
            <BaseDialog.Title className="px-2 text-base font-semibold">
              {t("product")}
            </BaseDialog.Title>
            <BaseDialog.Close
              aria-label={t("closeNavigation")}
              className={`${buttonStyle("quiet", "md")} min-h-9 min-w-9 px-0`}
            >
              <X size={18} aria-hidden />
            </BaseDialog.Close>
          </div>
          <nav aria-label={t("navigation")}>
            {plan ? <p className="truncate px-2 pb-2 text-sm font-medium">{plan.name}</p> : null}
            <NavigationLinks plan={plan} onFollow={onClose} />
          </nav>
        </BaseDialog.Popup>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  );
}
