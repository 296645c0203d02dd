import type { PreviewFigure } from "@/lib/presenters/guided-preview";

/** The figures in one line, on screens where the preview lies below the question. */
export function PreviewInShort({ figures }: Readonly<{ figures: readonly PreviewFigure[] }>) {
  const shown = figures.filter(({ id }) => id === "runway" || id === "gpuHours");
  return (
    <p
      aria-hidden
      className="sticky bottom-0 -mx-4 flex flex-wrap gap-x-4 border-t border-line bg-surface px-4 py-2 text-sm lg:hidden"
    >
      {shown.map(({ id, label, value }) => (
        <span key={id} className="text-text-3">
          {label} <strong className="tabular font-semibold text-text">{value}</strong>
        </span>
      ))}
    </p>
  );
}
