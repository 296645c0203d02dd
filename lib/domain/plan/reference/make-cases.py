"""Writes `cases.json`: plans with the answers that `project.py` gives for them.

    python3 make-cases.py

A fixed seed, so that the file is the same on every machine. A random plan is kept only when a
change of one part in 10^12 in its amounts leaves every month, name and n/a of the answer as it
was: no case hangs on how a program rounds.
"""

import json
import math
import random
from pathlib import Path

from project import month_index, month_text, project

HERE = Path(__file__).parent
SEED = 20270101
BASIC_PLANS, FULL_PLANS = 20, 20
KNOWN_MODELS = ("h100-sxm", "h100-pcie", "h200-sxm", "b200", "a100-80gb", "a100-40gb")
DISCIPLINES = ("data-scientist", "algorithm-engineer", "ml-infrastructure", "product-manager",
               "annotator", "sales", "operations", "other")
# Counts, months and texts: what the test of steadiness must leave alone.
COUNTED = {"gpuCount", "termMonths", "interestOnlyMonths", "collectionDelayMonths", "months",
           "acquisitionMonths", "setupMonths", "usefulLifeMonths", "deliveryMonths", "delayMonths",
           "hireDelayMonths", "probability", "team", "onDemandGpus", "shift", "headcount", "people"}


def digits(value, count=3):
    """A number as a founder types it."""
    rounded = float(f"{value:.{count}g}")
    return int(rounded) if rounded.is_integer() else rounded


