"use client";

import { Menu as MenuIcon } from "lucide-react";
import dynamic from "next/dynamic";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { buttonStyle } from "@/components/ui/button-style";
import type { PlanName } from "./navigation";

const NavigationDrawer = dynamic(() => import("./navigation-drawer"), { ssr: false });

/** The head of the page on a phone: where one is, and the way to everything else. */
export function MobileBar({ plan }: Readonly<{ plan?: PlanName | undefined }>) {
  const t = useTranslations("shell");
  const [open, setOpen] = useState(false);
  return (
    <div
      data-chrome
      className="flex min-h-12 items-center gap-2 border-b border-line bg-surface-2 px-2 md:hidden"
    >
      <button
        type="button"
        aria-label={t("openNavigation")}
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => setOpen(true)}
        className={`${buttonStyle("quiet", "md")} min-h-9 min-w-9 px-0`}
      >
        <MenuIcon size={18} aria-hidden />
      </button>
      {open ? <NavigationDrawer plan={plan} onClose={() => setOpen(false)} /> : null}
      <Link
        href="/"
        prefetch={false}
        className="inline-flex min-h-8 items-center text-base font-semibold"
      >
        {t("product")}
      </Link>
      {plan ? <span className="min-w-0 truncate text-sm text-text-3">{plan.name}</span> : null}
    </div>
  );
}
