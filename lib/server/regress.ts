import "server-only";
import type { z } from "zod";
import type { regressionRequest } from "@/lib/contracts/regression";
import { leastSquares, type LeastSquaresFit } from "@/lib/domain/regression/least-squares";
import { predict, type Prediction } from "@/lib/domain/regression/predict";
import { refuseDomain, succeed, type Outcome } from "./outcome";

type Answer = LeastSquaresFit & Readonly<{ predictions: readonly Prediction[] }>;

/** A linear regression with inference, and predictions if rows to predict are given. */
export function regress(wish: z.output<typeof regressionRequest>): Outcome<Answer> {
  const { x, predict: rows, ...problem } = wish;
  const fitted = leastSquares({ ...problem, X: x });
  if (!fitted.ok) return refuseDomain(fitted.failure);
  const predicted = predict(fitted.fit, rows ?? []);
  return predicted.ok
    ? succeed({ ...fitted.fit, predictions: predicted.predictions })
    : refuseDomain(predicted.failure);
}
