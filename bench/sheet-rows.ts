import type { LineKind } from "@/lib/domain/plan/lines/registry";

/** The sheet that a row stands on: what is summed as money in, as money out, or not at all. */
export type RowGroup = "Drivers" | "In" | "Out";

/**
 * One row of a line, one cell for each month. In a formula `{field}` is the cell of that field of
 * the line, `{month}` the month's offset, `{row}` another row of the line in the same month,
 * `{row before}` in the month before, `{row months}` in all months, `{followed customers}` the
 * customers of the line that this one follows.
 */
export type SheetRow = Readonly<{ name: string; group: RowGroup; formula: string }>;

const driver = (name: string, formula: string): SheetRow => ({ name, group: "Drivers", formula });
const inflow = (formula: string): SheetRow => ({ name: "in", group: "In", formula });
const outflow = (formula: string): SheetRow => ({ name: "out", group: "Out", formula });

const active = "AND({month}>={start},{month}<={end})";
const hired = "({start}+INT({hireDelayMonths}+0.5))";
const yearsOf = (from: string) => `INT(({month}-${from})/12)`;
const fullCost = "{units}*({acquisitionCostPerUnit}+{annotatedShare}*{annotationCostPerUnit})";
const monthsOfRun =
  "({gpuHours}*(1+{restartOverhead})*(1+{experimentsRate})/({gpuCount}*730)-({month}-{start}))";
const tokensPerGpu = "({tokensPerSecondPerGpu}*{utilisation}*730*3600)";

/**
 * What a founder would write into a spreadsheet for a kind of line. Capacity that is held and
 * credits that pay several lines at once are left out: nobody writes them into one row.
 */
export const rowsByKind: Readonly<Partial<Record<LineKind, readonly SheetRow[]>>> = {
  "funding-round": [
    inflow("IF(AND({month}={closes}+INT({delayMonths}+0.5),{probability}>=0.5),{amount},0)"),
  ],
  "subscription-revenue": [
    driver(
      "customers",
      `IF(${active},IF({month}={start},{customersAtStart},{customers before})*(1-{churn})+{newPerMonth}*(1+{newGrowth})^({month}-{start}),0)`,
    ),
    driver("earned", "{customers}*{pricePerMonth}"),
    inflow(
      "IF({month}<{collectionDelayMonths},0,INDEX({earned months},1,{month}-{collectionDelayMonths}+1))",
    ),
  ],
  "operating-cost": [
    outflow(
      `IF(${active},{monthly}*(1+{annualGrowth})^${yearsOf("{start}")},0)+IF({month}={start},{oneOff},0)`,
    ),
  ],
  role: [
    outflow(
      `IF(AND({month}>=${hired},{month}<={end}),{headcount}*({annualSalary}*(1+{annualRaise})^${yearsOf(hired)}*((1+{benefitsRate})/12+IF(MOD({month}-${hired},12)=11,{bonusRate},0))+IF({month}=${hired},{recruitingRate}*{annualSalary}+{equipmentPerHire},0)),0)`,
    ),
  ],
  contractor: [outflow(`IF(${active},{people}*{monthlyFee},0)`)],
  dataset: [
    outflow(
      `IF(${active},${fullCost}*IF({month}<{start}+MAX(1,{acquisitionMonths}),1/MAX(1,{acquisitionMonths}),{monthlyRefreshShare})+{storageGB}*{storagePricePerGBMonth},0)`,
    ),
  ],
  compliance: [
    outflow(
      `IF(${active},IF({month}<{start}+MAX(1,{setupMonths}),{setupCost}/MAX(1,{setupMonths}),0)+IF({month}>={start}+{setupMonths},{monthlyCost},0),0)`,
    ),
  ],
  "training-run": [
    driver("hours", `IF({month}<{start},0,MAX(0,MIN(1,${monthsOfRun}))*{gpuCount}*730)`),
    outflow("{hours}*{pricePerGpuHour}"),
  ],
  inference: [
    driver("tokens", `IF(${active},{followed customers}*{tokensPerCustomer},0)`),
    driver(
      "gpus",
      `IF({tokens}>0,MAX(1,ROUNDUP({tokens}/${tokensPerGpu}-0.000000001*MAX(1,{tokens}/${tokensPerGpu}),0)),0)`,
    ),
    outflow("{gpus}*730*{pricePerGpuHour}"),
  ],
  "compute-service": [
    outflow(`IF(${active},{monthly}*(1+{annualGrowth})^${yearsOf("{start}")},0)`),
  ],
};