class PlanMaker:
    """Random lines on one window. Each method named after a kind makes one line of it."""

    def __init__(self, rng, index, kinds):
        self.rng, self.index, self.kinds = rng, index, kinds
        self.first = month_index("2026-10") + rng.randrange(12)
        self.months = rng.choice((12, 18, 24, 24, 30, 36, 48))
        self.models = rng.sample(KNOWN_MODELS, 2)
        self.lines = []

    # Parts of a line

    def number(self, low, high):
        return digits(math.exp(self.rng.uniform(math.log(low), math.log(high))))

    def quantity(self, low, high, from_zero=False):
        """A number, an interval, one of no width, or (where zero makes sense) one from zero."""
        value, form = self.number(low, high), self.rng.random()
        if form < 0.5:
            return value
        if form < 0.55:
            return {"low": value, "high": value}
        if from_zero and form < 0.75:
            return {"low": 0, "high": value}
        return {"low": value, "high": digits(value * self.rng.uniform(1.1, 2))}

    def rate(self, high, zero=0.25):
        return 0 if self.rng.random() < zero else digits(self.rng.uniform(0, high), 2)

    def delay(self):
        return self.rng.choice((0, 1, 2, 3, 1.5, {"low": 0, "high": 5}, {"low": 2, "high": 7}))

    def offset(self, before=14):
        """A month from well before the window to a little after it; often its first."""
        if self.rng.random() < 0.25:
            return 0
        return self.rng.randrange(-before, self.months + 2)

    def date(self, offset):
        return month_text(self.first + offset)

    def span(self, ends=0.4):
        """`start`, and at times an `end`: inside the window, beyond it, or before it opens."""
        start = self.offset()
        span = {"start": self.date(start)}
        if self.rng.random() < ends:
            span["end"] = self.date(start + self.rng.randrange(0, self.months))
        return span

    def some(self, chance=0.7, **fields):
        """Optional fields, each there or left to its default."""
        return {name: value for name, value in fields.items() if self.rng.random() < chance}

    def team(self):
        return {name: self.rng.randrange(1, 4) for name in self.rng.sample(DISCIPLINES[:3], 2)}

    def model(self):
        """Mostly the first of two, so that several lines meet in one pool."""
        return self.models[0 if self.rng.random() < 0.75 else 1]

    # Kinds

    def funding_round(self):
        return {"amount": self.quantity(3e5, 6e6), "closes": self.date(self.offset(3)), **self.some(
            0.5, instrument=self.rng.choice(("equity", "safe", "convertible", "grant")),
            probability=self.rng.choice((1, 0.8, 0.5, 0.49, 0.2)), delayMonths=self.delay(),
            preMoney=self.number(5e6, 4e7))}

    def loan(self):
        term = self.rng.choice((1, 6, 24, 36))
        return {"principal": self.quantity(1e5, 1.5e6),
                "drawn": self.date(self.rng.randrange(-20, 12)),
                "annualRate": self.rate(0.14), "termMonths": term,
                "interestOnlyMonths": self.rng.randrange(0, min(term, 7)),
                **self.some(feeRate=self.rate(0.03))}

    def subscription_revenue(self):
        growth = self.rng.choice((0, 0.02, -0.01, {"low": 0, "high": 0.06}))
        return {**self.span(), "newPerMonth": self.quantity(1, 30, True),
                "pricePerMonth": self.quantity(50, 4000), **self.some(
                    customersAtStart=self.rng.randrange(0, 60), newGrowth=growth,
                    churn=self.rng.choice((0, 0.02, 1, {"low": 0.01, "high": 0.05})),
                    collectionDelayMonths=self.rng.randrange(0, 4))}

    def usage_revenue(self):
        return {**self.span(), "tokensPerMonth": self.quantity(1e9, 4e11),
                "pricePerMillionTokens": self.quantity(0.1, 4), **self.some(
                    growth=self.rng.choice((0, 0.05, {"low": 0.01, "high": 0.1})),
                    collectionDelayMonths=self.rng.randrange(0, 4))}

    def operating_cost(self):
        category = ("marketing", "legal", "office", "software", "travel", "tax", "other")
        return {**self.span(), "category": self.rng.choice(category),
                "monthly": self.quantity(500, 4e4, True), **self.some(
                    0.5, annualGrowth=self.rate(0.1), oneOff=self.quantity(1e3, 8e4, True))}

    def role(self):
        return {**self.span(0.25), "discipline": self.rng.choice(DISCIPLINES),
                "headcount": self.rng.choice((1, 1, 2, 3, 4, 0.5)),
                "annualSalary": self.quantity(5e4, 2.4e5), **self.some(
                    0.6, benefitsRate=self.rate(0.3), bonusRate=self.rate(0.3, 0.1),
                    annualRaise=self.rate(0.06), recruitingRate=self.rate(0.25),
                    equipmentPerHire=self.number(1e3, 6e3), hireDelayMonths=self.delay())}

    def contractor(self):
        return {**self.span(), "discipline": self.rng.choice(DISCIPLINES),
                "people": self.rng.randrange(1, 8), "monthlyFee": self.quantity(1e3, 9e3)}

    def dataset(self):
        source = ("licensed", "collected", "annotated", "synthetic", "public")
        return {**self.span(), "source": self.rng.choice(source), "unitName": "documents",
                "units": self.quantity(1e5, 5e7), "tokensPerUnit": self.number(300, 3000),
                **self.some(acquisitionCostPerUnit=self.quantity(0.001, 0.02),
                            annotationCostPerUnit=self.quantity(0.01, 0.1),
                            annotatedShare=self.rate(0.4),
                            acquisitionMonths=self.rng.choice((0, 1, 4, 9)),
                            monthlyRefreshShare=self.rate(0.05),
                            storageGB=self.quantity(100, 2e4), storagePricePerGBMonth=0.023)}

    def compliance(self):
        regime = ("GDPR", "HIPAA", "PIPL", "EU-AI-Act", "SOC2", "ISO-27001", "other")
        return {**self.span(), "regime": self.rng.choice(regime),
                "setupCost": self.quantity(5e3, 9e4, True),
                "monthlyCost": self.quantity(200, 6e3, True),
                **self.some(setupMonths=self.rng.choice((0, 1, 4, 8)))}

    def training_run(self):
        run = {"start": self.date(self.offset()), "parameters": self.number(2e8, 2e10),
               "tokens": self.number(5e9, 2e11), "gpuModel": self.model(),
               "gpuCount": self.rng.choice((8, 8, 16, 32)),
               "pricePerGpuHour": self.quantity(1.2, 4), **self.some(
                   0.5, restartOverhead=self.rate(0.3), experimentsRate=self.rate(3),
                   team=self.team())}
        if self.rng.random() < 0.3:
            run["activeParameters"] = digits(run["parameters"] / 4)
        return run | self.run_hours(run)

    def run_hours(self, run):
        """Left to the rule of thumb, frozen by the estimator, whole months exactly, or typed."""
        form = self.rng.random()
        if form < 0.25:
            return {}
        if form < 0.4:
            middle = self.number(800, 2e4)
            return {"gpuHours": {"from": "estimator", "model": "public", "median": middle,
                                 "low": digits(middle / 2), "high": digits(middle * 2.2)}}
        if form < 0.5:
            return {"gpuHours": run["gpuCount"] * 730 * 2, "restartOverhead": 0}
        return {"gpuHours": self.quantity(500, 3e4)}

    def inference(self):
        return {**self.span(), **self.load(), "utilisation": self.rng.choice((0.25, 0.4, 1)),
                "tokensPerSecondPerGpu": self.number(300, 3000), "gpuModel": self.model(),
                "pricePerGpuHour": self.quantity(1.2, 4), **self.some(0.5, team=self.team())}

    def load(self):
        """Tokens of its own, those of a revenue line, or of one that is not there."""
        choices = [line for line in self.lines if line["kind"].endswith("-revenue")]
        form = self.rng.random()
        if form < 0.35 or not choices:
            return {"tokensPerMonth": self.quantity(1e8, 4e11),
                    **self.some(growth=self.rng.choice((0, 0.05, {"low": 0.01, "high": 0.1})))}
        if form < 0.42:
            return {"follows": "nobody", "tokensPerCustomer": 1e8}
        followed = self.rng.choice(choices)
        if followed["kind"] == "usage-revenue":
            return {"follows": followed["id"]}
        return {"follows": followed["id"], "tokensPerCustomer": self.quantity(1e7, 1e9)}

    def gpu_reservation(self):
        return {"start": self.date(self.offset()), "gpuModel": self.model(),
                "gpuCount": self.rng.choice((4, 8, 16)),
                "months": self.rng.choice((1, 6, 9, 12, 36)),
                "pricePerGpuHour": self.quantity(1, 3),
                **self.some(prepaidRate=self.rng.choice((0, 0.2, 0.5, 1)))}

    def gpu_purchase(self):
        return {"start": self.date(self.offset()), "gpuModel": self.model(),
                "gpuCount": self.rng.choice((2, 4, 8)), "unitPrice": self.quantity(1.5e4, 4e4),
                "usefulLifeMonths": self.rng.choice((6, 24, 48)), **self.some(
                    networkAndServerRate=self.rate(0.6), powerKwPerGpu=1.02, pue=1.25,
                    electricityPricePerKwh=self.number(0.06, 0.2),
                    hostingPerGpuMonth=self.number(50, 200),
                    deliveryMonths=self.rng.randrange(0, 5))}

    def cloud_credit(self):
        """In every third plan all credits of the plan expire in the same month."""
        expires = 9 if self.index % 3 == 0 else self.rng.randrange(1, self.months + 6)
        start = {"start": self.date(self.rng.randrange(-6, expires + 1))}
        return {"amount": self.number(2e4, 5e5), "expires": self.date(expires),
                **(start if self.rng.random() < 0.5 else {})}

    def compute_service(self):
        return {**self.span(), "monthly": self.quantity(300, 2e4),
                **self.some(annualGrowth=self.rate(0.1))}

    # Plans

    def add_line(self, kind):
        self.lines.append(self.line(kind, f"{kind.replace('-', '')}{len(self.lines)}"))

    def line(self, kind, name):
        body = getattr(self, kind.replace("-", "_"))()
        off = {"off": True} if self.rng.random() < 0.08 else {}
        return {"id": name, "kind": kind, "name": f"Line {name}", **body, **off}

    def plan(self, settings):
        kinds = list(self.kinds)
        if "cloud-credit" in kinds and self.index % 3 == 0:
            kinds += ["cloud-credit", "cloud-credit"]
        kinds += self.rng.choices(self.kinds, k=self.rng.randrange(0, 23 - len(kinds)))
        # Inference comes last, so that it finds lines to follow.
        for kind in sorted(kinds, key="inference".__eq__):
            self.add_line(kind)
        self.rng.shuffle(self.lines)
        return {"format": "fourfold.plan/1", "name": f"Case {self.index}", "currency": "USD",
                "start": self.date(0), "months": self.months,
                "openingCash": self.number(1e5, 2e7), **self.some(
                    cashFloor=self.rng.choice((0, 2e5, 1e6)),
                    interestOnCash=self.rng.choice((0, 0.03, 0.045)), **settings),
                "lines": self.lines, "scenarios": self.scenarios()}

    def quotas(self):
        return {self.models[0]: self.rng.choice((0, 16, 64))}

    def scenarios(self):
        """Half of the plans: a scenario, and a child of it."""
        if self.index % 2:
            return []
        return [{"id": "first", "name": "First", "from": "base", "changes": self.changes("x")},
                {"id": "second", "name": "Second", "from": "first", "changes": self.changes("y")}]

    def changes(self, new_id):
        changes = [self.change_of(line) for line in self.rng.sample(self.lines, 4)]
        kind = self.rng.choice([kind for kind in self.kinds if kind != "inference"])
        changes.append({"add": self.line(kind, f"added{new_id}") | {"off": False}})
        changes.append({"line": f"added{new_id}", "shift": 2})
        changes.append({"plan": {"openingCash": self.number(5e5, 1.5e7), "cashFloor": None}})
        changes.append({"line": "deleted", "off": True})
        return changes

    def change_of(self, line):
        action = self.rng.random()
        if action < 0.45:
            return {"line": line["id"], "shift": self.rng.randrange(-6, 10)}
        if action < 0.7:
            return {"line": line["id"], "off": self.rng.random() < 0.5}
        return {"line": line["id"], "set": self.settable(line)}

    def settable(self, line):
        fresh = getattr(self, line["kind"].replace("-", "_"))()
        dates = {"start", "end", "closes", "drawn", "expires"}
        linked = {"follows", "tokensPerMonth", "tokensPerCustomer", "growth"}
        linked |= {"interestOnlyMonths", "termMonths", "parameters", "activeParameters"}
        fields = {name: value for name, value in fresh.items() if name not in dates | linked}
        names = self.rng.sample(sorted(fields), min(2, len(fields)))
        chosen = {name: fields[name] for name in names}
        resettable = {"benefitsRate", "oneOff", "churn", "collectionDelayMonths", "team", "pue",
                      "prepaidRate", "restartOverhead", "note", "storageGB", "setupMonths"}
        for name in sorted(resettable & set(line)):
            chosen[name] = None
        return chosen


