import { getLocale } from "next-intl/server";
import type { AcceleratorList } from "@/lib/contracts/library";
import { estimateRun } from "@/lib/domain/estimator/estimate";
import type { FitModelResult } from "@/lib/domain/estimator/model";
import { acceleratorOptions } from "@/lib/presenters/accelerator-options";
import { shownFit } from "@/lib/presenters/estimator-fit";
import {
  FIRST_ESTIMATE,
  type Query,
  readEstimate,
  textsOfQuery,
} from "@/lib/presenters/estimator-form";
import { Attribution } from "./attribution";
import { CoefficientTable } from "./coefficient-table";
import { EstimatorPanel } from "./estimator-panel";
import { FitFailed } from "./fit-failed";
import { FitTrust } from "./fit-trust";

type EstimatorViewProps = Readonly<{
  fitted: FitModelResult;
  accelerators: AcceleratorList;
  query: Query;
}>;

/** The estimator as the server draws it: the answer to the address is in the page from the start. */
export async function EstimatorView({ fitted, accelerators, query }: EstimatorViewProps) {
  if (!fitted.ok) return <FitFailed failure={fitted.failure} />;
  const fit = shownFit(fitted);
  const gpus = acceleratorOptions(accelerators.entries);
  const read = readEstimate(textsOfQuery(query), await getLocale(), gpus);
  const input = read.ok ? read.input : FIRST_ESTIMATE;
  const answered = { input, result: estimateRun(fit.model, input.run) };
  return (
    <div className="grid max-w-7xl grid-cols-[minmax(0,1fr)] gap-8">
      <EstimatorPanel fit={fit} gpus={gpus} answered={answered} trust={<FitTrust fit={fit} />} />
      <CoefficientTable fit={fit} />
      <Attribution />
    </div>
  );
}
