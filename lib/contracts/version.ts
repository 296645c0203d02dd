import { z } from "zod";

/** Counts the writes of what it belongs to, from 1. */
export const versionSchema = z.int().min(1);
