import { z } from "zod";
import { lineSchema } from "@/lib/domain/plan/lines/registry";
import { problemResponse } from "@/lib/contracts/problem";
import { scenarioSchema } from "@/lib/domain/plan/scenario-schema";
import { planSettingsSchema } from "@/lib/domain/plan/settings";
import type { Draft, KeptDraft } from "./plan-draft";

const planEdit = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("setFields"),
    line: z.string(),
    set: z.record(z.string(), z.unknown()),
  }),
  z.object({ kind: z.literal("addLine"), line: lineSchema, after: z.string().nullable() }),
  z.object({ kind: z.literal("removeLine"), line: z.string() }),
  z.object({ kind: z.literal("shiftLine"), line: z.string(), months: z.number() }),
  z.object({ kind: z.literal("orderLines"), order: z.array(z.string()) }),
  z.object({ kind: z.literal("setSettings"), set: z.record(z.string(), z.unknown()) }),
  z.object({
    kind: z.literal("addScenario"),
    scenario: scenarioSchema,
    after: z.string().nullable(),
  }),
  z.object({
    kind: z.literal("setScenario"),
    scenario: z.string(),
    set: z.record(z.string(), z.unknown()),
    part: z.object({ line: z.string().nullable() }).optional(),
  }),
  z.object({ kind: z.literal("removeScenario"), scenario: z.string() }),
  z.object({
    kind: z.literal("replaceContent"),
    content: z.object({
      settings: planSettingsSchema,
      lines: z.array(lineSchema),
      scenarios: z.array(scenarioSchema),
    }),
    promoted: z.string().nullable(),
  }),
]);

const pendingEdit = z.object({ id: z.number(), edit: planEdit, base: z.number().nullable() });

const keptDraft = z.object({
  pending: z.array(pendingEdit),
  failed: z.array(z.object({ pending: pendingEdit, problem: problemResponse })),
  badCells: z.record(z.string(), z.object({ text: z.string(), reason: z.string() })),
  nextId: z.number(),
});

const keyOf = (plan: string) => `fourfold.draft.${plan}`;

/** What this tab had not yet saved of a plan when it was last open, or null. */
export function readKeptDraft(plan: string): KeptDraft | null {
  const text = attempt(() => sessionStorage.getItem(keyOf(plan)));
  if (text === null) return null;
  const kept = keptDraft.safeParse(parsedOrNull(text));
  return kept.success ? kept.data : null;
}

/** Keeps what is not yet saved, so that a reload in mid-edit loses nothing. */
export function keepDraft(plan: string, draft: Draft): void {
  const { pending, badCells, failed, nextId } = draft;
  const isEmpty = !hasUnsaved(draft) && Object.keys(badCells).length === 0;
  attempt(() => {
    if (isEmpty) sessionStorage.removeItem(keyOf(plan));
    else sessionStorage.setItem(keyOf(plan), JSON.stringify({ pending, badCells, failed, nextId }));
    return null;
  });
}

/** Whether closing the tab would lose an edit. */
export function hasUnsaved({ pending, failed }: Draft): boolean {
  return pending.length > 0 || failed.length > 0;
}

/** A browser may forbid storage, or have none left: then nothing is kept, and nothing breaks. */
function attempt<T>(action: () => T): T | null {
  try {
    return action();
  } catch {
    return null;
  }
}

function parsedOrNull(text: string): unknown {
  return attempt(() => JSON.parse(text) as unknown);
}
