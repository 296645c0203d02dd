"use client";

import { Dialog as BaseDialog } from "@base-ui/react/dialog";
import { classNames } from "./class-names";
import type { SizedDialogProps } from "./dialog";
import { DialogHeading } from "./dialog-heading";

const sizes = { sm: "max-w-md", md: "max-w-xl", lg: "max-w-3xl" } as const;

/** The code of a dialog, fetched when the first one opens. */
export default function OpenDialog(props: SizedDialogProps) {
  const { open, onOpenChange, title, description, children, footer, size = "md" } = props;
  return (
    <BaseDialog.Root open={open} onOpenChange={onOpenChange}>
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className="fixed inset-0 z-40 bg-scrim" />
        <BaseDialog.Viewport className="fixed inset-0 z-40 grid place-items-center overflow-auto p-4">
          <BaseDialog.Popup
            className={classNames(
              "pop-in w-full rounded-xl border border-line bg-surface shadow-float outline-none",
              sizes[size],
            )}
          >
            <DialogHeading title={title} description={description} />
            <div className="px-5 pb-5">{children}</div>
            {footer ? (
              <div className="flex flex-wrap justify-end gap-2 border-t border-line px-5 py-3">
                {footer}
              </div>
            ) : null}
          </BaseDialog.Popup>
        </BaseDialog.Viewport>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  );
}
