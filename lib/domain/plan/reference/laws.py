"""Holds `project.py` to the laws of R63 on every plan of `cases.json`.

    python3 laws.py
"""

import copy
import json
import math
from pathlib import Path

from project import CLASSES_IN, CLASSES_OUT, change_line, month_index, month_text, project, resolve

DIVISIBLE = {"role": "headcount", "contractor": "people", "gpu-reservation": "gpuCount",
             "gpu-purchase": "gpuCount", "cloud-credit": "amount"}


def near(one, other):
    pairs = zip(one, other, strict=True)
    return all(math.isclose(a, b, rel_tol=1e-9, abs_tol=1e-5) for a, b in pairs)


def added(rows):
    return [math.fsum(column) for column in zip(*rows, strict=True)]


def cash_closes(plan, answer):
    flows = answer["flows"]
    moves = added([answer["cash"]["opening"], answer["interest"]]
                  + [flows[name] for name in CLASSES_IN]
                  + [[-amount for amount in flows[name]] for name in CLASSES_OUT])
    return near(moves, answer["cash"]["closing"])


def lines_add_up(plan, answer):
    paid, taken = (added([answer["flows"][name] for name in names])
                   for names in (CLASSES_OUT, CLASSES_IN))
    return all(near(added([part["out"] for part in answer[rows].values()]), paid)
               and near(added([part["in"] for part in answer[rows].values()]), taken)
               for rows in ("lines", "budgets"))


def hours_are_met_once(plan, answer):
    """Owned + reserved + on demand = demanded, and none on demand while capacity is idle."""
    return all(
        near(added([pool["owned"], pool["reserved"], pool["onDemand"]]), pool["demanded"])
        and not any(rented > 0 and idle > 0
                    for rented, idle in zip(pool["onDemand"], pool["idle"], strict=True))
        for pool in answer["gpuHours"].values())


def order_is_irrelevant(plan, answer):
    return project(plan | {"lines": plan["lines"][::-1]}) == answer


def off_is_removed(plan, answer):
    kept = [line for line in plan["lines"] if not line.get("off")]
    return project(plan | {"lines": kept}) == answer


def longer_keeps_earlier(plan, answer):
    longer, count = project(plan | {"months": plan["months"] + 7}), len(answer["months"])
    rows = [(longer["cash"]["closing"], answer["cash"]["closing"])]
    rows += [(longer["coverage"][name], row) for name, row in answer["coverage"].items()]
    return all(later[:count] == earlier for later, earlier in rows)


def later_is_the_same(plan, answer):
    moved = copy.deepcopy(plan) | {"start": month_text(month_index(plan["start"]) + 5)}
    for line in moved["lines"]:
        change_line(line, {"shift": 5})
    shifted = project(moved)
    return all(shifted[part] == answer[part] for part in ("cash", "flows", "coverage", "gpuHours"))


def halves_make_a_whole(plan, answer):
    lines = []
    for line in plan["lines"]:
        name = DIVISIBLE.get(line["kind"])
        half = line | ({name: line[name] / 2} if name else {})
        lines += [half, half | {"id": line["id"] + "-other"}] if name else [half]
    split = project(plan | {"lines": lines})
    return near(split["cash"]["closing"], answer["cash"]["closing"])


LAWS = (cash_closes, lines_add_up, hours_are_met_once, order_is_irrelevant, off_is_removed,
        longer_keeps_earlier, later_is_the_same, halves_make_a_whole)

if __name__ == "__main__":
    cases = json.loads((Path(__file__).parent / "cases.json").read_text(encoding="utf-8"))
    broken = []
    for case in cases:
        plan, _ = resolve(case["plan"], case["scenario"])
        answer = project(plan)
        broken += [f"{case['name']}: {law.__name__}" for law in LAWS if not law(plan, answer)]
    print("\n".join(broken + [f"{len(LAWS)} laws, {len(cases)} cases, {len(broken)} broken"]))
    raise SystemExit(1 if broken else 0)
