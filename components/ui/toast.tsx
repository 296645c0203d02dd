"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { createContext, useContext, useEffect, useState, type ReactNode } from "react";
import { buttonStyle } from "./button-style";
import { classNames } from "./class-names";
import { StatusIcon } from "./status-icon";
import { useNotices, type Notice, type ShownNotice } from "./use-notices";

/** Beside an open sheet notices stand above: at the corner they would lie over its buttons. */
const awayFromSheet =
  "in-[:root:has([data-sheet])]:top-4 in-[:root:has([data-sheet])]:bottom-auto " +
  "sm:in-[:root:has([data-sheet])]:left-4 sm:in-[:root:has([data-sheet])]:right-auto";

type ToastActions = Readonly<{ show: (notice: Notice) => string; close: (id: string) => void }>;

const Toasts = createContext<ToastActions>({ show: () => "", close: () => {} });

/** Shows notices at the corner of the page; they wait while pointed at or focused. */
export function useToast(): ToastActions {
  return useContext(Toasts);
}

export function ToastProvider({ children }: Readonly<{ children: ReactNode }>) {
  const t = useTranslations("ui");
  const { notices, actions } = useNotices();
  return (
    <Toasts value={actions}>
      {children}
      <div
        role="region"
        aria-label={t("notices")}
        aria-live="polite"
        data-chrome
        className={classNames(
          "pointer-events-none fixed inset-x-4 bottom-4 z-50 grid justify-items-end gap-2 sm:left-auto sm:w-96",
          awayFromSheet,
        )}
      >
        {notices.map((notice) => (
          <Toast key={notice.id} notice={notice} onClose={() => actions.close(notice.id)} />
        ))}
      </div>
    </Toasts>
  );
}

type ToastProps = Readonly<{ notice: ShownNotice; onClose: () => void }>;

/** Closes a notice after its time; the time begins anew whenever it is let go of. */
function useClosing(seconds: number, isHeld: boolean, onClose: () => void): void {
  useEffect(() => {
    if (isHeld) return;
    const timer = setTimeout(onClose, seconds * 1000);
    return () => clearTimeout(timer);
    // onClose is made anew at each rendering and does the same each time.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [seconds, isHeld]);
}

function Toast({ notice, onClose }: ToastProps) {
  const t = useTranslations("ui");
  const [isHeld, setIsHeld] = useState(false);
  const { title, description, tone = "neutral", action, seconds } = notice;
  useClosing(seconds, isHeld, onClose);
  const run = () => {
    onClose();
    action?.run();
  };
  return (
    <div
      role="group"
      aria-label={title}
      onPointerEnter={() => setIsHeld(true)}
      onPointerLeave={() => setIsHeld(false)}
      onFocus={() => setIsHeld(true)}
      onBlur={() => setIsHeld(false)}
      onKeyDown={(event) => (event.key === "Escape" ? onClose() : undefined)}
      className="pointer-events-auto flex w-full items-start gap-2 rounded-lg border border-line bg-surface p-3 shadow-float"
    >
      <span className="pt-1">
        <StatusIcon tone={tone} size={16} />
      </span>
      <div className="grow">
        <p className="text-sm font-medium">{title}</p>
        {description ? <p className="text-sm text-text-2">{description}</p> : null}
      </div>
      {action ? (
        <button type="button" onClick={run} className={buttonStyle("secondary", "sm")}>
          {action.label}
        </button>
      ) : null}
      <button
        type="button"
        aria-label={t("dismiss")}
        onClick={onClose}
        className={`${buttonStyle("quiet", "sm")} min-w-7 px-0`}
      >
        <X size={14} aria-hidden />
      </button>
    </div>
  );
}
