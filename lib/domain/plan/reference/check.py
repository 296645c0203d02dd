"""Compares `project.py` with a projection of Northlight that another program made.

    python3 check.py

`northlight-projection.json` was written by an independent program from the same rules. It wraps
each metric as {value, reason}, and keeps `tightest` and the asked month's margin in other places.
"""

import json
import math
from pathlib import Path

from project import project

HERE = Path(__file__).parent
RELATIVE, ABSOLUTE = 1e-9, 1e-9


def read(name):
    return json.loads((HERE / name).read_text(encoding="utf-8"))


def unwrap(value):
    """{value, reason} becomes the bare value, all the way down."""
    if isinstance(value, list):
        return [unwrap(item) for item in value]
    if not isinstance(value, dict):
        return value
    if set(value) <= {"value", "reason", "overdue"}:
        return value.get("value")
    return {key: unwrap(item) for key, item in value.items()}


def in_their_shape(ours):
    metrics = dict(ours["metrics"])
    metrics["asked"] = ours["months"][0]
    metrics["grossMargin3"] = metrics["grossMargin3"][0]
    metrics["defaultAlive"] = {"alive": True, "dead": False, None: None}[metrics["defaultAlive"]]
    lowest = metrics["lowestCash"]
    metrics["lowestCash"] = {"value": lowest["amount"], "month": lowest["month"]}
    return ours | {"tightest": ours["coverage"]["tightest"], "metrics": metrics}


def differences(theirs, ours, path):
    """Every leaf of theirs that ours lacks or answers otherwise, and the number of leaves."""
    if isinstance(theirs, dict):
        pairs = [(item, ours.get(key) if isinstance(ours, dict) else None, f"{path}.{key}")
                 for key, item in theirs.items()]
    elif isinstance(theirs, list):
        if not isinstance(ours, list) or len(ours) != len(theirs):
            return [f"{path}: another length"], 1
        pairs = [(item, ours[index], f"{path}[{index}]") for index, item in enumerate(theirs)]
    else:
        return ([] if same(theirs, ours) else [f"{path}: {theirs} there, {ours} here"]), 1
    found = [differences(*pair) for pair in pairs]
    return [text for texts, _ in found for text in texts], sum(count for _, count in found)


def same(theirs, ours):
    if isinstance(theirs, float | int) and isinstance(ours, float | int):
        return math.isclose(theirs, ours, rel_tol=RELATIVE, abs_tol=ABSOLUTE)
    return theirs == ours


if __name__ == "__main__":
    plan, answers = read("northlight.fourfold.json"), unwrap(read("northlight-projection.json"))
    failures, leaves = [], 0
    for scenario, theirs in answers.items():
        found, count = differences(theirs, in_their_shape(project(plan, scenario)), scenario)
        failures, leaves = failures + found, leaves + count
    print("\n".join(failures + [f"{leaves} values compared, {len(failures)} differ"]))
    raise SystemExit(1 if failures else 0)