# Steadiness


def shaken(value, rng, name=""):
    """The same plan with every amount moved by about one part in 10^12."""
    if isinstance(value, dict):
        if name in COUNTED:
            return value
        if value.keys() == {"low", "high"} and value["low"] == value["high"]:
            return shaken_together(value, rng)
        return {key: shaken(item, rng, key) for key, item in value.items()}
    if isinstance(value, list):
        return [shaken(item, rng, name) for item in value]
    if isinstance(value, bool) or not isinstance(value, int | float) or name in COUNTED:
        return value
    return value * (1 + rng.uniform(-1e-12, 1e-12))


def shaken_together(interval, rng):
    moved = shaken(interval["low"], rng)
    return {"low": moved, "high": moved}


def alike(one, other):
    """Equal names, months and n/a; no number more than 10^4 times as unsteady as its inputs."""
    if isinstance(one, dict):
        return one.keys() == other.keys() and all(alike(one[key], other[key]) for key in one)
    if isinstance(one, list):
        return len(one) == len(other) and all(map(alike, one, other))
    if isinstance(one, int | float) and isinstance(other, int | float):
        return math.isclose(one, other, rel_tol=1e-8, abs_tol=1e-8)
    return one == other


def is_steady(plan, scenario, rng):
    answer = project(plan, scenario)
    return all(alike(answer, project(shaken(plan, rng), scenario)) for _ in range(4))


