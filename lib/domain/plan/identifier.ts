import { z } from "zod";

/** Ids are keys in files, URLs and sums: short and visible in all of them. */
export const idSchema = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/);

/** Long enough for any name a person types or pastes; screens cut it short, files keep it whole. */
export const longestName = 10_000;
