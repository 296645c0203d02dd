import type { MutedCheck } from "@/lib/domain/plan/settings";
import type { Finding } from "./check";

/** Findings that a person still has to look at, and those that somebody has answered for. */
export type SortedFindings = Readonly<{
  open: readonly Finding[];
  muted: readonly MutedFinding[];
}>;

/** A mute with what it hushes; `finding` is null when there is nothing to hush any more. */
export type MutedFinding = Readonly<{ mute: MutedCheck; finding: Finding | null }>;

/** Tells findings that are muted from the others. A mute without a line hushes its whole check. */
export function sortMuted(
  findings: readonly Finding[],
  mutes: readonly MutedCheck[],
): SortedFindings {
  const muteOf = (finding: Finding) => mutes.find((mute) => isHushed(finding, mute));
  return {
    open: findings.filter((finding) => muteOf(finding) === undefined),
    muted: mutes.flatMap((mute): MutedFinding[] => {
      const hushed = findings.filter((finding) => muteOf(finding) === mute);
      return hushed.length > 0
        ? hushed.map((finding) => ({ mute, finding }))
        : [{ mute, finding: null }];
    }),
  };
}

function isHushed({ check, lines }: Finding, mute: MutedCheck): boolean {
  return mute.check === check && (mute.line === undefined || mute.line === lines[0]);
}

/** The mutes of a plan with one more: of a check on the line that the finding is about, if any. */
export function withMute(
  mutes: readonly MutedCheck[],
  { check, lines: [line] }: Finding,
  reason: string,
): readonly MutedCheck[] {
  return [...mutes, { check, ...(line !== undefined && { line }), reason }];
}