# Cases


def without_loose_zeros(value):
    """1.0 as 1: shorter, and the same double when read."""
    if isinstance(value, dict):
        return {key: without_loose_zeros(item) for key, item in value.items()}
    if isinstance(value, list):
        return [without_loose_zeros(item) for item in value]
    return int(value) if isinstance(value, float) and value.is_integer() else value


def case(name, plan, scenario):
    return without_loose_zeros({
        "name": name, "plan": plan, "scenario": scenario, "expected": project(plan, scenario)})


def northlight_cases():
    plan = json.loads((HERE / "northlight.fourfold.json").read_text(encoding="utf-8"))
    kept = [line for line in plan["lines"] if line["id"] not in ("res", "cred")]
    for name, version in (("reduced", plan | {"lines": kept}), ("full", plan)):
        for scenario in ("base", "late"):
            yield case(f"northlight-{name} {scenario}", version, scenario)


BASIC_KINDS = ("funding-round", "operating-cost", "subscription-revenue", "role", "contractor",
               "dataset", "compliance", "training-run", "inference", "compute-service")
FULL_KINDS = BASIC_KINDS + (
    "loan", "usage-revenue", "gpu-reservation", "gpu-purchase", "cloud-credit")


def random_cases(label, kinds, count, with_quotas):
    for index in range(count):
        rng = random.Random(f"{SEED} {label} {index}")
        scenario = ("second", "base", "first", "base")[index % 4]
        while True:
            maker = PlanMaker(rng, index, kinds)
            plan = maker.plan({"onDemandGpus": maker.quotas()} if with_quotas else {})
            if is_steady(plan, scenario, rng):
                break
        yield case(f"{label}-{index:02d} {scenario}", plan, scenario)


if __name__ == "__main__":
    cases = [*northlight_cases(),
             *random_cases("ten-kinds", BASIC_KINDS, BASIC_PLANS, False),
             *random_cases("all-kinds", FULL_KINDS, FULL_PLANS, True)]
    text = json.dumps(cases, separators=(",", ":"), allow_nan=False)
    (HERE / "cases.json").write_text(text + "\n", encoding="utf-8")
    print(f"{len(cases)} cases, {len(text) / 1e6:.2f} MB")
