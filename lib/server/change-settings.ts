import "server-only";
import { isDeepStrictEqual } from "node:util";
import type { z } from "zod";
import type { changeSettingsRequest, SettingsResponse } from "@/lib/contracts/plan";
import { fieldFailures } from "@/lib/domain/plan/field-failures";
import { planFaults } from "@/lib/domain/plan/plan-file";
import { withFields } from "@/lib/domain/plan/scenario";
import { planSettingsSchema, type PlanSettings } from "@/lib/domain/plan/settings";
import type { Database } from "./database";
import { refuse, succeed, type Outcome } from "./outcome";
import { findPlanDocument, updateSettings, type PlanHead } from "./plan-store";
import { unchanged, writePlan, type PlanWrite } from "./write-plan";

type Wish = z.output<typeof changeSettingsRequest> &
  Readonly<{ planId: string; settingsVersion: number }>;

/** Changes whole settings of a plan; null restores the default of one. */
export async function changeSettings(
  database: Database,
  { planId, settingsVersion, set }: Wish,
): Promise<Outcome<SettingsResponse>> {
  return writePlan(database, planId, async (write) => {
    const { connection, head, version } = write;
    if (head.settingsVersion !== settingsVersion)
      return refuse("stale", { current: currentSettings(head) });
    const changed = planSettingsSchema.safeParse(withFields(head.settings, set));
    if (!changed.success) return refuse("invalid", { errors: errorsOf(changed.error) });
    if (isDeepStrictEqual(changed.data, head.settings)) return unchanged(currentSettings(head));
    const faults = await lineFaults(write, changed.data);
    if (faults.length > 0) return refuse("invalid", { errors: faults });
    await updateSettings(connection, planId, { settings: changed.data, version });
    return succeed({
      change: {
        ...{ action: "changeSettings", subject: null },
        ...{ before: head.settings, after: changed.data },
      },
      value: { planVersion: version, settingsVersion: version, settings: changed.data },
    });
  });
}

function currentSettings({ version, settingsVersion, settings }: PlanHead): SettingsResponse {
  return { planVersion: version, settingsVersion, settings };
}

function errorsOf(error: z.ZodError) {
  return fieldFailures(error).map((failure) => ({
    ...failure,
    path: ["set", ...failure.path],
  }));
}

/** A new first month can leave a line's dates too far from the plan. */
async function lineFaults({ connection, head }: PlanWrite, settings: PlanSettings) {
  if (settings.start === head.settings.start) return [];
  const document = await findPlanDocument(connection, head.id);
  if (!document) throw new Error(`changeSettings: plan ${head.id} vanished inside its transaction`);
  const faults = planFaults({ ...document.plan, ...settings });
  return faults.map(({ path, code }) => ({ path: [...path], code, params: {} }));
}
