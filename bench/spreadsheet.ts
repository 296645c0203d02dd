import { monthIndex, type Month } from "@/lib/domain/calendar/month";
import type { Control } from "@/lib/domain/plan/field";
import { medianGpuHours, type GpuHours } from "@/lib/domain/plan/gpu-hours";
import { lineKindOf, type Line } from "@/lib/domain/plan/lines/registry";
import type { Plan } from "@/lib/domain/plan/plan-file";
import { median, type Quantity } from "@/lib/domain/plan/quantity";
import { HyperFormula, type Spreadsheet } from "./peers";
import { rowsByKind, type RowGroup, type SheetRow } from "./sheet-rows";
import { editedLine } from "./sized-plan";

type Cell = string | number;
/** Where a row of a line stands: its sheet, and its place there counted from 1. */
type PlacedRow = Readonly<{ line: Line; row: SheetRow; place: number }>;

const groups: readonly RowGroup[] = ["Drivers", "In", "Out"];

/** Later than any month of any plan: the end of a line that has none. */
const never = 1_000_000;

const cashRows = { month: 0, closing: 5 };

export type PlanSheet = Readonly<{
  setSalary: (annualSalary: number) => void;
  closingCash: () => readonly unknown[];
}>;

/**
 * A plan as a spreadsheet: a sheet of inputs with a row for each line, sheets of drivers, of money
 * in and of money out with a formula for each line and month, and a sheet of cash that sums them.
 */
export function spreadsheetOf(plan: Plan): PlanSheet {
  const sheets = {
    Inputs: plan.lines.map((line) => inputCells(line, plan)),
    ...lineSheets(plan),
    Cash: cashSheet(plan),
  };
  // Rounding every value between takes time, and Fourfold does not do it.
  const engine = HyperFormula.buildFromSheets(sheets, {
    licenseKey: "gpl-v3",
    smartRounding: false,
  });
  const sheetOf = (name: keyof typeof sheets) => engine.getSheetId(name) ?? 0;
  const [inputs, cash] = [sheetOf("Inputs"), sheetOf("Cash")];
  const salary = { sheet: inputs, ...salaryPlace(plan) };
  return {
    setSalary: (annualSalary) => void engine.setCellContents(salary, annualSalary),
    closingCash: () => readRow(engine, { sheet: cash, row: cashRows.closing }, plan.months),
  };
}

function readRow(
  engine: Spreadsheet,
  place: Readonly<{ sheet: number; row: number }>,
  months: number,
): readonly unknown[] {
  return Array.from({ length: months }, (_, month) =>
    engine.getCellValue({ ...place, col: month + 1 }),
  );
}

const fieldNamesOf = (line: Line) => Object.keys(lineKindOf(line.kind).fields);

function salaryPlace({ lines }: Plan): Readonly<{ row: number; col: number }> {
  const row = lines.findIndex(({ id }) => id === editedLine);
  return { row, col: fieldNamesOf(lines[row]!).indexOf("annualSalary") };
}

function inputCells(line: Line, plan: Plan): Cell[] {
  const values: Readonly<Record<string, unknown>> = line;
  return Object.entries(lineKindOf(line.kind).fields).map(([name, { control }]) =>
    inputCell(control, values[name], plan.start),
  );
}

function inputCell(control: Control, value: unknown, start: Month): Cell {
  if (control === "month")
    return value === undefined ? never : monthIndex(value as Month) - monthIndex(start);
  if (value === undefined) return "";
  if (control === "quantity") return median(value as Quantity);
  if (control === "gpuHours") return medianGpuHours(value as GpuHours);
  return typeof value === "number" || typeof value === "string" ? value : "";
}

function lineSheets(plan: Plan): Record<RowGroup, Cell[][]> {
  const placed = groups.flatMap((group) =>
    plan.lines
      .flatMap((line) => (rowsByKind[line.kind] ?? []).map((row) => ({ line, row })))
      .filter(({ row }) => row.group === group)
      .map((one, index): PlacedRow => ({ ...one, place: index + 1 })),
  );
  const places = new Map(placed.map((one) => [rowKey(one.line.id, one.row.name), one]));
  const cellsOf = (group: RowGroup) =>
    placed.filter(({ row }) => row.group === group).map((one) => rowCells(one, places, plan));
  return { Drivers: cellsOf("Drivers"), In: cellsOf("In"), Out: cellsOf("Out") };
}

const rowKey = (line: string, row: string) => `${line}/${row}`;

/** A zero in the column before the first month, then a formula for each month. */
function rowCells(
  { line, row }: PlacedRow,
  places: ReadonlyMap<string, PlacedRow>,
  plan: Plan,
): Cell[] {
  const parts = row.formula.split(/\{(.+?)\}/);
  const lineNumber = plan.lines.indexOf(line) + 1;
  const formulas = Array.from({ length: plan.months }, (_, month) => {
    const written = parts.map((part, index) =>
      index % 2 === 0 ? part : addressOf(part, { line, lineNumber, month, places, plan }),
    );
    return `=${written.join("")}`;
  });
  return [0, ...formulas];
}

type Position = Readonly<{
  line: Line;
  lineNumber: number;
  month: number;
  places: ReadonlyMap<string, PlacedRow>;
  plan: Plan;
}>;

/** The address that a name between braces stands for; `sheet-rows.ts` tells the names. */
function addressOf(name: string, position: Position): string {
  const { line, lineNumber, month, places, plan } = position;
  const column = columnName(month + 1);
  if (name === "month") return `Cash!${column}$${cashRows.month + 1}`;
  const field = fieldNamesOf(line).indexOf(name);
  if (field >= 0) return `Inputs!$${columnName(field)}$${lineNumber}`;
  const [row, where] = name.split(" ");
  if (row === "followed" && "follows" in line)
    return driverAddress(places, rowKey(line.follows ?? "", where ?? ""), column);
  const key = rowKey(line.id, row ?? "");
  if (where === "before") return driverAddress(places, key, columnName(month));
  if (where !== "months") return driverAddress(places, key, column);
  const first = driverAddress(places, key, "$B");
  return `${first}:$${columnName(plan.months)}${places.get(key)?.place}`;
}

function driverAddress(
  places: ReadonlyMap<string, PlacedRow>,
  key: string,
  column: string,
): string {
  const found = places.get(key);
  if (!found) throw new RangeError(`spreadsheetOf: no row is called "${key}"`);
  return `Drivers!${column}${found.place}`;
}

/** Month, money in, money out, interest, opening and closing cash. */
function cashSheet(plan: Plan): Cell[][] {
  const months = Array.from({ length: plan.months }, (_, month) => month);
  const columns = months.map((month) => columnName(month + 1));
  const before = months.map((month) => columnName(month));
  return [
    ["", ...months],
    ["", ...columns.map((column) => `=SUM(In!${column}:${column})`)],
    ["", ...columns.map((column) => `=SUM(Out!${column}:${column})`)],
    [plan.interestOnCash, ...columns.map((column) => `=MAX(0,${column}5)*$A$4/12`)],
    ["", ...before.map((column) => `=${column}6`)],
    [plan.openingCash, ...columns.map((column) => `=${column}5+${column}2-${column}3+${column}4`)],
  ];
}

/** A, B, … Z, AA, AB, … from 0. */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}
