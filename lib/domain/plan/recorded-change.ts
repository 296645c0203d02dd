import { z } from "zod";
import { idSchema } from "./identifier";
import { lineSchema } from "./lines/registry";
import { scenarioSchema } from "./scenario-schema";
import { planSettingsSchema } from "./settings";

/** What stands above, or null for the first place. */
const after = idSchema.nullable();
const placedLine = z.object({ line: lineSchema, after });
const placedScenario = z.object({ scenario: scenarioSchema, after });
const content = z.object({
  settings: planSettingsSchema,
  lines: z.array(lineSchema),
  scenarios: z.array(scenarioSchema),
});
const order = z.array(idSchema);
const nothing = { before: z.null(), after: z.null() };

/**
 * What a write of a plan changed, as it was and as it became: the shapes in which records are kept.
 * A record that an older version wrote in another shape does not parse, and says nothing.
 */
export const recordedChangeSchema = z.discriminatedUnion("action", [
  z.object({ action: z.literal("createPlan"), ...nothing }),
  z.object({ action: z.literal("deletePlan"), ...nothing }),
  z.object({ action: z.literal("restorePlan"), ...nothing }),
  z.object({
    action: z.literal("changeSettings"),
    ...{ before: planSettingsSchema, after: planSettingsSchema },
  }),
  z.object({ action: z.literal("addLine"), before: z.null(), after: placedLine }),
  z.object({ action: z.literal("changeLine"), before: placedLine, after: placedLine }),
  z.object({ action: z.literal("removeLine"), before: placedLine, after: z.null() }),
  z.object({ action: z.literal("orderLines"), before: order, after: order }),
  z.object({ action: z.literal("addScenario"), before: z.null(), after: placedScenario }),
  z.object({ action: z.literal("changeScenario"), before: placedScenario, after: placedScenario }),
  z.object({ action: z.literal("removeScenario"), before: placedScenario, after: z.null() }),
  z.object({
    action: z.literal("promoteScenario"),
    ...{ subject: idSchema, before: content, after: content },
  }),
  z.object({ action: z.literal("replaceContent"), before: content, after: content }),
]);

export type RecordedChange = z.output<typeof recordedChangeSchema>;
