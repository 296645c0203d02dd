import {
  accelerator,
  month,
  number,
  optionalLineReference,
  optionalQuantity,
  quantity,
  team,
} from "@/lib/domain/plan/field";
import { hoursPerMonth } from "@/lib/domain/plan/hours-per-month";
import type { Ports } from "@/lib/domain/plan/ports";
import { median } from "@/lib/domain/plan/quantity";
import { eachMonth } from "@/lib/domain/plan/window";
import { defineLineKind, endField, type LineFault, type LineOf } from "./line-kind";
import { grownMonthly } from "./growth";
import { spanOf, type Span } from "./span";

/** A product of decimals may land a hair above a whole number of GPUs; this much is rounding (R34). */
const roundingShare = 1e-9;

const secondsPerHour = 3600;

const fields = {
  start: month(),
  ...endField,
  tokensPerMonth: optionalQuantity({
    unit: "tokensPerMonth",
    max: 1e18,
    inGrid: true,
    replaces: ["follows", "tokensPerCustomer"],
  }),
  growth: quantity({ unit: "fractionPerMonth", min: -1, max: 1, default: 0 }),
  follows: optionalLineReference({
    replaces: ["tokensPerMonth"],
    replacesByDriver: { tokens: ["tokensPerCustomer"] },
  }),
  tokensPerCustomer: optionalQuantity({ unit: "tokensPerCustomer", max: 1e15, inGrid: true }),
  tokensPerSecondPerGpu: number({ unit: "tokensPerSecond", min: 1e-3, max: 1e9, inGrid: true }),
  utilisation: number({ unit: "fraction", min: 1e-3, max: 1, inGrid: true }),
  gpuModel: accelerator(),
  pricePerGpuHour: quantity({
    unit: "moneyPerGpuHour",
    max: 1e6,
    inGrid: true,
    priceTerms: ["on-demand", "spot"],
  }),
  team: team(),
};

type Inference = LineOf<"inference", typeof fields>;

/**
 * Serving a model. GPUs = ⌈tokens / (rate·utilisation·730·3600)⌉, whole and at least one while
 * there are tokens (R34); the tokens are its own, or follow a revenue line (R35).
 */
export const inference = defineLineKind({
  kind: "inference",
  budget: "compute",
  fields,
  faults: sourceFaults,
  faultsAmong: ({ follows, tokensPerCustomer }, drives) =>
    follows !== undefined && tokensPerCustomer !== undefined && drives(follows) === "tokens"
      ? [{ field: "tokensPerCustomer", code: "tokensPerCustomerOfTokens" }]
      : [],
  gaps: ({ follows, tokensPerCustomer }, drives) =>
    follows !== undefined && tokensPerCustomer === undefined && drives(follows) === "customers"
      ? [{ field: "tokensPerCustomer", code: "tokensPerCustomerNeeded" }]
      : [],
  spend(service, ports) {
    const span = spanOf(service);
    const tokens = servedTokens(service, span, ports);
    const perGpu =
      service.tokensPerSecondPerGpu * service.utilisation * hoursPerMonth * secondsPerHour;
    const demanded = ports.gpuDemand({
      gpuModel: service.gpuModel,
      pricePerGpuHour: median(service.pricePerGpuHour),
      team: service.team,
      trainingTokens: null,
      isCostOfRevenue: true,
    });
    eachMonth(ports.window, span.from, span.to, (month, offset) => {
      demanded[offset]! += wholeGpus(tokens(month, offset) / perGpu) * hoursPerMonth;
    });
  },
});

/** Exactly one source of tokens, and a rate for each customer only where customers are followed (R35). */
function sourceFaults(service: Inference): LineFault[] {
  const hasOwn = service.tokensPerMonth !== undefined;
  const follows = service.follows !== undefined;
  if (hasOwn === follows) return [{ field: "tokensPerMonth", code: "tokensOrFollows" }];
  if (hasOwn && service.tokensPerCustomer !== undefined)
    return [{ field: "tokensPerCustomer", code: "tokensPerCustomerUnused" }];
  return [];
}

function servedTokens(service: Inference, span: Span, { driver }: Ports) {
  if (service.tokensPerMonth !== undefined) {
    const [first, growth] = [median(service.tokensPerMonth), median(service.growth)];
    return (month: number) => grownMonthly(first, growth, month - span.from);
  }
  const target = service.follows ?? "";
  const followed = driver(target, "tokens");
  const customers = driver(target, "customers");
  const perCustomer = median(service.tokensPerCustomer ?? 0);
  return (_: number, offset: number) =>
    followed?.[offset] ?? (customers?.[offset] ?? 0) * perCustomer;
}

/** ⌈x⌉ that forgives rounding, and is at least one as soon as there is anything to serve (R34). */
function wholeGpus(gpus: number): number {
  if (gpus <= 0) return 0;
  return Math.max(1, Math.ceil(gpus - roundingShare * Math.max(1, gpus)));
}
