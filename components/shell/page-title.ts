/** Title of the browser's tab, the nearest thing first: `Funds · Northlight · Fourfold`. */
export function pageTitle(...parts: readonly string[]): string {
  return [...parts, "Fourfold"].join(" · ");
}
