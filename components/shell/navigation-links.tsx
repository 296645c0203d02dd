"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { classNames } from "@/components/ui/class-names";
import { Swatch } from "@/components/ui/swatch";
import { ChecksBadge } from "./checks-badge";
import { navigationGroups, type NavigationLink, type PlanName } from "./navigation";
import { useScenarioHref } from "./use-scenario-href";

type NavigationLinksProps = Readonly<{ plan?: PlanName | undefined; onFollow?: () => void }>;

export function NavigationLinks({ plan, onFollow }: NavigationLinksProps) {
  const t = useTranslations("shell");
  return navigationGroups(plan).map(({ title, links }) => (
    <div key={title ?? "top"} className="grid gap-0.5">
      {title ? <p className="mt-3 px-2 py-1 text-xs text-text-3">{t(title)}</p> : null}
      <ul className="grid gap-0.5">
        {links.map((link) => (
          <li key={link.href}>
            <PageLink link={link} onFollow={onFollow} />
          </li>
        ))}
      </ul>
    </div>
  ));
}

type PageLinkProps = Readonly<{ link: NavigationLink; onFollow: (() => void) | undefined }>;

function PageLink({ link, onFollow }: PageLinkProps) {
  const t = useTranslations("shell");
  const isHere = usePathname() === link.href;
  const hrefOf = useScenarioHref();
  return (
    <Link
      href={hrefOf(link.href)}
      prefetch={false}
      onClick={onFollow}
      aria-current={isHere ? "page" : undefined}
      className={classNames(
        "flex min-h-8 items-center gap-2.5 rounded-md border px-2 text-sm",
        isHere
          ? "border-line bg-surface font-medium text-text"
          : "border-transparent text-text-2 hover:bg-surface-3 hover:text-text",
      )}
    >
      {link.swatch ? <Swatch color={link.swatch} /> : null}
      {t(link.word)}
      {link.word === "overview" ? <ChecksBadge /> : null}
    </Link>
  );
}
