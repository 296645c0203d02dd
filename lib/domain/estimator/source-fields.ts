import { z } from "zod";

/** A text without line breaks: it stands in tables, and in marks that are one line long. */
export const lineOfText = (longest: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .regex(/^[^\r\n]*$/);

/** An address that a link may lead to. */
export const webAddress = z.url({ protocol: /^https?$/ }).max(500);
