"use client";

import { useSearchParams } from "next/navigation";
import { useEffect, useState } from "react";

/** What an address says behind its question mark. */
export type Query = Readonly<Record<string, string | string[] | undefined>>;

type AddressForm<State> = Readonly<{
  stateOf: (query: Query) => State;
  /** Keep this function stable. */
  queryOf: (state: State) => string;
  /** The page is being asked for again: an address written now would make the router load it whole. */
  isHeld?: boolean;
}>;

type Entry<State> = Readonly<{
  state: State;
  /** The address that the state was last compared with. */
  seen: string;
  /** Addresses of our own that have not come back to us yet. */
  written: readonly string[];
  isChanged: boolean;
}>;

/** Long enough that a person has stopped typing; browsers limit how often an address may change. */
const addressMilliseconds = 200;

/**
 * State that stands in the address, so that it can be sent, and outlives a reload.
 *
 * The state leads and the address follows, a little later; only an address that we did not write
 * ourselves (a link, the back button) leads the state.
 */
export function useAddressState<State>({ stateOf, queryOf, isHeld }: AddressForm<State>) {
  const address = useSearchParams().toString();
  const [entry, setEntry] = useState(() => arrived(address, stateOf));
  if (entry.seen !== address) setEntry(followed(entry, address, stateOf));
  const { state, isChanged } = entry;
  useEffect(() => {
    if (!isChanged || isHeld) return;
    const query = queryOf(state);
    const write = () => {
      setEntry((now) => ({ ...now, written: [...now.written, query], isChanged: false }));
      window.history.replaceState(null, "", query ? `?${query}` : window.location.pathname);
    };
    const timer = setTimeout(write, addressMilliseconds);
    // A late write would call the navigation of a link off. Only for links: a render in the middle
    // of its click makes React lose the change of a tick.
    const writeBeforeLink = ({ target }: MouseEvent) => {
      if (target instanceof Element && target.closest("a[href]")) write();
    };
    document.addEventListener("click", writeBeforeLink, { capture: true });
    return () => {
      clearTimeout(timer);
      document.removeEventListener("click", writeBeforeLink, { capture: true });
    };
  }, [state, isChanged, isHeld, queryOf]);
  const change = (changed: State) =>
    setEntry((now) => ({ ...now, state: changed, isChanged: true }));
  return [state, change] as const;
}

function arrived<State>(address: string, stateOf: (query: Query) => State): Entry<State> {
  const query = Object.fromEntries(new URLSearchParams(address));
  return { state: stateOf(query), seen: address, written: [], isChanged: false };
}

function followed<State>(
  entry: Entry<State>,
  address: string,
  stateOf: (query: Query) => State,
): Entry<State> {
  if (!entry.written.includes(address)) return arrived(address, stateOf);
  const written = entry.written.filter((own) => own !== address);
  return { ...entry, seen: address, written };
}
