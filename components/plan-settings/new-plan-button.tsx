"use client";

import { Plus } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { Button } from "@/components/ui/button";
import { useCommands } from "@/components/ui/commands";
import { Dialog } from "@/components/ui/dialog";

const loadForm = () => import("./new-plan-form");
const NewPlanForm = dynamic(loadForm, { ssr: false });

/** @param thisMonth the first month that an empty plan is offered, `YYYY-MM` */
export function NewPlanButton({ thisMonth }: Readonly<{ thisMonth: string }>) {
  const t = useTranslations("plans");
  const [open, setOpen] = useState(false);
  const commands = useMemo(
    () => [
      {
        id: "new-plan",
        label: t("action.new"),
        group: t("list.group"),
        keywords: `${t("new.guided.name")} ${t("new.northlight.name")} ${t("new.empty.name")}`,
        run: () => setOpen(true),
      },
    ],
    [t],
  );
  useCommands(commands);
  return (
    <>
      <Button
        variant="primary"
        icon={<Plus size={16} aria-hidden />}
        onClick={() => setOpen(true)}
        onPointerEnter={loadForm}
        onFocus={loadForm}
      >
        {t("action.new")}
      </Button>
      <Dialog
        size="lg"
        open={open}
        onOpenChange={setOpen}
        title={t("new.title")}
        description={t("new.description")}
      >
        <NewPlanForm thisMonth={thisMonth} onClose={() => setOpen(false)} />
      </Dialog>
    </>
  );
}
