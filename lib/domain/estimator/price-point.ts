import { z } from "zod";
import { idSchema } from "@/lib/domain/plan/identifier";
import { lineOfText, webAddress } from "./source-fields";

/** How the GPU is paid: by the hour with or without a commitment, as spare capacity, or bought. */
export const PRICE_TERMS = ["on-demand", "1-year", "3-year", "spot", "purchase"] as const;
export type PriceTerm = (typeof PRICE_TERMS)[number];

/**
 * One price that somebody asked on a day.
 *
 * Where the source does not tell the day, `date` to `dateUntil` is the span in which it lies; such
 * a price counts as old as `date`.
 */
export const pricePointSchema = z
  .strictObject({
    id: idSchema,
    /** An accelerator's id, or a name that the library does not hold. */
    gpuModel: lineOfText(80),
    provider: lineOfText(80),
    /** Instance, plan or product. */
    plan: lineOfText(120).optional(),
    region: lineOfText(80).optional(),
    date: z.iso.date(),
    dateUntil: z.iso.date().optional(),
    term: z.enum(PRICE_TERMS),
    /** US dollars for one GPU for one hour; for one GPU where it is bought. */
    amountUsd: z.number().positive().max(1e7),
    sourceTitle: lineOfText(200).optional(),
    sourceUrl: webAddress.optional(),
    note: z.string().trim().min(1).max(1000).optional(),
  })
  .refine(({ date, dateUntil }) => dateUntil === undefined || date <= dateUntil, {
    path: ["dateUntil"],
    params: { code: "endBeforeStart" },
  });

export type PricePoint = Readonly<z.infer<typeof pricePointSchema>>;
