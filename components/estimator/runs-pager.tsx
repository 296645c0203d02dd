"use client";

import { ChevronLeft, ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "@/components/ui/icon-button";

type RunsPagerProps = Readonly<{
  page: number;
  pages: number;
  from: number;
  to: number;
  count: number;
  onPage: (page: number) => void;
}>;

/** Which of the found runs are shown, and the way to the others. */
export function RunsPager({ page, pages, from, to, count, onPage }: RunsPagerProps) {
  const t = useTranslations("runs");
  return (
    <nav aria-label={t("pages")} className="flex items-center gap-2 text-sm text-text-2">
      <p role="status" className="tabular">
        {pages > 1 ? t("range", { from, to, count }) : t("found", { count })}
      </p>
      {pages > 1 ? (
        <div className="ms-auto flex items-center gap-1">
          <IconButton
            label={t("previous")}
            icon={<ChevronLeft size={16} aria-hidden />}
            aria-disabled={page === 1}
            onClick={() => page > 1 && onPage(page - 1)}
          />
          <span className="tabular">
            {page} / {pages}
          </span>
          <IconButton
            label={t("next")}
            icon={<ChevronRight size={16} aria-hidden />}
            aria-disabled={page === pages}
            onClick={() => page < pages && onPage(page + 1)}
          />
        </div>
      ) : null}
    </nav>
  );
}
