"use client";

import { FileUp } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMemo, useRef } from "react";
import { Button } from "@/components/ui/button";
import { useCommands } from "@/components/ui/commands";
import { ImportRefusedDialog } from "./import-refused-dialog";
import { useFileDrop } from "./use-file-drop";
import { usePlanImport } from "./use-plan-import";

/** Takes a plan file from the file picker, or dropped anywhere on the page. */
export function ImportPlanButton() {
  const t = useTranslations("plans");
  const input = useRef<HTMLInputElement>(null);
  const { state, read, dismiss } = usePlanImport();
  const isDragging = useFileDrop(read);
  const commands = useMemo(
    () => [
      {
        id: "import-plan",
        label: t("action.import"),
        group: t("list.group"),
        keywords: "import json fourfold",
        run: () => input.current?.click(),
      },
    ],
    [t],
  );
  useCommands(commands);
  const choose = () => input.current?.click();
  return (
    <>
      <Button
        icon={<FileUp size={16} aria-hidden />}
        pending={state.kind === "reading"}
        onClick={choose}
      >
        {t("action.import")}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        aria-label={t("action.import")}
        hidden
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file) read(file);
          // The same file, corrected, may be chosen again.
          target.value = "";
        }}
      />
      {isDragging ? <DropSign text={t("import.drop")} /> : null}
      <ImportRefusedDialog
        refused={state.kind === "refused" ? state : null}
        onClose={dismiss}
        onChooseAnother={() => {
          dismiss();
          choose();
        }}
      />
    </>
  );
}

function DropSign({ text }: Readonly<{ text: string }>) {
  return (
    <div className="pointer-events-none fixed inset-3 z-50 grid place-items-center rounded-xl border-2 border-dashed border-accent bg-accent-soft/90">
      <p className="flex items-center gap-2 text-lg font-semibold text-accent">
        <FileUp size={20} aria-hidden />
        {text}
      </p>
    </div>
  );
}
