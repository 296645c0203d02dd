import { median } from "@/lib/domain/numeric/sums";

/** How far answers lie from what was measured, each run judged by the others. */
export type Accuracy = Readonly<{
  /** Half of the answers lie within this factor of the truth. */
  typicalFactor: number;
  /** Root mean square of log10(answer / truth), in decades. */
  rmseDecades: number;
  /** Share of answers between half and twice the truth. */
  shareWithinFactor2: number;
}>;

export type ModelAccuracy = Readonly<{
  regression: Accuracy;
  /** 6·N·D at the median utilisation of the other runs. */
  physicalRule: Accuracy & Readonly<{ medianUtilisation: number }>;
}>;

type JudgedRun = Readonly<{ gpuHours: number; leaveOneOutGpuHours: number; utilisation: number }>;

/**
 * Leave-one-out accuracy of the regression, and of the one-number rule beside it.
 *
 * Both are judged alike, on a run that they have not seen: the rule's one number is the median
 * utilisation of the other runs.
 *
 * @param points at least two
 */
export function modelAccuracy(points: readonly JudgedRun[]): ModelAccuracy {
  const utilisations = points.map((point) => point.utilisation);
  return {
    regression: accuracyOf(
      points.map((point) => Math.log10(point.leaveOneOutGpuHours / point.gpuHours)),
    ),
    physicalRule: {
      ...accuracyOf(
        utilisations.map((own, index) =>
          Math.log10(own / median(utilisations.toSpliced(index, 1))),
        ),
      ),
      medianUtilisation: median(utilisations),
    },
  };
}

/**
 * Summary of errors.
 *
 * @param errors log10(answer / truth), at least one
 */
export function accuracyOf(errors: readonly number[]): Accuracy {
  const sizes = errors.map(Math.abs);
  const squares = errors.reduce((total, error) => total + error * error, 0);
  return {
    typicalFactor: 10 ** median(sizes),
    rmseDecades: Math.sqrt(squares / errors.length),
    shareWithinFactor2: sizes.filter((size) => size <= Math.log10(2)).length / errors.length,
  };
}
