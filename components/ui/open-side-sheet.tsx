"use client";

import { Dialog as BaseDialog } from "@base-ui/react/dialog";
import type { DialogProps } from "./dialog";
import { DialogHeading } from "./dialog-heading";

/** The code of a side sheet, fetched when the first one opens. */
export default function OpenSideSheet(props: DialogProps) {
  const { open, onOpenChange, title, description, children, footer } = props;
  return (
    <BaseDialog.Root open={open} onOpenChange={onOpenChange}>
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className="fixed inset-0 z-40 bg-scrim" />
        <BaseDialog.Viewport className="fixed inset-0 z-40 overflow-hidden">
          <BaseDialog.Popup
            data-sheet
            className="slide-in absolute inset-y-0 right-0 flex w-full max-w-md flex-col border-s border-line bg-surface shadow-float outline-none"
          >
            <DialogHeading title={title} description={description} />
            <div className="grow overflow-auto px-5 pb-5">{children}</div>
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
