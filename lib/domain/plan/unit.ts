/**
 * What a field counts in. The name is a message key; units that begin with `money` are in the
 * plan's currency, and scale with it (R63).
 */
export type Unit =
  | "money"
  | "moneyPerMonth"
  | "moneyPerYear"
  | "moneyPerPerson"
  | "moneyPerUnit"
  | "moneyPerGigabyteMonth"
  | "moneyPerGpuHour"
  | "moneyPerGpu"
  | "moneyPerGpuMonth"
  | "moneyPerKilowattHour"
  | "moneyPerMillionTokens"
  | "ratio"
  | "fraction"
  | "fractionPerMonth"
  | "fractionPerYear"
  | "people"
  | "customers"
  | "customersPerMonth"
  | "months"
  | "units"
  | "tokens"
  | "tokensPerUnit"
  | "tokensPerMonth"
  | "tokensPerCustomer"
  | "tokensPerSecond"
  | "gigabytes"
  | "kilowatts"
  | "parameters"
  | "gpus"
  | "gpuHours";

export function isMoney(unit: Unit | null): boolean {
  return unit !== null && unit.startsWith("money");
}

/** Fractions are typed and shown as percent; inside they stay fractions. */
export function isFraction(unit: Unit | null): boolean {
  return unit !== null && unit.startsWith("fraction");
}
