import "server-only";

export type WorkQueue = <T>(work: () => Promise<T>) => Promise<T>;

/** Runs one piece of work at a time, in the order given; a failure does not hold up the next. */
export function createWorkQueue(): WorkQueue {
  let tail: Promise<unknown> = Promise.resolve();
  return (work) => {
    const result = tail.then(work);
    tail = result.catch(() => undefined);
    return result;
  };
}
