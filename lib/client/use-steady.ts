import { useState } from "react";

/** What stood before for as long as the new says the same: what is made from it is not made again. */
export function useSteady<T>(value: T, isSame: (one: T, other: T) => boolean): T {
  const [kept, keep] = useState(value);
  if (kept === value || isSame(kept, value)) return kept;
  keep(value);
  return value;
}
