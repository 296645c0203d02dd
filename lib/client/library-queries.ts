import { queryOptions } from "@tanstack/react-query";
import type { z } from "zod";
import {
  acceleratorContract,
  priceContract,
  type ChangeEntryRequest,
} from "@/lib/contracts/library";
import { answerOf, request } from "./request";

/** All accelerators: shipped, corrected and own, the hidden ones too. */
export const acceleratorsQuery = () =>
  queryOptions({
    queryKey: ["library", "accelerators"],
    queryFn: ({ signal }) =>
      answerOf({
        ...{ method: "GET", path: "/api/accelerators", signal },
        response: acceleratorContract.list,
      }),
  });

/** All prices: shipped, corrected and own, the hidden ones too. */
export const pricesQuery = () =>
  queryOptions({
    queryKey: ["library", "prices"],
    queryFn: ({ signal }) =>
      answerOf({ method: "GET", path: "/api/prices", response: priceContract.list, signal }),
  });

type EntryContract<Entry extends z.ZodType, Removed extends z.ZodType> = Readonly<{
  entry: Entry;
  removed: Removed;
}>;

/** What can be asked of the entries at an address. */
const requestsOf = <Entry extends z.ZodType, Removed extends z.ZodType>(
  path: string,
  contract: EntryContract<Entry, Removed>,
) => {
  const entryPath = (id: string) => `${path}/${encodeURIComponent(id)}`;
  return {
    add: (body: Readonly<{ value: unknown; isHidden?: boolean }>) =>
      request({ method: "POST", path, body, response: contract.entry }),
    change: (id: string, { body, version }: { body: ChangeEntryRequest; version: number }) =>
      request({
        ...{ method: "PATCH", path: entryPath(id), body, version },
        response: contract.entry,
      }),
    remove: (id: string, version: number) =>
      request({ method: "DELETE", path: entryPath(id), version, response: contract.removed }),
  };
};

export const acceleratorRequests = requestsOf("/api/accelerators", acceleratorContract);
export const priceRequests = requestsOf("/api/prices", priceContract);
