"use client";

import { useQueryClient, type QueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { useToast } from "@/components/ui/toast";
import { undoSeconds } from "@/components/ui/use-notices";
import { markFitOutdated } from "@/lib/client/outdated-fit";
import type { Answer, RequestFailure } from "@/lib/client/request";
import { useTurns } from "@/lib/client/use-turns";
import type { ChangeEntryRequest, LibraryEntry } from "@/lib/contracts/library";
import { changedEntryFields } from "@/lib/presenters/library-form";
import { currentOf, type EntryKind, type Identified } from "./entry-kinds";

type List<Value> = Readonly<{ entries: readonly LibraryEntry<Value>[] }>;
type Saved<Value> = Answer<Readonly<{ entry: LibraryEntry<Value> }>>;
/** A change on its way: what it asks for, how the entry looks at once, and what is said of it. */
type Change<Value> = Readonly<{
  body: ChangeEntryRequest;
  expected: Partial<LibraryEntry<Value>>;
  said: "hidden" | "shown" | "broughtBack" | "changed";
}>;

/**
 * What can be done with the entries of a kind. Changes show at once and go back exactly when the
 * server refuses them; each can be undone; writes go out one after the other, each naming the
 * version that the one before made.
 */
export function useLibraryWrites<Value extends Identified>(kind: EntryKind<Value>) {
  const cache = useQueryClient();
  const { show } = useToast();
  const t = useTranslations("library.notice");
  const { inTurn, state, tell } = useTurns();

  const writes = useMemo(() => {
    const { nameOf, requests } = kind;
    const say = (
      what: "added" | "removed" | Change<Value>["said"],
      value: Value,
      undo: () => void,
    ) => {
      tell("saved");
      markFitOutdated();
      const action = { label: t("undo"), run: undo };
      show({ title: t(what, { name: nameOf(value) }), tone: "info", action, seconds: undoSeconds });
    };
    const explain = (value: Value, failure: RequestFailure, retry: () => void) => {
      tell("failed");
      const isStale = failure.kind === "refused" && failure.problem.code === "stale";
      const title = t(isStale ? "stale" : "failed", { name: nameOf(value) });
      show({ title, tone: isStale ? "warn" : "bad", action: { label: t("retry"), run: retry } });
    };

    function change({ value: { id } }: LibraryEntry<Value>, wish: Change<Value>): void {
      const before = found(cache, kind, id);
      if (!before) return;
      put(cache, kind, { ...before, ...wish.expected });
      void inTurn(async () => {
        const version = found(cache, kind, id)?.version ?? before.version;
        const answer = await requests.change(id, { body: wish.body, version });
        if (answer.ok) {
          put(cache, kind, answer.value.entry);
          return say(wish.said, before.value, () => undoChange(answer.value.entry, before));
        }
        put(cache, kind, currentOf(kind, answer.failure) ?? { ...before, version });
        explain(before.value, answer.failure, () => change(before, wish));
      });
    }

    /** The entry as it was before a change: its fields, its correction and whether it is hidden. */
    function undoChange(now: LibraryEntry<Value>, before: LibraryEntry<Value>): void {
      const { value, shipped, isHidden } = before;
      const isShipped = now.shipped !== null && shipped === null;
      const set = isShipped ? {} : changedEntryFields(now.value, value);
      const body = { set, isHidden, ...(isShipped && { isCorrected: false as const }) };
      change(now, { body, expected: { value, shipped, isHidden }, said: "changed" });
    }

    function remove(entry: LibraryEntry<Value>): void {
      const { value, version } = entry;
      take(cache, kind, value.id);
      void inTurn(async () => {
        const answer = await requests.remove(value.id, version);
        if (!answer.ok) {
          const current = currentOf(kind, answer.failure) ?? entry;
          put(cache, kind, current);
          return explain(value, answer.failure, () => remove(current));
        }
        say("removed", value, () => restore(answer.value.removed));
      });
    }

    function restore({ value, isHidden }: LibraryEntry<Value>): void {
      void inTurn(async () => {
        const answer = await requests.add({ value, isHidden });
        if (!answer.ok) {
          const removed = { value, isHidden, version: 1, origin: "own", shipped: null } as const;
          return explain(value, answer.failure, () => restore(removed));
        }
        const { entry } = answer.value;
        put(cache, kind, entry);
        say("added", value, () => remove(entry));
      });
    }

    /** A form waits for its answer: what was typed stays in it until it is stored. */
    async function save(value: Value, before: LibraryEntry<Value> | null): Promise<Saved<Value>> {
      const send = () => (before ? changeFields(kind, value, before) : requests.add({ value }));
      const answer = await inTurn(send);
      if (!answer.ok) return answer;
      const { entry } = answer.value;
      put(cache, kind, entry);
      const undo = () => (before ? undoChange(entry, before) : remove(entry));
      say(before ? "changed" : "added", value, undo);
      return answer;
    }

    return {
      save,
      remove,
      setHidden: (entry: LibraryEntry<Value>, isHidden: boolean) =>
        change(entry, {
          body: { isHidden },
          expected: { isHidden },
          said: isHidden ? "hidden" : "shown",
        }),
      bringBack: (entry: LibraryEntry<Value>) =>
        change(entry, {
          body: { isCorrected: false },
          expected: { value: entry.shipped ?? entry.value, shipped: null },
          said: "broughtBack",
        }),
    };
  }, [cache, kind, show, t, inTurn, tell]);
  return { ...writes, state };
}

export type LibraryWrites<Value extends Identified> = ReturnType<typeof useLibraryWrites<Value>>;

function changeFields<Value extends Identified>(
  { requests }: EntryKind<Value>,
  value: Value,
  before: LibraryEntry<Value>,
) {
  const body = { set: changedEntryFields(before.value, value) };
  return requests.change(value.id, { body, version: before.version });
}

function found<Value extends Identified>(
  cache: QueryClient,
  { queryKey }: EntryKind<Value>,
  id: string,
): LibraryEntry<Value> | undefined {
  const list = cache.getQueryData<List<Value>>(queryKey);
  return list?.entries.find(({ value }) => value.id === id);
}

/** Puts an entry where it was, or at the end when it is new. */
function put<Value extends Identified>(
  cache: QueryClient,
  { queryKey }: EntryKind<Value>,
  entry: LibraryEntry<Value>,
): void {
  cache.setQueryData<List<Value>>(queryKey, (list) => {
    if (!list) return list;
    const isIt = (one: LibraryEntry<Value>) => one.value.id === entry.value.id;
    if (!list.entries.some(isIt)) return { entries: [...list.entries, entry] };
    return { entries: list.entries.map((one) => (isIt(one) ? entry : one)) };
  });
}

function take<Value extends Identified>(
  cache: QueryClient,
  { queryKey }: EntryKind<Value>,
  id: string,
): void {
  cache.setQueryData<List<Value>>(
    queryKey,
    (list) => list && { entries: list.entries.filter(({ value }) => value.id !== id) },
  );
}
