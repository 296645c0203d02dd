const tagPattern = /^"(\d{1,15})"$/;

/** The value of `If-Match` and `ETag` for a version: `"7"`. */
export function entityTag(version: number): string {
  return `"${version}"`;
}

/** The version that an entity tag names, or null when it names none. */
export function versionOf(tag: string | null): number | null {
  const digits = tag?.trim().match(tagPattern)?.[1];
  return digits === undefined ? null : Number(digits);
}
