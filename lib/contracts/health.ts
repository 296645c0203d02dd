import { z } from "zod";
import { planFormat } from "@/lib/domain/plan/plan-file";

/** The server stands, its data answers, and this is the plan file that it reads and writes. */
export const healthResponse = z.object({
  status: z.literal("ok"),
  planFormat: z.literal(planFormat),
});

export type HealthResponse = z.output<typeof healthResponse>;
