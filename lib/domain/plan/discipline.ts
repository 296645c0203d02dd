import { z } from "zod";

/** What people do. A run's team and a role's discipline meet in these words (R43). */
export const disciplines = [
  "data-scientist",
  "algorithm-engineer",
  "ml-infrastructure",
  "product-manager",
  "annotator",
  "sales",
  "operations",
  "other",
] as const;
export type Discipline = (typeof disciplines)[number];

export const mostPeople = 1e6;

/** People that a run or a service needs while it goes on, by discipline. */
export const teamSchema = z.partialRecord(z.enum(disciplines), z.number().min(0).max(mostPeople));
