"""Fits the data sets of generated.json at 60 digits and writes the results beside the data.

    python3 generated.py generated.json        (needs mpmath; 1.3.0 was used)

Every double is taken as the exact number that it is. Definitions are those of R's lm and
summary.lm: weights are inverse variances, rows of weight 0 do not count, and without an
intercept R squared is about zero. Data: a power law of GPU-hours with lognormal noise; a regressor
in epoch milliseconds; R's `cars` through the origin, and weighted.
"""

import json
import sys

from mpmath import betainc, matrix, mp, mpf, sqrt

mp.dps = 60


def upper_f(f, d1, d2):
    return betainc(mpf(d2) / 2, mpf(d1) / 2, 0, mpf(d2) / (d2 + d1 * f), regularized=True)


def solve(data):
    constant = [mpf(1)] if data["intercept"] else []
    weights = [mpf(w) for w in data.get("weights", [1] * len(data["y"]))]
    rows = [(constant + [mpf(v) for v in x], mpf(y), w)
            for x, y, w in zip(data["X"], data["y"], weights) if w > 0]
    n, p = len(rows), len(rows[0][0])
    normal, right = matrix(p, p), matrix(p, 1)
    for x, y, w in rows:
        for i in range(p):
            right[i] += w * x[i] * y
            for j in range(p):
                normal[i, j] += w * x[i] * x[j]
    inverse = normal**-1
    beta = inverse * right
    fitted = [sum(x[i] * beta[i] for i in range(p)) for x, _, _ in rows]
    residual = sum(w * (y - fit) ** 2 for (_, y, w), fit in zip(rows, fitted))
    total_weight = sum(w for _, _, w in rows)
    mean = sum(w * fit for (_, _, w), fit in zip(rows, fitted)) / total_weight
    centre = mean if data["intercept"] else mpf(0)
    explained = sum(w * (fit - centre) ** 2 for (_, _, w), fit in zip(rows, fitted))
    freedom, constants = n - p, len(constant)
    variance = residual / freedom
    errors = [sqrt(variance * inverse[i, i]) for i in range(p)]
    t = [b / e for b, e in zip(beta, errors)]
    f = explained / (p - constants) / variance
    share = explained / (explained + residual)
    return {
        "coefficients": [float(b) for b in beta],
        "standardErrors": [float(e) for e in errors],
        "t": [float(v) for v in t],
        "p": [float(upper_f(v * v, 1, freedom)) for v in t],
        "residualStandardError": float(sqrt(variance)),
        "degreesOfFreedom": freedom,
        "rSquared": float(share),
        "adjustedRSquared": float(1 - (1 - share) * (n - constants) / freedom),
        "f": float(f),
        "fP": float(upper_f(f, p - constants, freedom)),
        "leverage": [float(w * sum(x[i] * inverse[i, j] * x[j] for i in range(p) for j in range(p)))
                     for x, _, w in rows],
    }


def keyed(entry, indent):
    """One key a line: a set of figures stays readable, and its changes too."""
    lines = []
    for key, value in entry.items():
        text = keyed(value, indent + 2) if isinstance(value, dict) else json.dumps(value)
        lines.append(" " * (indent + 2) + json.dumps(key) + ": " + text)
    return "{\n" + ",\n".join(lines) + "\n" + " " * indent + "}"


path = sys.argv[1]
with open(path, encoding="utf-8") as file:
    document = json.load(file)
for entry in document["fits"]:
    entry["expected"] = solve(entry)
with open(path, "w", encoding="utf-8") as file:
    file.write('{\n  "source": ' + json.dumps(document["source"]) + ',\n  "fits": [\n    ')
    file.write(",\n    ".join(keyed(entry, 4) for entry in document["fits"]) + "\n  ]\n}\n")
