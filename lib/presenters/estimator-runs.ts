import type { StoredRun } from "@/lib/contracts/run";
import { acceleratorOf } from "@/lib/domain/estimator/accelerator";
import { type HistoricalRun, RUN_DOMAINS, TOKENS } from "@/lib/domain/estimator/historical-run";
import { selectRuns, type SkipReason } from "@/lib/domain/estimator/usable-run";
import { intlLocale, type Locale } from "@/lib/i18n/locale";
import { formatDay } from "./day-format";
import { formatSize, type Query } from "./estimator-form";
import { formatCompact, formatExact } from "./number-format";

/** Why a run is not in the fit; the kind is a message key. */
export type OutReason =
  "excluded" | "otherDomain" | "benchmark" | "finetune" | "setAside" | SkipReason;

export type FitState = Readonly<{ isIn: true }> | Readonly<{ isIn: false; reason: OutReason }>;

/**
 * Whether the default fit uses a run, and if not, the first reason why.
 *
 * A run is marked for the fit, or not, in its data; the reasons for those not marked are the rules by
 * which the public table was marked. `setAside` is the rest: its notes say what is odd about it.
 */
export function fitState({ run, isExcluded }: StoredRun): FitState {
  if (isExcluded) return { isIn: false, reason: "excluded" };
  const [skipped] = selectRuns([{ ...run, inDefaultFit: true }]).skipped;
  if (run.inDefaultFit) return skipped ? { isIn: false, reason: skipped.reason } : { isIn: true };
  return { isIn: false, reason: unmarkedReason(run) ?? skipped?.reason ?? "setAside" };
}

function unmarkedReason(run: HistoricalRun): OutReason | null {
  if (run.domain !== "language" && run.domain !== "code") return "otherDomain";
  if (run.sourceTitle?.startsWith("MLPerf")) return "benchmark";
  return run.kind === "finetune" ? "finetune" : null;
}

/** Whether a person may take the run into the fit, or out of it, by a tick. */
export function canChoose({ run, isExcluded }: StoredRun): boolean {
  return fitState({ run, isExcluded: false, version: 1 }).isIn || isExcluded;
}

export type RunRow = Readonly<{
  id: string;
  model: string;
  organisation: string;
  date: string;
  parameters: string;
  tokens: string;
  /** What was counted, where that is not tokens. */
  tokensUnit: string | null;
  gpu: string;
  gpuHours: string;
  exactGpuHours: string;
  fit: FitState;
  canChoose: boolean;
  isOwn: boolean;
  confidence: HistoricalRun["confidence"];
  verification: HistoricalRun["verification"];
  source: Readonly<{ url: string; title: string; host: string }> | null;
}>;

const absent = "–";

/** One run as a row of the table. */
export function runRow(stored: StoredRun, locale: Locale): RunRow {
  const { run } = stored;
  const { id, model, organisation, confidence, verification } = run;
  return {
    ...{ id, model, organisation, confidence, verification },
    date: formatDay(run.date, locale),
    parameters: sizeOr(run.parameters, absent),
    tokens: sizeOr(run.tokens, absent),
    tokensUnit: otherUnit(run),
    gpu: gpuText(run, locale),
    gpuHours: formatCompact(run.gpuHours, { locale }),
    exactGpuHours: formatHours(run.gpuHours, locale),
    fit: fitState(stored),
    canChoose: canChoose(stored),
    isOwn: run.origin === "own",
    source: sourceOf(run),
  };
}

function sizeOr(value: number | undefined, otherwise: string): string {
  return value === undefined ? otherwise : formatSize(value);
}

function otherUnit({ tokens, tokensUnit }: HistoricalRun): string | null {
  const isOther = tokens !== undefined && tokensUnit !== undefined && tokensUnit !== TOKENS;
  return isOther ? tokensUnit : null;
}

/** `2,048 × H100 80GB SXM`; the maker's name is left out, as the trade does. */
function gpuText({ gpuModel, gpuCount }: HistoricalRun, locale: Locale): string {
  const name = shortGpuName(gpuModel);
  return gpuCount === undefined ? name : `${formatExact(gpuCount, { locale })} × ${name}`;
}

