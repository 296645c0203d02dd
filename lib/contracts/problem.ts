import { z } from "zod";

/** Every way in which a request can fail, and the HTTP status that says so. */
export const problemStatus = {
  unreadable: 400,
  crossSite: 403,
  notFound: 404,
  planDeleted: 404,
  lineExists: 409,
  modelExists: 409,
  runExists: 409,
  publicRun: 409,
  entryExists: 409,
  nameTaken: 409,
  publicEntry: 409,
  tooManyLines: 409,
  scenarioExists: 409,
  scenarioLocked: 409,
  scenarioHasChildren: 409,
  tooManyScenarios: 409,
  tooManyRuns: 409,
  tooManyEntries: 409,
  recordUnknown: 409,
  recordDoesNotFit: 409,
  stale: 412,
  tooLarge: 413,
  notJson: 415,
  foreignHost: 421,
  invalid: 422,
  unknownTemplate: 422,
  unknownScenario: 422,
  invalidChange: 422,
  unknownAccelerator: 422,
  notPositive: 422,
  noScatter: 422,
  noColumns: 422,
  duplicateName: 422,
  raggedRows: 422,
  unequalLengths: 422,
  notFinite: 422,
  negativeWeight: 422,
  tooFewRows: 422,
  dependentColumns: 422,
  outOfRange: 422,
  versionMissing: 428,
  internal: 500,
} as const;

export type ProblemCode = keyof typeof problemStatus;

const problemCodes = Object.keys(problemStatus) as [ProblemCode, ...ProblemCode[]];

/** One refused field of a body; `code` is a message key. */
const fieldErrorSchema = z.object({
  path: z.array(z.union([z.string(), z.number()])),
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});

/** RFC 9457 problem details: the body of every failure. */
export const problemResponse = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.enum(problemCodes),
  /** Bad input: each refused field. */
  errors: z.array(fieldErrorSchema).optional(),
  /** A conflict: the state as it is now, in the shape that the endpoint answers with. */
  current: z.unknown().optional(),
  /** What the failure names: columns, a limit, a model. */
  params: z.record(z.string(), z.unknown()).optional(),
});

export type FieldError = z.output<typeof fieldErrorSchema>;
export type Problem = z.output<typeof problemResponse>;
