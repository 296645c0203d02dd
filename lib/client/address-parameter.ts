/**
 * What stands behind an address, with one parameter set anew or taken away.
 *
 * @param search the parameters as they are, with or without their question mark
 * @param value what an address may hold unescaped, such as ids with commas between; null takes it away
 * @returns with its question mark; empty where no parameter is left
 */
export function withParameter(search: string, name: string, value: string | null): string {
  const others = new URLSearchParams(search);
  others.delete(name);
  // An address that is sent is also read: commas stay commas.
  const kept = others.toString().replaceAll("%2C", ",");
  const own = value === null ? "" : `${name}=${value}`;
  const query = [kept, own].filter((part) => part !== "").join("&");
  return query && `?${query}`;
}
