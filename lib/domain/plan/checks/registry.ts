import { annotationCountedTwice } from "./annotation-counted-twice";
import { cashBelowFloor } from "./cash-below-floor";
import { cashBelowZero } from "./cash-below-zero";
import { changeSkipped } from "./change-skipped";
import type { Check } from "./check";
import { computeShare } from "./compute-share";
import { creditLapses } from "./credit-lapses";
import { dataEnded } from "./data-ended";
import { estimateOutdated } from "./estimate-outdated";
import { followsNothing } from "./follows-nothing";
import { gpuSpeedUnknown } from "./gpu-speed-unknown";
import { hiresTooFast } from "./hires-too-fast";
import { priceOld } from "./price-old";
import { regulatedField } from "./regulated-field";
import { reservationIdle } from "./reservation-idle";
import { revenueWithoutServing } from "./revenue-without-serving";
import { roundAfterRaiseBy } from "./round-after-raise-by";
import { runBeforeData } from "./run-before-data";
import { runBeyondHorizon } from "./run-beyond-horizon";
import { runBeyondReservation } from "./run-beyond-reservation";
import { runNotEstimated } from "./run-not-estimated";
import { runOutsideData } from "./run-outside-data";
import { runOverFourPasses } from "./run-over-four-passes";
import { runOverPool } from "./run-over-pool";
import { servingWithoutRevenue } from "./serving-without-revenue";
import { teamMissing } from "./team-missing";

/** Every check, by budget: where severity and month are the same, findings keep this order. */
export const checks: readonly Check[] = [
  cashBelowZero,
  cashBelowFloor,
  roundAfterRaiseBy,
  servingWithoutRevenue,
  revenueWithoutServing,
  teamMissing,
  hiresTooFast,
  annotationCountedTwice,
  runBeforeData,
  runOverFourPasses,
  dataEnded,
  regulatedField,
  gpuSpeedUnknown,
  runNotEstimated,
  runOutsideData,
  estimateOutdated,
  runBeyondHorizon,
  runBeyondReservation,
  runOverPool,
  reservationIdle,
  creditLapses,
  computeShare,
  followsNothing,
  priceOld,
  changeSkipped,
];
