"""Fits the default runs of ../data/public-runs.json, independently of the program.

    python3 public-fit.py ../data/public-runs.json ../data/accelerators.json        (needs statsmodels)

Prints the figures of public-fit.json.
"""

import json
import sys
from statistics import median

import numpy as np
import statsmodels.api as sm

with open(sys.argv[1], encoding="utf-8") as file:
    runs = [run for run in json.load(file) if run["inDefaultFit"]]
with open(sys.argv[2], encoding="utf-8") as file:
    peak_of = {entry["id"]: entry["peakTflops"] for entry in json.load(file)}

parameters = np.array([run.get("activeParameters", run["parameters"]) for run in runs], float)
tokens = np.array([run["tokens"] for run in runs], float)
peak = np.array([peak_of[run["gpuModel"]] for run in runs], float)
hours = np.array([run["gpuHours"] for run in runs], float)

X = sm.add_constant(np.log10(np.column_stack([parameters, tokens, peak])))
fit = sm.OLS(np.log10(hours), X).fit()
print(fit.nobs, fit.params, fit.bse, fit.mse_resid**0.5, fit.rsquared, fit.rsquared_adj)


def accuracy(errors):
    sizes = np.abs(errors)
    return 10 ** np.median(sizes), np.mean(sizes**2) ** 0.5, np.mean(sizes <= np.log10(2))


print("leave one out", accuracy(fit.get_influence().resid_press))
utilisation = 6 * parameters * tokens / (peak * 1e12 * 3600 * hours)
print("median utilisation", median(utilisation))
print("one number, in sample", accuracy(np.log10(utilisation / median(utilisation))))
others = [median(np.delete(utilisation, index)) for index in range(len(runs))]
print("one number, leave one out", accuracy(np.log10(utilisation / others)))
for planned in [(7e9, 1.4e11, 989.4), (7e10, 1.5e12, 989.4), (1e9, 2e10, 312)]:
    row = np.insert(np.log10([planned]), 0, 1, axis=1)
    answer = fit.get_prediction(row)
    print(planned, answer.predicted_mean, answer.conf_int(obs=True, alpha=0.2),
          answer.conf_int(obs=True, alpha=0.05))
