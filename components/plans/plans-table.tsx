"use client";

import { Copy, Download, Ellipsis, Pencil, Trash2 } from "lucide-react";
import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { IconButton } from "@/components/ui/icon-button";
import { Menu } from "@/components/ui/menu";
import { planAddress } from "@/lib/client/use-plan-creation";
import type { PlanSummary } from "@/lib/contracts/plan";
import { planRow } from "@/lib/presenters/plans-list";

export type PlanWrites = Readonly<
  Record<"rename" | "duplicate" | "exportFile" | "remove", (plan: PlanSummary) => void>
>;

type PlansTableProps = Readonly<{ plans: readonly PlanSummary[]; writes: PlanWrites }>;

const wide = "hidden md:table-cell";

/** One row for each plan; on a narrow screen what is beside the name stands below it. */
export function PlansTable({ plans, writes }: PlansTableProps) {
  const t = useTranslations("plans.list");
  const head = "px-3 py-2 font-medium";
  return (
    <div className="rounded-lg border border-line">
      <table className="w-full text-sm">
        <caption className="sr-only">{t("label")}</caption>
        <thead>
          <tr className="border-b border-line text-start text-text-3">
            <th scope="col" className={`${head} text-start`}>
              {t("name")}
            </th>
            <th scope="col" className={`${head} ${wide} text-start`}>
              {t("horizon")}
            </th>
            <th scope="col" className={`${head} ${wide} text-start`}>
              {t("currency")}
            </th>
            <th scope="col" className={`${head} ${wide} text-end`}>
              {t("lines")}
            </th>
            <th scope="col" className={`${head} ${wide} text-start`}>
              {t("changed")}
            </th>
            <th scope="col" className={head}>
              <span className="sr-only">{t("actions")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {plans.map((plan) => (
            <PlanEntry key={plan.id} plan={plan} writes={writes} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

type PlanEntryProps = Readonly<{ plan: PlanSummary; writes: PlanWrites }>;

function PlanEntry({ plan, writes }: PlanEntryProps) {
  const t = useTranslations("plans.list");
  const row = planRow(plan, useLocale());
  const range = t("range", { first: row.first, last: row.last });
  const changed = (
    // Drawn on the server in its own time zone, which is the reader's: it is the same machine.
    <time dateTime={row.changedAt} suppressHydrationWarning>
      {row.changed}
    </time>
  );
  return (
    <tr className="relative border-b border-line last:border-b-0 hover:bg-surface-2">
      <th scope="row" className="max-w-0 px-3 py-2.5 text-start font-normal md:w-2/5">
        <Link
          href={planAddress(plan.id)}
          title={row.name}
          className="block truncate rounded text-base font-semibold after:absolute after:inset-0"
        >
          {row.name}
        </Link>
        <span className="tabular grid text-text-3 md:hidden">
          <span>{`${range} · ${row.currency} · ${t("lineCount", { count: row.lines })}`}</span>
          <span>{changed}</span>
        </span>
      </th>
      <td className={`${wide} tabular px-3 py-2.5 whitespace-nowrap`}>
        {range} <span className="text-text-3">({row.monthCount})</span>
      </td>
      <td className={`${wide} px-3 py-2.5`}>{row.currency}</td>
      <td className={`${wide} tabular px-3 py-2.5 text-end`}>{row.lines}</td>
      <td className={`${wide} tabular px-3 py-2.5 whitespace-nowrap text-text-2`}>{changed}</td>
      <td className="w-12 px-2 py-2.5 text-end">
        <PlanMenu plan={plan} writes={writes} />
      </td>
    </tr>
  );
}

const icon = { size: 16, "aria-hidden": true } as const;

function PlanMenu({ plan, writes }: PlanEntryProps) {
  const t = useTranslations("plans");
  const entry = (name: keyof PlanWrites) => ({ id: name, run: () => writes[name](plan) });
  const items = [
    { ...entry("rename"), label: t("action.rename"), icon: <Pencil {...icon} /> },
    { ...entry("duplicate"), label: t("action.duplicate"), icon: <Copy {...icon} /> },
    { ...entry("exportFile"), label: t("action.export"), icon: <Download {...icon} /> },
    {
      ...entry("remove"),
      label: t("action.delete"),
      icon: <Trash2 {...icon} />,
      tone: "danger" as const,
    },
  ];
  const label = t("list.menu", { name: plan.name });
  return (
    <div className="relative inline-block">
      <Menu
        items={items}
        align="end"
        trigger={<IconButton label={label} icon={<Ellipsis {...icon} />} />}
      />
    </div>
  );
}
