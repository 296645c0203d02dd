/** Where a price in a plan comes from, as its line's note says it. */
export type PriceMark = Readonly<{
  provider: string;
  /** Day of the price, YYYY-MM-DD. */
  date: string;
  /** Of a price that was converted: dollars, and plan currency for one of them (R20). */
  converted?: Readonly<{ amountUsd: number; rate: number }>;
}>;

const markPattern =
  /^Price: (.+), (\d{4}-\d{2}-\d{2})(?:, USD (\d+(?:\.\d+)?) at (\d+(?:\.\d+)?))?$/m;
const markLine = new RegExp(`\\n?${markPattern.source}`, "m");

/**
 * The line of a note that says where a price comes from, the same in every language:
 * `Price: RunPod, 2025-03-03`, or `Price: RunPod, 2025-03-03, USD 2.99 at 7.1`.
 *
 * It is text in the note, not a field: a plan file stays as readable as before, and the price in
 * the plan is a number like any other, frozen where it was put in.
 */
export function priceMarkText({ provider, date, converted }: PriceMark): string {
  const source = `Price: ${provider}, ${date}`;
  if (!converted) return source;
  return `${source}, USD ${plain(converted.amountUsd)} at ${plain(converted.rate)}`;
}

/** The mark in a note, or null where there is none. */
export function priceMarkOf(note: string | undefined): PriceMark | null {
  const found = markPattern.exec(note ?? "");
  const [, provider, date, amountUsd, rate] = found ?? [];
  if (provider === undefined || date === undefined) return null;
  if (amountUsd === undefined || rate === undefined) return { provider, date };
  return { provider, date, converted: { amountUsd: Number(amountUsd), rate: Number(rate) } };
}

/** The note with this mark in place of the one that it had, or after what it says. */
export function withPriceMark(note: string | undefined, mark: PriceMark): string {
  const text = priceMarkText(mark);
  if (!note) return text;
  // A function, since a provider's name may hold a "$" that `replace` would read.
  return markPattern.test(note) ? note.replace(markPattern, () => text) : `${note}\n${text}`;
}

/** The note without its mark: what a person wrote. */
export function withoutPriceMark(note: string | undefined): string {
  return (note ?? "").replace(markLine, "").replace(/^\n/, "");
}

/** Decimal digits without an exponent, as many as the number has. */
function plain(value: number): string {
  return value >= 1e-6 && value < 1e21 ? String(value) : value.toFixed(20).replace(/\.?0+$/, "");
}
