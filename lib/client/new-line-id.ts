/** An id for a new line that no other tab makes at the same moment. */
export function newLineId(kind: string): string {
  return `${kind}-${crypto.randomUUID().slice(0, 8)}`;
}
