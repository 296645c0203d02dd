import type { CSSProperties } from "react";

type SkeletonProps = Readonly<{
  height?: CSSProperties["height"];
  width?: CSSProperties["width"];
  /** Said to those who listen; one of several skeletons is enough. */
  label?: string;
}>;

/** Holds the place of what is on its way, in its final size; seen after 200 ms. */
export function Skeleton({ height = "1rem", width = "100%", label }: SkeletonProps) {
  return (
    <div
      role={label ? "status" : undefined}
      aria-hidden={label ? undefined : true}
      style={{ height, width }}
    >
      <div className="appear-late h-full rounded-md bg-surface-3" />
      {label ? <span className="sr-only">{label}</span> : null}
    </div>
  );
}
