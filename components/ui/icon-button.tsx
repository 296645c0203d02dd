"use client";

import type { ComponentPropsWithRef, ReactNode } from "react";
import { buttonStyle, type ButtonVariant } from "./button-style";
import { classNames } from "./class-names";
import { Tooltip } from "./tooltip";

type IconButtonProps = Omit<ComponentPropsWithRef<"button">, "children"> & {
  /** What it does: the accessible name, and the tooltip. */
  label: string;
  icon: ReactNode;
  variant?: ButtonVariant;
};

export function IconButton(props: IconButtonProps) {
  const { label, icon, variant = "quiet", className, ...rest } = props;
  return (
    <Tooltip label={label}>
      <button
        type="button"
        {...rest}
        aria-label={label}
        className={classNames(buttonStyle(variant, "md"), "min-w-8 px-0", className)}
      >
        {icon}
      </button>
    </Tooltip>
  );
}
