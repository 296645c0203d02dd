import { monthIndex, type Month } from "@/lib/domain/calendar/month";
import type { Line } from "@/lib/domain/plan/lines/registry";
import type { Check, Remedy } from "./check";
import { activeLine, activeLines, type CheckContext } from "./check-context";
import { inMonth, lineNames, plain } from "./check-value";

/** A service follows a line that is off, has ended or is missing, and so serves nobody (R35). */
export const followsNothing: Check = {
  id: "follows-nothing",
  find(context) {
    return activeLines(context, "inference").flatMap((service) => {
      const lost = lostTarget(service, context);
      if (!lost) return [];
      const { state, target, from } = lost;
      const values = {
        service: lineNames(service.id),
        target: lineNames(target),
        state: plain(state),
        month: inMonth(from),
      };
      const severity = state === "ended" ? "info" : "warn";
      return [{ severity, month: from, lines: [service.id, target], values } as const];
    });
  },
  remedies({ lines: [id] }, context) {
    const service = activeLine(context, "inference", id);
    const lost = service && lostTarget(service, context);
    return lost ? remediesFor(service, lost) : [];
  },
};

type Inference = Extract<Line, { kind: "inference" }>;
type Lost = Readonly<{
  state: "off" | "missing" | "ended";
  target: string;
  /** The first month served without it. */
  from: Month;
  /** Last month of a target that has ended. */
  end?: Month;
}>;

/** What a service follows and no longer finds within the horizon; null when all is well. */
function lostTarget(service: Inference, { plan, first, last }: CheckContext): Lost | null {
  if (service.follows === undefined) return null;
  const target = plan.lines.find(({ id }) => id === service.follows);
  const found = { target: service.follows, from: service.start };
  if (!target) return { ...found, state: "missing" };
  if (target.off) return { ...found, state: "off" };
  const { end } = endOf(target);
  if (end === undefined || monthIndex(end) >= last || monthIndex(end) < first) return null;
  const goesOn = service.end === undefined || service.end > end;
  return goesOn ? { ...found, state: "ended", from: end, end } : null;
}

function endOf(line: Line): Readonly<{ end?: Month | undefined }> {
  return "end" in line ? { end: line.end } : {};
}

function remediesFor(service: Inference, { state, end }: Lost): readonly Remedy[] {
  const line = lineNames(service.id);
  const set = (action: string, fields: Partial<Inference>, values: Remedy["values"]): Remedy => ({
    action,
    edits: [{ kind: "setFields", line: service.id, set: fields }],
    values: { line, ...values },
  });
  if (state === "ended" && end !== undefined && end >= service.start)
    return [set("endIn", { end }, { month: inMonth(end) })];
  return state === "off" ? [set("switchOff", { off: true }, {})] : [];
}
