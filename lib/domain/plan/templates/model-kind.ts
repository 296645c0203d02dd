/** What a model takes in: it decides what data are counted in, and how large a first model is. */
export const modelKinds = ["language", "vision", "speech", "recommendation"] as const;
export type ModelKind = (typeof modelKinds)[number];

export type ModelProfile = Readonly<{
  /** A first model of the kind that a start-up can train or train further. */
  parameters: number;
  /** Examples to begin with: documents, images, hours of speech, events. */
  dataUnits: number;
  tokensPerUnit: number;
  /** Of one example, in USD: assumptions all. */
  costPerUnit: Readonly<{ low: number; high: number }>;
}>;

/**
 * A kind of model outside the field that it is usual in. Tokens of one example: 1,200 of a document;
 * patches of 16 pixels in 512 × 512; frames of 20 ms in an hour; some 30 fields of an event.
 */
export const modelProfiles: Readonly<Record<ModelKind, ModelProfile>> = {
  language: {
    parameters: 8e9,
    dataUnits: 2e7,
    tokensPerUnit: 1_200,
    costPerUnit: { low: 0.005, high: 0.02 },
  },
  vision: {
    parameters: 1e9,
    dataUnits: 3e7,
    tokensPerUnit: 1_024,
    costPerUnit: { low: 0.005, high: 0.02 },
  },
  speech: {
    parameters: 6e8,
    dataUnits: 5e4,
    tokensPerUnit: 180_000,
    costPerUnit: { low: 2, high: 8 },
  },
  recommendation: {
    parameters: 4e8,
    dataUnits: 2e9,
    tokensPerUnit: 30,
    costPerUnit: { low: 0.0001, high: 0.0004 },
  },
};
