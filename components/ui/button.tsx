import { LoaderCircle } from "lucide-react";
import type { ComponentPropsWithRef, ReactNode } from "react";
import { buttonStyle, type ButtonSize, type ButtonVariant } from "./button-style";
import { classNames } from "./class-names";

type ButtonProps = ComponentPropsWithRef<"button"> & {
  variant?: ButtonVariant;
  size?: ButtonSize;
  icon?: ReactNode;
  /** Work is under way: the button keeps its focus and takes no second press. */
  pending?: boolean;
};

export function Button(props: ButtonProps) {
  const { variant = "secondary", size = "md", icon, pending, className, children, ...rest } = props;
  const sign = pending ? <LoaderCircle size={16} className="animate-spin" aria-hidden /> : icon;
  return (
    <button
      type="button"
      {...rest}
      aria-disabled={pending || rest["aria-disabled"]}
      onClick={pending ? (event) => event.preventDefault() : rest.onClick}
      className={classNames(buttonStyle(variant, size), className)}
    >
      {sign}
      {children}
    </button>
  );
}
