import type { Check } from "./check";
import { activeLines } from "./check-context";
import { choices, plain } from "./check-value";

/** Fields whose models are regulated, with the regimes that usually apply to them. */
const regimesByField: Readonly<Record<string, readonly string[]>> = {
  health: ["HIPAA", "GDPR", "PIPL"],
  finance: ["SOC2", "ISO-27001", "EU-AI-Act"],
  education: ["GDPR", "PIPL", "EU-AI-Act"],
  driving: ["ISO-27001", "EU-AI-Act"],
};

/** The field is regulated (health, finance, education of minors, driving), and nothing planned. */
export const regulatedField: Check = {
  id: "regulated-field",
  find(context) {
    const { field } = context.plan;
    const regimes = field === undefined ? undefined : regimesByField[field];
    if (field === undefined || regimes === undefined) return [];
    if (activeLines(context, "compliance").length > 0) return [];
    const values = { field: plain(field), regimes: choices(...regimes) };
    return [{ severity: "warn", month: null, lines: [], values }];
  },
};
