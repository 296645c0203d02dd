import { z } from "zod";
import { plannedMonthPattern, reachedMonthPattern } from "./month";

/** A month that may be planned in. Apart from `month.ts`, which screens use without zod. */
export const monthSchema = z.string().regex(plannedMonthPattern);

/** A month that a plan's metrics may reach. */
export const reachedMonthSchema = z.string().regex(reachedMonthPattern);
