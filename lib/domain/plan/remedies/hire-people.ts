import { addMonths, monthIndex } from "@/lib/domain/calendar/month";
import { shortageOf } from "@/lib/domain/plan/coverage-reason";
import type { Line } from "@/lib/domain/plan/lines/registry";
import { delayed } from "@/lib/domain/plan/lines/span";
import { addedLine } from "./added-line";
import type { Proposal } from "./remedy";
import { monthOf, shortMonths, type Shortage } from "./shortage";

type Source = Extract<Line, Readonly<{ kind: "role" | "contractor" }>>;
type Missing = Readonly<{ discipline: string; people: number; like: Source | null }>;

/**
 * Takes on the people that are missing, whole persons of every discipline that is short, from the
 * first month of the stretch on: on the terms of the latest line of that discipline, roles before
 * contractors. Where the plan has nobody of a discipline there are no terms to copy.
 */
export function hirePeople(shortage: Shortage): readonly Iterable<Proposal>[] {
  const missing = missingPeople(shortage);
  const start = monthOf(shortage, shortage.first);
  const unknown = missing.filter(({ like }) => like === null);
  if (unknown.length > 0) {
    return unknown.map(({ discipline, people }) => [
      { remedy: { kind: "addPeople", discipline, people, start }, edits: [] },
    ]);
  }
  const hires = missing.flatMap(({ discipline, people, like }) =>
    like ? [{ discipline, people, like: like.id }] : [],
  );
  const edits = missing.flatMap(({ people, like }) =>
    like ? (addedLine(hired(shortage, like, people), like.id) ?? []) : [],
  );
  return edits.length < hires.length ? [] : [[{ remedy: { kind: "hire", hires, start }, edits }]];
}

/** The most that is missing of each discipline in any month of the stretch. */
function missingPeople(shortage: Shortage): readonly Missing[] {
  const most = new Map<string, number>();
  for (const month of shortMonths(shortage)) {
    for (const balance of shortage.reasons("talent", month).balances) {
      const known = most.get(balance.subject!) ?? 0;
      most.set(balance.subject!, Math.max(known, shortageOf(balance)));
    }
  }
  return [...most].flatMap(([discipline, heads]) => {
    const people = Math.ceil(heads - 1e-9);
    return people > 0 ? [{ discipline, people, like: latestOf(shortage, discipline) }] : [];
  });
}

function latestOf({ plan }: Shortage, discipline: string): Source | null {
  const sources = plan.lines.filter(
    (line): line is Source => (line.kind === "role" || line.kind === "contractor") && !line.off,
  );
  const own = sources.filter((line) => line.discipline === discipline);
  const roles = own.filter(({ kind }) => kind === "role");
  const best = roles.length > 0 ? roles : own;
  return best.toSorted((one, other) => one.start.localeCompare(other.start)).at(-1) ?? null;
}

/** A cohort on the same terms: employees stay, contractors only while they are missing. */
function hired(shortage: Shortage, like: Source, people: number): Line {
  const { newLine, first, last } = shortage;
  const shared = { id: newLine.id(like.kind), name: newLine.copyOf(like.name) };
  const start = monthOf(shortage, first);
  const { end: _, ...terms } = like;
  if (terms.kind === "contractor")
    return { ...terms, ...shared, people, start, end: monthOf(shortage, last) };
  const delay = delayed(start, terms.hireDelayMonths) - monthIndex(start);
  const decided = addMonths(start, -delay);
  if (decided < shortage.plan.start)
    return { ...terms, ...shared, headcount: people, start, hireDelayMonths: 0 };
  return { ...terms, ...shared, headcount: people, start: decided };
}
