/** A block of cells as spreadsheets put it on the clipboard. */
export type Matrix = readonly (readonly string[])[];

function quoted(text: string): string {
  return /["\t\n\r]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

export function toTabSeparated(matrix: Matrix): string {
  return matrix.map((row) => row.map(quoted).join("\t")).join("\n");
}

/**
 * Reads what Excel, Sheets and Numbers copy: tabs between cells, line breaks between rows, one
 * break at the end that is not a row, and quotes around a cell that holds either.
 */
export function fromTabSeparated(text: string): Matrix {
  const cell = /("(?:[^"]|"")*"(?=[\t\r\n]|$)|[^\t\r\n]*)(\t|\r\n|\n|\r|$)/g;
  const rows: string[][] = [[]];
  const body = text.replace(/(\r\n|\n|\r)$/, "");
  for (const match of body.matchAll(cell)) {
    const [, raw = "", after = ""] = match;
    rows
      .at(-1)
      ?.push(raw.startsWith('"') && raw.endsWith('"') && raw.length > 1 ? unquoted(raw) : raw);
    if (after === "") break;
    if (after !== "\t") rows.push([]);
  }
  return rows;
}

const unquoted = (raw: string) => raw.slice(1, -1).replace(/""/g, '"');
