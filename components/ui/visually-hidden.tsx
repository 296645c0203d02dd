import type { ReactNode } from "react";

type VisuallyHiddenProps = Readonly<{
  children: ReactNode;
  as?: "span" | "div" | "p";
  id?: string;
}>;

/** Words for those who listen. */
export function VisuallyHidden({ children, as: Tag = "span", id }: VisuallyHiddenProps) {
  return (
    <Tag id={id} className="sr-only">
      {children}
    </Tag>
  );
}
