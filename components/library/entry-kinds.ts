import type { QueryKey } from "@tanstack/react-query";
import {
  acceleratorRequests,
  acceleratorsQuery,
  priceRequests,
  pricesQuery,
} from "@/lib/client/library-queries";
import type { Answer, RequestFailure } from "@/lib/client/request";
import {
  acceleratorContract,
  priceContract,
  type ChangeEntryRequest,
  type LibraryEntry,
} from "@/lib/contracts/library";
import type { LibraryAccelerator } from "@/lib/domain/estimator/library-accelerator";
import type { PricePoint } from "@/lib/domain/estimator/price-point";
import { shortGpuName } from "@/lib/presenters/estimator-runs";
import { ACCELERATOR_FORM, PRICE_FORM } from "@/lib/presenters/library-form";

export type Identified = Readonly<{ id: string }>;

/** What the verbs and the forms of the library have to know of a kind of entry. */
export type EntryKind<Value extends Identified> = Readonly<{
  queryKey: QueryKey;
  requests: Readonly<{
    add: (
      body: Readonly<{ value: Value; isHidden?: boolean }>,
    ) => Promise<Answer<Readonly<{ entry: LibraryEntry<Value> }>>>;
    change: (
      id: string,
      write: { body: ChangeEntryRequest; version: number },
    ) => Promise<Answer<Readonly<{ entry: LibraryEntry<Value> }>>>;
    remove: (
      id: string,
      version: number,
    ) => Promise<Answer<Readonly<{ removed: LibraryEntry<Value> }>>>;
  }>;
  /** What stands there now, from the answer to a stale write. */
  readCurrent: (current: unknown) => LibraryEntry<Value> | null;
  nameOf: (value: Value) => string;
  form: readonly Readonly<{ name: string }>[];
}>;

export const PRICES: EntryKind<PricePoint> = {
  queryKey: pricesQuery().queryKey,
  requests: priceRequests,
  readCurrent: (current) => priceContract.current.safeParse(current).data?.entry ?? null,
  nameOf: ({ provider, gpuModel }) => `${provider}, ${shortGpuName(gpuModel)}`,
  form: PRICE_FORM,
};

export const ACCELERATORS: EntryKind<LibraryAccelerator> = {
  queryKey: acceleratorsQuery().queryKey,
  requests: acceleratorRequests,
  readCurrent: (current) => acceleratorContract.current.safeParse(current).data?.entry ?? null,
  nameOf: ({ name }) => name,
  form: ACCELERATOR_FORM,
};

/** What the server says stands there now, when it refused a write for being late. */
export function currentOf<Value extends Identified>(
  kind: EntryKind<Value>,
  failure: RequestFailure,
): LibraryEntry<Value> | null {
  const isStale = failure.kind === "refused" && failure.problem.code === "stale";
  return isStale ? kind.readCurrent(failure.problem.current) : null;
}
