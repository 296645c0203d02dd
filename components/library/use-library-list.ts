"use client";

import { useQuery } from "@tanstack/react-query";
import { acceleratorsQuery, pricesQuery } from "@/lib/client/library-queries";
import type { AcceleratorList, PriceList } from "@/lib/contracts/library";

/** What came with the page, or was written through it, is fresh enough for a while. */
const freshMilliseconds = 60_000;

export function usePriceList(initialData: PriceList) {
  return useQuery({ ...pricesQuery(), initialData, staleTime: freshMilliseconds });
}

export function useAcceleratorList(initialData: AcceleratorList) {
  return useQuery({ ...acceleratorsQuery(), initialData, staleTime: freshMilliseconds });
}
