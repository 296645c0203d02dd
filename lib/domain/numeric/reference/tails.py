"""Tails and quantiles of t and F at 60 digits, on the exact doubles. Writes tails.json.

    python3 tails.py > tails.json        (needs mpmath; 1.3.0 was used)
"""

import json

from mpmath import betainc, mp, mpf, nstr

mp.dps = 60


def f_upper(f, d1, d2):
    f, d1, d2 = mpf(f), mpf(d1), mpf(d2)
    return betainc(d2 / 2, d1 / 2, 0, d2 / (d2 + d1 * f), regularized=True)


def t_two_sided(t, df):
    return f_upper(mpf(t) ** 2, 1, df)


def t_quantile(level, df):
    """Half-width of the two-sided interval, by halving where the tail itself is formed."""
    tail, low, high = 1 - mpf(level), mpf("0.1"), mpf(100)
    for _ in range(100):
        middle = (low + high) / 2
        low, high = (middle, high) if t_two_sided(middle, df) > tail else (low, middle)
    return middle


T = [(0.1, 1), (2.0, 10), (12, 30), (65, 37), (2331.6, 34), (8.5, 1e6), (0.001, 5), (-3.3, 9),
     (1e10, 29), (5, 2.5)]
F = [(3.2, 4, 27), (330.285339234588, 6, 9), (5436385.54, 1, 34), (0.0067552445, 5, 15), (1e-12, 3, 8),
     (1e60, 2, 10), (1.0, 70, 1000000)]
Q = [(0.95, 1), (0.95, 9), (0.9, 48), (0.95, 1e6), (0.8, 73), (0.99, 3), (0.5, 4)]
entries = [{"of": "studentTTwoSidedTail", "at": list(a), "value": nstr(t_two_sided(*a), 20)} for a in T]
entries += [{"of": "fisherFUpperTail", "at": list(a), "value": nstr(f_upper(*a), 20)} for a in F]
entries += [{"of": "studentTTwoSidedQuantile", "at": list(a), "value": nstr(t_quantile(*a), 20)} for a in Q]
print('{\n  "source": "mpmath, 60 digits; made by tails.py",\n  "cases": [')
print(",\n".join("    " + json.dumps(entry) for entry in entries))
print("  ]\n}")
