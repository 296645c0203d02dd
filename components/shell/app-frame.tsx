import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { MobileBar } from "./mobile-bar";
import type { PlanName } from "./navigation";
import { NavigationLinks } from "./navigation-links";
import { ShellCommands } from "./shell-commands";

type AppFrameProps = Readonly<{ plan?: PlanName | undefined; children: ReactNode }>;

/** Navigation at the left (above, on a phone), the page beside it. */
export function AppFrame({ plan, children }: AppFrameProps) {
  const t = useTranslations("shell");
  return (
    <div className="min-h-dvh md:grid md:grid-cols-[13rem_minmax(0,1fr)] print:block">
      <a
        href="#main"
        className="sr-only z-50 rounded-md bg-solid px-3 py-2 text-sm text-on-solid focus:not-sr-only focus:fixed focus:start-3 focus:top-3"
      >
        {t("skip")}
      </a>
      <ShellCommands plan={plan} />
      <MobileBar plan={plan} />
      <nav
        aria-label={t("navigation")}
        data-chrome
        className="hidden border-e border-line bg-surface-2 md:block"
      >
        <div className="sticky top-0 max-h-dvh overflow-auto px-2.5 py-4">
          <Link
            href="/"
            prefetch={false}
            className="inline-flex min-h-8 items-center px-2 text-lg font-semibold"
          >
            {t("product")}
          </Link>
          {plan ? (
            <p className="mb-2 truncate px-2 text-sm text-text-3" title={plan.name}>
              {plan.name}
            </p>
          ) : (
            <div className="mb-2" />
          )}
          <NavigationLinks plan={plan} />
        </div>
      </nav>
      <main id="main" tabIndex={-1} className="min-w-0 px-4 py-4 outline-none md:px-7">
        {children}
      </main>
    </div>
  );
}
