"""Plans of one or two lines whose amounts are worked out by hand, for what Northlight lacks.

    python3 by-hand.py

Each row: what it shows, its lines, the line looked at, `in` or `out`, and amounts by month from 0.
"""

import math

from project import project

PMT = 98928.01929847526  # =PMT(0.115/12,36,-3000000) in LibreOffice 7.4
GPU = {"gpuModel": "mine", "gpuCount": 2, "start": "2027-01"}
RUN = {"id": "r", "kind": "training-run", "parameters": 1, "tokens": 1, "gpuHours": 730,
       "restartOverhead": 0, "pricePerGpuHour": 3, **GPU, "gpuCount": 1}

ROWS = (
    ("loan: fee at the draw, then level", [
        {"id": "l", "kind": "loan", "principal": 3e6, "drawn": "2027-01", "annualRate": 0.115,
         "termMonths": 36, "feeRate": 0.01}],
     "l", "out", {0: 30000, 1: PMT, 36: PMT, 37: 0}),
    ("loan: interest first, drawn before the window", [
        {"id": "l", "kind": "loan", "principal": 1200, "drawn": "2026-11", "annualRate": 0.12,
         "termMonths": 4, "interestOnlyMonths": 3}],
     "l", "out", {0: 12, 1: 12, 2: 1212, 3: 0}),  # 1 % of 1200; the first was paid in December
    ("usage: 2e9 tokens at 0.5 a million, 10 % more each month, collected a month later", [
        {"id": "u", "kind": "usage-revenue", "start": "2027-01", "end": "2027-03", "growth": 0.1,
         "tokensPerMonth": 2e9, "pricePerMillionTokens": 0.5, "collectionDelayMonths": 1}],
     "u", "in", {0: 0, 1: 1000, 2: 1100, 3: 1210, 4: 0}),
    ("purchase: 2 x 10000 + 50 %, then 2 x (1 kW x 1.5 x 730 h x 0.1 + 20) for two months", [
        {"id": "p", "kind": "gpu-purchase", "unitPrice": 10000, "networkAndServerRate": 0.5,
         "powerKwPerGpu": 1, "pue": 1.5, "electricityPricePerKwh": 0.1, "hostingPerGpuMonth": 20,
         "usefulLifeMonths": 2, "deliveryMonths": 3, **GPU}],
     "p", "out", {0: 30000, 1: 0, 2: 0, 3: 259, 4: 259, 5: 0}),
    ("role: 12000 a year, bonus 10 % of the year's salary in its 12th month, raise 5 %", [
        {"id": "r", "kind": "role", "discipline": "sales", "headcount": 1, "start": "2026-12",
         "annualSalary": 12000, "bonusRate": 0.1, "annualRaise": 0.05, "recruitingRate": 0.2,
         "hireDelayMonths": 1}],
     "r", "out", {0: 3400, 1: 1000, 11: 2200, 12: 1050, 23: 2310}),
    ("cost: one-off at the start, a step of 10 % at its anniversary, middle of 0 to 200", [
        {"id": "c", "kind": "operating-cost", "start": "2026-07",
         "monthly": {"low": 0, "high": 200},
         "annualGrowth": 0.1, "oneOff": 7}],
     "c", "out", {0: 100, 5: 100, 6: 110, 18: 121}),
    ("data: 1000 x (1 + 0.5 x 2) over two months, then a refresh of 5 %; storage 10 throughout", [
        {"id": "d", "kind": "dataset", "start": "2027-01", "end": "2027-04", "units": 1000,
         "tokensPerUnit": 1, "acquisitionCostPerUnit": 1, "annotationCostPerUnit": 2,
         "annotatedShare": 0.5, "acquisitionMonths": 2, "monthlyRefreshShare": 0.05,
         "storageGB": 100, "storagePricePerGBMonth": 0.1}],
     "d", "out", {0: 1010, 1: 1010, 2: 110, 3: 110, 4: 0}),
    ("compliance: set-up over two months, upkeep after", [
        {"id": "k", "kind": "compliance", "start": "2027-01", "setupCost": 900, "setupMonths": 2,
         "monthlyCost": 50}],
     "k", "out", {0: 450, 1: 450, 2: 50}),
    ("two credits of one month share nothing: the first by id pays first, 2190 open, 1000 + 500", [
        RUN, {"id": "a", "kind": "cloud-credit", "amount": 1000, "expires": "2027-03"},
        {"id": "b", "kind": "cloud-credit", "amount": 500, "expires": "2027-03"}],
     "r", "out", {0: 690, 1: 0}),
    ("a credit begun in December has 810 left of 3000 in January", [
        RUN | {"gpuHours": 1460, "start": "2026-12"},
        {"id": "a", "kind": "cloud-credit", "amount": 3000, "start": "2026-12",
         "expires": "2027-03"}],
     "r", "out", {0: 1380, 1: 0}),
    ("reservation: 2 x 730 x 3 months x 1, half at once, the rest in thirds", [
        {"id": "v", "kind": "gpu-reservation", "months": 3, "pricePerGpuHour": 1,
         "prepaidRate": 0.5, **GPU}],
     "v", "out", {0: 2920, 1: 730, 2: 730, 3: 0}),
)


def is_met(lines, line, side, amounts):
    plan = {"start": "2027-01", "months": 48, "openingCash": 0, "lines": lines}
    row = project(plan)["lines"][line][side]
    return all(math.isclose(row[month], amount, rel_tol=1e-12, abs_tol=1e-6)
               for month, amount in amounts.items())


if __name__ == "__main__":
    wrong = [title for title, *rest in ROWS if not is_met(*rest)]
    print("\n".join(wrong + [f"{len(ROWS)} plans by hand, {len(wrong)} differ"]))
    raise SystemExit(1 if wrong else 0)
