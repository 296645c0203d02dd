const oneYear = 365 * 24 * 60 * 60;

/** Keeps a choice of this browser where the server can read it, before the next first paint. */
export function keepPreference(name: string, value: string): void {
  document.cookie = `${name}=${value}; path=/; max-age=${oneYear}; samesite=lax`;
}
