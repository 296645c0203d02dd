/** How the handlers of the board find the bars and rows in its document. */
const barAttribute = "data-bar";
const rowAttribute = "data-row";

/** The bar that an event is about, or null beside the bars. */
export function barOf(target: EventTarget): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>(`[${barAttribute}]`) : null;
}

export function lineOfBar(bar: HTMLElement): string {
  return bar.getAttribute(barAttribute) ?? "";
}

/** The id of the line in whose row something stands. */
export function rowOf(target: EventTarget | null): string | null {
  if (!(target instanceof Element)) return null;
  return target.closest(`[${rowAttribute}]`)?.getAttribute(rowAttribute) ?? null;
}

/** All bars of a board, from the top. */
export function barsIn(board: Element): readonly HTMLElement[] {
  return [...board.querySelectorAll<HTMLElement>(`[${barAttribute}]`)];
}