export function shortGpuName(gpuModel: string): string {
  const name = acceleratorOf(gpuModel)?.name ?? gpuModel;
  return name
    .replace(/^(NVIDIA|AMD|Google|Intel) /, "")
    .replace(/ \((memory size not stated|per GPU)\)$/, "");
}

/** Hours to the hour; short ones to a tenth. */
function formatHours(hours: number, locale: Locale): string {
  return formatExact(Number(hours.toFixed(hours < 1000 ? 1 : 0)), { locale });
}

function sourceOf({ sourceUrl, sourceTitle }: HistoricalRun): RunRow["source"] {
  if (!sourceUrl) return null;
  const host = /^https?:\/\/(?:www\.)?([^/:]+)/.exec(sourceUrl)?.[1] ?? sourceUrl;
  return { url: sourceUrl, title: sourceTitle ?? host, host };
}

export const SORT_KEYS = ["model", "date", "parameters", "tokens", "gpu", "gpuHours"] as const;
export type SortKey = (typeof SORT_KEYS)[number];

export const RUN_PLACES = ["all", "in", "out"] as const;
export const RUN_ORIGINS = ["all", "public", "own"] as const;

/** What of the runs is shown, and in which order: the state that stands in the address. */
export type RunsView = Readonly<{
  search: string;
  domain: "all" | HistoricalRun["domain"];
  place: (typeof RUN_PLACES)[number];
  origin: (typeof RUN_ORIGINS)[number];
  sort: SortKey;
  isDescending: boolean;
  page: number;
  /** The run whose sheet is open. */
  open: string | null;
}>;

export const FIRST_VIEW: RunsView = {
  search: "",
  domain: "all",
  place: "all",
  origin: "all",
  sort: "gpuHours",
  isDescending: true,
  page: 1,
  open: null,
};

/** The view that an address names; what it names wrongly is as at first. */
export function viewOfQuery(query: Query): RunsView {
  const text = (name: string) => {
    const given = query[name];
    return Array.isArray(given) ? given[0] : given;
  };
  const choice = <Choice extends string>(
    name: string,
    choices: readonly Choice[],
    otherwise: Choice,
  ) => choices.find((one) => one === text(name)) ?? otherwise;
  const page = Number(text("page"));
  return {
    search: text("q") ?? "",
    domain: choice("domain", ["all", ...RUN_DOMAINS], "all"),
    place: choice("fit", RUN_PLACES, "all"),
    origin: choice("origin", RUN_ORIGINS, "all"),
    sort: choice("sort", SORT_KEYS, FIRST_VIEW.sort),
    isDescending: choice("dir", ["asc", "desc"], "desc") === "desc",
    page: Number.isInteger(page) && page > 0 ? page : 1,
    open: text("run") || null,
  };
}

/** The address of a view; what is as at first is left out. */
export function queryOfView(view: RunsView): string {
  const entries: readonly (readonly [string, string, string])[] = [
    ["q", view.search, ""],
    ["domain", view.domain, "all"],
    ["fit", view.place, "all"],
    ["origin", view.origin, "all"],
    ["sort", view.sort, FIRST_VIEW.sort],
    ["dir", view.isDescending ? "desc" : "asc", "desc"],
    ["page", String(view.page), "1"],
    ["run", view.open ?? "", ""],
  ];
  const told = entries.filter(([, value, usual]) => value !== usual);
  return new URLSearchParams(told.map(([name, value]) => [name, value])).toString();
}

/** The runs that a view asks for, in its order; those that lack the value sorted by come last. */
export function viewedRuns(
  runs: readonly StoredRun[],
  view: RunsView,
  locale: Locale,
): readonly StoredRun[] {
  const words = wordsOf(view.search);
  const shown = runs.filter((stored) => {
    const { run } = stored;
    if (view.domain !== "all" && run.domain !== view.domain) return false;
    if (view.origin !== "all" && run.origin !== view.origin) return false;
    if (view.place !== "all" && fitState(stored).isIn !== (view.place === "in")) return false;
    const text = searchText(run);
    return words.every((word) => text.includes(word));
  });
  return shown.toSorted(orderOf(view, locale));
}

