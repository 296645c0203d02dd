import "server-only";
import { entityTag } from "@/lib/contracts/entity-tag";
import { problemStatus, type Problem } from "@/lib/contracts/problem";
import type { Failure } from "@/lib/server/outcome";

type Options = Readonly<{ status?: number; version?: number; headers?: Record<string, string> }>;

/** A successful answer; `version` is the ETag that the next write has to name. */
export function answer(value: unknown, { status = 200, version, headers }: Options = {}): Response {
  return Response.json(value, {
    status,
    headers: {
      "cache-control": "no-store",
      ...(version === undefined ? {} : { etag: entityTag(version) }),
      ...headers,
    },
  });
}

/** A failure as problem details (RFC 9457). */
export function problem({ code, ...details }: Failure): Response {
  const body = {
    type: `urn:fourfold:problem:${code}`,
    title: titles[code],
    status: problemStatus[code],
    code,
    ...details,
  };
  return Response.json(body satisfies ProblemBody, {
    status: body.status,
    headers: { "content-type": "application/problem+json", "cache-control": "no-store" },
  });
}

type ProblemBody = Omit<Problem, "errors" | "params"> & Pick<Failure, "errors" | "params">;

/** For people who read answers in a terminal; the screen has its own words for each code. */
const titles: Readonly<Record<Failure["code"], string>> = {
  unreadable: "The body is not JSON in UTF-8",
  crossSite: "A page of another site may not write here",
  notFound: "There is nothing at this address",
  planDeleted: "This plan was deleted; it can be restored",
  lineExists: "Another line has this id",
  modelExists: "The plan keeps another model under this id",
  runExists: "Another run has this id",
  publicRun: "A public run cannot be edited or removed, only left out of the fit",
  entryExists: "Another entry has this id",
  nameTaken: "Another accelerator has this name",
  publicEntry: "A public entry cannot be removed, only corrected or hidden",
  scenarioExists: "Another scenario has this id",
  scenarioLocked: "The scenario is locked; unlock it first",
  scenarioHasChildren: "Another scenario starts from this one",
  tooManyScenarios: "The plan has as many scenarios as it can hold",
  tooManyLines: "The plan has as many lines as it can hold",
  tooManyRuns: "There are as many runs as can be held",
  tooManyEntries: "There are as many entries as the library can hold",
  recordUnknown: "A later change is recorded in a shape that this version does not know",
  recordDoesNotFit: "A later change does not fit the plan that it is said to have changed",
  stale: "It was changed since it was read",
  tooLarge: "The body is too large",
  notJson: "The body must be application/json",
  foreignHost: "This server answers to its own address only",
  invalid: "The input is not valid",
  unknownTemplate: "There is no such template",
  unknownScenario: "There is no such scenario",
  invalidChange: "A change of the scenario gives an invalid plan",
  unknownAccelerator: "The speed of this accelerator is not known",
  notPositive: "A number that must be positive is not",
  noScatter: "The runs lie exactly on the surface: no interval can be given",
  noColumns: "There is no column to fit",
  duplicateName: "Two columns have the same name",
  raggedRows: "The rows have different lengths",
  unequalLengths: "The parts have different lengths",
  notFinite: "A value is not a finite number",
  negativeWeight: "A weight is negative",
  tooFewRows: "There are too few rows for the columns",
  dependentColumns: "Some columns are combinations of others",
  outOfRange: "The answer is beyond what a number can hold",
  versionMissing: 'Name the version that was read: If-Match: "7"',
  internal: "Something went wrong here",
};
