/**
 * Whether runs or accelerators were written since the estimator's page was last asked for. The router restores that
 * page as it was when a person goes back to it, with a fit that knows nothing of the writes.
 */
let isOutdated = false;

export function markFitOutdated(): void {
  isOutdated = true;
}

/** Tells it once. */
export function takeFitOutdated(): boolean {
  const wasOutdated = isOutdated;
  isOutdated = false;
  return wasOutdated;
}
