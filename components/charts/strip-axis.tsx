import { classNames } from "@/components/ui/class-names";
import type { StripLayout } from "./strip-layout";

type StripAxisProps = Readonly<{
  keys: readonly string[];
  layout: StripLayout;
  tickLabel: (key: string) => string;
}>;

/** Names of some keys below their cells. Each cell says its own key to those who listen. */
export function StripAxis({ keys, layout, tickLabel }: StripAxisProps) {
  return (
    <div
      aria-hidden
      className="grid w-max min-w-full text-xs text-text-3"
      style={{ gridTemplateColumns: layout.template }}
    >
      {layout.scrolls ? <span className="sticky left-0 z-10 row-start-1 bg-surface" /> : null}
      {layout.keyTicks.map((key) => (
        <span
          key={key}
          className={classNames(
            "row-start-1 flex h-6 w-0 items-center whitespace-nowrap",
            // Centred, half of the first would lie under the names of the rows.
            key === keys[0] ? "justify-self-start" : "justify-center justify-self-center",
          )}
          style={{ gridColumn: keys.indexOf(key) + 2 }}
        >
          {tickLabel(key)}
        </span>
      ))}
    </div>
  );
}