/** Names as spaced words: a word asked for has to begin one of them. */
function searchText(run: HistoricalRun): string {
  const parts = [run.model, run.organisation, shortGpuName(run.gpuModel), run.sourceTitle ?? ""];
  return wordsOf(parts.join(" ")).join("");
}

/**
 * Words in lower case, each with a space before it, so that `2` finds "Llama 2" but not "H200".
 * Chinese is written without spaces: there a word may begin anywhere.
 */
function wordsOf(text: string): readonly string[] {
  const words = text.toLowerCase().match(/\p{Script=Han}+|[\p{L}\p{N}]+/gu) ?? [];
  return words.map((word) => (/^\p{Script=Han}/u.test(word) ? word : ` ${word}`));
}

function orderOf({ sort, isDescending }: RunsView, locale: Locale) {
  const collator = new Intl.Collator(intlLocale(locale), { numeric: true });
  const direction = isDescending ? -1 : 1;
  return (one: StoredRun, other: StoredRun): number => {
    const [left, right] = [sortValue(one.run, sort), sortValue(other.run, sort)];
    if (left === undefined || right === undefined)
      return Number(left === undefined) - Number(right === undefined);
    if (typeof left === "number" && typeof right === "number") return direction * (left - right);
    return direction * collator.compare(String(left), String(right));
  };
}

function sortValue(run: HistoricalRun, sort: SortKey): string | number | undefined {
  return sort === "gpu" ? shortGpuName(run.gpuModel) : run[sort];
}

export const RUNS_ON_A_PAGE = 50;

/** One page of the runs; a page that is no longer there shows the last. */
export function pageOf<Item>(items: readonly Item[], asked: number) {
  const pages = Math.max(1, Math.ceil(items.length / RUNS_ON_A_PAGE));
  const page = Math.min(asked, pages);
  const from = (page - 1) * RUNS_ON_A_PAGE;
  const shown = items.slice(from, from + RUNS_ON_A_PAGE);
  return { shown, page, pages, from: shown.length > 0 ? from + 1 : 0, to: from + shown.length };
}

/** How many runs there are, how many of them the fit rests on, and how many are one's own. */
export function countRuns(runs: readonly StoredRun[]) {
  return {
    total: runs.length,
    inFit: runs.filter((stored) => fitState(stored).isIn).length,
    own: runs.filter(({ run }) => run.origin === "own").length,
  };
}

export type RunFact = Readonly<{ id: RunFactId; value: string }>;
export type RunFactId =
  | "organisation"
  | "date"
  | "parameters"
  | "activeParameters"
  | "tokens"
  | "gpu"
  | "wallClockHours"
  | "gpuHours"
  | "precision";

/** The measured facts of a run, exact; what is not known is left out. */
export function runFacts(run: HistoricalRun, locale: Locale): readonly RunFact[] {
  const hours = (value: number | undefined) =>
    value === undefined ? "" : formatHours(value, locale);
  const size = (value: number | undefined) =>
    value === undefined ? "" : `${formatSize(value)} (${formatExact(value, { locale })})`;
  const seen = [size(run.tokens), otherUnit(run) ?? ""].join(" ").trim();
  const facts: readonly RunFact[] = [
    { id: "organisation", value: run.organisation },
    { id: "date", value: formatDay(run.date, locale) },
    { id: "parameters", value: size(run.parameters) },
    { id: "activeParameters", value: size(run.activeParameters) },
    { id: "tokens", value: seen },
    { id: "gpu", value: gpuText(run, locale) },
    { id: "wallClockHours", value: hours(run.wallClockHours) },
    { id: "gpuHours", value: hours(run.gpuHours) },
    { id: "precision", value: run.precision ?? "" },
  ];
  return facts.filter(({ value }) => value !== "");
}
