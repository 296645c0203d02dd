"""The house's second opinion: one plan, projected month by month from the rules alone.

    python3 project.py plan.json [scenario] [asked month, YYYY-MM]

Written from the numbered rules (R1-R65) without a look at the engine, so that the two can be
compared. It is made to be read: a series is a dictionary from an absolute month to an amount, a
month is `year*12 + month - 1`, every kind of line is one function, and nothing is fast. It checks
of a plan only what decides a reading; full validation is the schema's work.
"""

import json
import math
import sys
from collections import defaultdict
from dataclasses import dataclass, field
from itertools import accumulate

HOURS_PER_MONTH = 730  # R3
LOOKAHEAD_MONTHS = 6  # R42
PASSES_OVER_DATA = 4  # R44
HALF_A_CENT = 0.005  # R47
MEDIAN_UTILISATION = 0.28  # R32: the median utilisation of the public runs

# Peak dense 16-bit FLOP/s of one GPU, as the vendors state it (R32).
PEAK_FLOPS = {
    "h100-sxm": 989.4e12,
    "h100-pcie": 756e12,
    "h200-sxm": 989.5e12,
    "b200": 2250e12,
    "a100-80gb": 312e12,
    "a100-40gb": 312e12,
}

CLASSES_IN = ("operatingReceipts", "funding", "loanDraws")
CLASSES_OUT = ("operatingPayments", "capitalPayments", "debtService")
BUDGETS = ("funds", "talent", "data", "compute")
DATES = ("closes", "drawn", "start", "end", "expires")
SETTINGS = ("openingCash", "cashFloor", "interestOnCash", "onDemandGpus")  # R58

REQUIRED = object()
ABSENT = None  # optional, and its absence has a meaning of its own

# Every field of every kind, with its default (R7).
COMMON = {"id": REQUIRED, "kind": REQUIRED, "name": "", "note": "", "off": False}
DATED = {"start": REQUIRED, "end": ABSENT}
KINDS = {
    "funding-round": ("funds", {
        "amount": REQUIRED, "closes": REQUIRED, "instrument": "equity", "probability": 1,
        "delayMonths": 0, "preMoney": ABSENT}),
    "loan": ("funds", {
        "principal": REQUIRED, "drawn": REQUIRED, "annualRate": 0, "termMonths": REQUIRED,
        "interestOnlyMonths": 0, "feeRate": 0}),
    "subscription-revenue": ("funds", DATED | {
        "customersAtStart": 0, "newPerMonth": REQUIRED, "newGrowth": 0, "churn": 0,
        "pricePerMonth": REQUIRED, "collectionDelayMonths": 0}),
    "usage-revenue": ("funds", DATED | {
        "tokensPerMonth": REQUIRED, "growth": 0, "pricePerMillionTokens": REQUIRED,
        "collectionDelayMonths": 0}),
    "operating-cost": ("funds", DATED | {
        "category": "other", "monthly": REQUIRED, "annualGrowth": 0, "oneOff": 0}),
    "role": ("talent", DATED | {
        "discipline": REQUIRED, "headcount": REQUIRED, "annualSalary": REQUIRED, "benefitsRate": 0,
        "bonusRate": 0, "annualRaise": 0, "recruitingRate": 0, "equipmentPerHire": 0,
        "hireDelayMonths": 0}),
    "contractor": ("talent", DATED | {
        "discipline": REQUIRED, "people": REQUIRED, "monthlyFee": REQUIRED}),
    "dataset": ("data", DATED | {
        "source": ABSENT, "units": REQUIRED, "unitName": "", "tokensPerUnit": REQUIRED,
        "acquisitionCostPerUnit": 0, "annotationCostPerUnit": 0, "annotatedShare": 0,
        "acquisitionMonths": 0, "monthlyRefreshShare": 0, "storageGB": 0,
        "storagePricePerGBMonth": 0}),
    "compliance": ("data", DATED | {
        "regime": "other", "setupCost": 0, "setupMonths": 0, "monthlyCost": 0}),
    "training-run": ("compute", {
        "start": REQUIRED, "parameters": REQUIRED, "activeParameters": ABSENT, "tokens": REQUIRED,
        "gpuModel": REQUIRED, "gpuCount": REQUIRED, "gpuHours": ABSENT, "restartOverhead": 0.1,
        "experimentsRate": 0, "pricePerGpuHour": REQUIRED, "team": {}}),
    "inference": ("compute", DATED | {
        "tokensPerMonth": ABSENT, "growth": 0, "follows": ABSENT, "tokensPerCustomer": ABSENT,
        "tokensPerSecondPerGpu": REQUIRED, "utilisation": REQUIRED, "gpuModel": REQUIRED,
        "pricePerGpuHour": REQUIRED, "team": {}}),
    "gpu-reservation": ("compute", {
        "start": REQUIRED, "gpuModel": REQUIRED, "gpuCount": REQUIRED, "months": REQUIRED,
        "pricePerGpuHour": REQUIRED, "prepaidRate": 0}),
    "gpu-purchase": ("compute", {
        "start": REQUIRED, "gpuModel": REQUIRED, "gpuCount": REQUIRED, "unitPrice": REQUIRED,
        "networkAndServerRate": 0, "powerKwPerGpu": 0, "pue": 1, "electricityPricePerKwh": 0,
        "hostingPerGpuMonth": 0, "usefulLifeMonths": REQUIRED, "deliveryMonths": 0}),
    "cloud-credit": ("compute", {"amount": REQUIRED, "start": ABSENT, "expires": REQUIRED}),
    "compute-service": ("compute", DATED | {"monthly": REQUIRED, "annualGrowth": 0}),
}


class Refused(ValueError):
    """A plan or a scenario that the rules do not allow."""


def month_index(text):
    year, month = text.split("-")
    return int(year) * 12 + int(month) - 1


def month_text(index):
    return f"{index // 12:04d}-{index % 12 + 1:02d}"


# Scenarios: R58-R62


def resolve(plan, scenario="base"):
    """The plan of one scenario, and the ids of changes that found no line (R60)."""
    resolved = {key: value for key, value in plan.items() if key != "scenarios"}
    lines = {line["id"]: dict(line) for line in plan["lines"]}
    if len(lines) != len(plan["lines"]):
        raise Refused("two lines have the same id")
    skipped = []
    for part in lineage(plan, scenario):  # R59: parents first, then own changes in order
        for change in part.get("changes", []):
            apply_change(resolved, lines, change, skipped)
    resolved["lines"] = list(lines.values())
    return resolved, skipped


def lineage(plan, scenario):
    """From the first child of the base down to the scenario itself (R59)."""
    known = {item["id"]: item for item in plan.get("scenarios", [])}
    if "base" in known:
        raise Refused("`base` is reserved")
    path = []
    while scenario != "base":
        if scenario not in known:
            raise Refused(f"unknown scenario {scenario}")
        if known[scenario] in path:
            raise Refused(f"scenario {scenario} descends from itself")
        path.insert(0, known[scenario])
        scenario = known[scenario].get("from", "base")
    return path


def apply_change(plan, lines, change, skipped):
    if "add" in change:
        if change["add"]["id"] in lines:
            raise Refused(f"line {change['add']['id']} exists")  # R60
        lines[change["add"]["id"]] = dict(change["add"])
    elif "plan" in change:
        if not set(change["plan"]) <= set(SETTINGS):
            raise Refused("a scenario changes only cash, floor, interest and quotas")
        replace_fields(plan, change["plan"])
    elif change["line"] not in lines:
        skipped.append(change["line"])  # R60
    else:
        change_line(lines[change["line"]], change)


def change_line(line, change):
    if "set" in change:
        if {"id", "kind"} & set(change["set"]):
            raise Refused("id and kind are fixed")  # R58
        replace_fields(line, change["set"])
    if "off" in change:
        line["off"] = change["off"]
    if "shift" in change:  # R61: every date that the line itself states
        for date in DATES:
            if line.get(date) is not None:
                line[date] = month_text(month_index(line[date]) + change["shift"])


def replace_fields(target, fields):
    """Whole fields at once; null restores the default (R58)."""
    for name, value in fields.items():
        if value is None:
            target.pop(name, None)
        else:
            target[name] = value


# Lines made ready: defaults filled in, quantities at their median, dates as month numbers


def median(quantity):
    """R5: geometric when low > 0, else the middle; a frozen estimate states its own (R32)."""
    if not isinstance(quantity, dict):
        return quantity
    if "median" in quantity:
        return quantity["median"]
    low, high = quantity["low"], quantity["high"]
    if low > high:
        raise Refused("an interval with low above high")
    if low == high:
        return low
    return math.sqrt(low) * math.sqrt(high) if low > 0 else (low + high) / 2


def prepare(line):
    if line.get("kind") not in KINDS:
        raise Refused(f"unknown kind {line.get('kind')}")
    fields = COMMON | KINDS[line["kind"]][1]
    unknown = set(line) - set(fields)
    if unknown:
        raise Refused(f"line {line['id']}: unknown {sorted(unknown)}")
    ready = {name: line.get(name, default) for name, default in fields.items()}
    for name, value in ready.items():
        if value is REQUIRED:
            raise Refused(f"line {line.get('id')}: {name} is missing")
        if name in DATES and value is not None:
            ready[name] = month_index(value)
        elif name != "team":
            ready[name] = median(value)
    check(ready)
    delay_start(ready)
    return ready


def check(line):
    first, last = line.get("start"), line.get("end", line.get("expires"))
    if first is not None and last is not None and last < first:
        raise Refused(f"line {line['id']} ends before it starts")  # R2
    if line["kind"] == "loan" and line["interestOnlyMonths"] >= line["termMonths"]:
        raise Refused(f"line {line['id']} never repays")  # R17
    if line["kind"] == "inference":
        if (line["tokensPerMonth"] is None) == (line["follows"] is None):
            raise Refused(f"line {line['id']}: tokensPerMonth or follows")  # R35


def delay_start(line):
    """R6: the median delay, rounded half up, moves the start and never the end."""
    if line["kind"] == "funding-round":
        line["closes"] += math.floor(line["delayMonths"] + 0.5)
    if line["kind"] == "role":
        line["start"] += math.floor(line["hireDelayMonths"] + 0.5)


# What a line contributes


def series():
    return defaultdict(float)


@dataclass
class Account:
    """One line and everything that it gives, by absolute month."""

    line: dict
    flows: dict = field(
        default_factory=lambda: {name: series() for name in CLASSES_IN + CLASSES_OUT})
    earned: dict = field(default_factory=series)
    customers: dict = field(default_factory=series)
    tokens_served: dict = field(default_factory=series)
    people: dict = field(default_factory=series)
    usable_tokens: dict = field(default_factory=series)
    demand: dict = field(default_factory=series)  # GPU-hours
    owned: dict = field(default_factory=series)  # GPU-hours
    reserved: dict = field(default_factory=series)  # GPU-hours
    holding_cost: dict = field(default_factory=series)  # accrued cost of capacity (R56)
    on_demand: dict = field(default_factory=series)  # GPU-hours rented at the line's price
    bill: dict = field(default_factory=series)  # what credits may pay (R40)
    paid_by_credits: dict = field(default_factory=series)

    def pays(self, month, amount, name="operatingPayments"):
        self.flows[name][month] += amount

    def inflow(self, month):
        return math.fsum(self.flows[name][month] for name in CLASSES_IN)

    def outflow(self, month):
        return math.fsum(self.flows[name][month] for name in CLASSES_OUT)


def live_months(line, last):
    """The months of a dated line, `end` inclusive (R2), no further than the axis."""
    end = last if line["end"] is None else min(line["end"], last)
    return range(line["start"], end + 1)


def funding_round(account, last):
    line = account.line
    if line["probability"] >= 0.5:  # R16
        account.flows["funding"][line["closes"]] += line["amount"]


def loan(account, last):
    line = account.line
    balance, rate = line["principal"], line["annualRate"] / 12
    account.flows["loanDraws"][line["drawn"]] += balance  # R17: the draw is gross
    account.pays(line["drawn"], line["feeRate"] * balance, "debtService")
    level = level_payment(rate, line["termMonths"] - line["interestOnlyMonths"], balance)
    for count in range(1, line["termMonths"] + 1):
        interest = balance * rate
        if count == line["termMonths"]:
            payment = balance + interest  # R17: the last payment clears the balance
        elif count <= line["interestOnlyMonths"]:
            payment = interest
        else:
            payment = level
        balance -= payment - interest
        account.pays(line["drawn"] + count, payment, "debtService")


def level_payment(rate, payments, principal):
    if rate == 0:
        return principal / payments
    return principal * rate / -math.expm1(-payments * math.log1p(rate))


def subscription_revenue(account, last):
    line = account.line
    customers = line["customersAtStart"]  # R12: of the month before the first
    for month in live_months(line, last):
        joined = line["newPerMonth"] * (1 + line["newGrowth"]) ** (month - line["start"])
        customers = customers * (1 - line["churn"]) + joined
        account.customers[month] = customers
        earn(account, month, customers * line["pricePerMonth"])


def usage_revenue(account, last):
    line = account.line
    for month in live_months(line, last):  # R14
        tokens = line["tokensPerMonth"] * (1 + line["growth"]) ** (month - line["start"])
        account.tokens_served[month] = tokens
        earn(account, month, tokens / 1e6 * line["pricePerMillionTokens"])


def earn(account, month, revenue):
    """R13: earned now, collected later, even after the line's end."""
    account.earned[month] += revenue
    account.flows["operatingReceipts"][month + account.line["collectionDelayMonths"]] += revenue


def operating_cost(account, last):
    line = account.line
    for month in live_months(line, last):
        account.pays(month, grown_monthly(line, month))
        if month == line["start"]:
            account.pays(month, line["oneOff"])  # R15


def grown_monthly(line, month):
    """R11: a step at each anniversary of the line."""
    return line["monthly"] * (1 + line["annualGrowth"]) ** ((month - line["start"]) // 12)


def role(account, last):
    line = account.line
    for month in live_months(line, last):
        served = month - line["start"]
        year_salary = (
            line["headcount"] * line["annualSalary"] * (1 + line["annualRaise"]) ** (served // 12))
        account.people[month] = line["headcount"]
        account.pays(month, year_salary / 12 * (1 + line["benefitsRate"]))  # R21
        if served == 0:
            per_hire = line["recruitingRate"] * line["annualSalary"] + line["equipmentPerHire"]
            account.pays(month, line["headcount"] * per_hire)  # R21, R25
        if served % 12 == 11:
            account.pays(month, line["bonusRate"] * year_salary)  # R22


def contractor(account, last):
    line = account.line
    for month in live_months(line, last):
        account.people[month] = line["people"]
        account.pays(month, line["people"] * line["monthlyFee"])


def dataset(account, last):
    line = account.line
    annotation = line["annotatedShare"] * line["annotationCostPerUnit"]
    full_cost = line["units"] * (line["acquisitionCostPerUnit"] + annotation)  # R27
    instalments = max(1, line["acquisitionMonths"])
    for month in live_months(line, last):  # R30: nothing after `end`, instalments neither
        age = month - line["start"]
        account.pays(month, line["storageGB"] * line["storagePricePerGBMonth"])  # R29
        if age < instalments:
            account.pays(month, full_cost / instalments)
        else:
            account.pays(month, line["monthlyRefreshShare"] * full_cost)  # R28
        if age >= line["acquisitionMonths"]:
            account.usable_tokens[month] = line["units"] * line["tokensPerUnit"]


def compliance(account, last):
    line = account.line
    instalments = max(1, line["setupMonths"])
    for month in live_months(line, last):  # R31
        age = month - line["start"]
        if age < instalments:
            account.pays(month, line["setupCost"] / instalments)
        if age >= line["setupMonths"]:
            account.pays(month, line["monthlyCost"])


def training_run(account, last):
    line = account.line
    per_month = line["gpuCount"] * HOURS_PER_MONTH
    hours = run_hours(line) * (1 + line["restartOverhead"]) * (1 + line["experimentsRate"])
    for month in range(line["start"], last + 1):  # R33
        left = hours - per_month * (month - line["start"])
        if left < 1e-9 * per_month:
            break
        account.demand[month] = min(per_month, left)


def run_hours(line):
    """R32: as typed or estimated, else 6ND at the usual utilisation; 0 at an unknown speed."""
    if line["gpuHours"] is not None:
        return line["gpuHours"]
    if line["gpuModel"] not in PEAK_FLOPS:
        return 0
    active = line["activeParameters"]
    parameters = line["parameters"] if active is None else active
    useful_flops = PEAK_FLOPS[line["gpuModel"]] * MEDIAN_UTILISATION
    return 6 * parameters * line["tokens"] / useful_flops / 3600


def inference(account, last, accounts):
    line = account.line
    for month in live_months(line, last):
        tokens = tokens_to_serve(line, month, accounts)
        gpus = gpus_needed(tokens, line)
        if gpus > 0:
            account.demand[month] = gpus * HOURS_PER_MONTH


def tokens_to_serve(line, month, accounts):
    """R35: its own tokens, or those of the line followed; none when that one is not there."""
    if line["follows"] is None:
        return line["tokensPerMonth"] * (1 + line["growth"]) ** (month - line["start"])
    followed = accounts.get(line["follows"])
    kind = followed.line["kind"] if followed else None
    if kind == "usage-revenue":
        if line["tokensPerCustomer"] is not None:
            raise Refused(f"line {line['id']}: tokensPerCustomer of a usage line")
        return followed.tokens_served[month]
    if kind == "subscription-revenue":
        if line["tokensPerCustomer"] is None:
            raise Refused(f"line {line['id']}: tokensPerCustomer is missing")
        return followed.customers[month] * line["tokensPerCustomer"]
    return 0


def gpus_needed(tokens, line):
    """R34: rounded up, but not for the last bit of a double."""
    if tokens <= 0:
        return 0
    per_gpu = line["tokensPerSecondPerGpu"] * line["utilisation"] * HOURS_PER_MONTH * 3600
    exact = tokens / per_gpu
    return max(1, math.ceil(exact - 1e-9 * max(1, exact)))


def gpu_reservation(account, last):
    line = account.line
    held = line["gpuCount"] * HOURS_PER_MONTH
    contract = held * line["months"] * line["pricePerGpuHour"]  # R36
    account.pays(line["start"], line["prepaidRate"] * contract)
    for month in range(line["start"], line["start"] + line["months"]):
        account.reserved[month] = held
        account.holding_cost[month] = held * line["pricePerGpuHour"]
        account.bill[month] = (1 - line["prepaidRate"]) * contract / line["months"]


def gpu_purchase(account, last):
    line = account.line
    hardware = line["gpuCount"] * line["unitPrice"] * (1 + line["networkAndServerRate"])
    account.pays(line["start"], hardware, "capitalPayments")  # R37
    kwh = line["gpuCount"] * line["powerKwPerGpu"] * line["pue"] * HOURS_PER_MONTH
    running = kwh * line["electricityPricePerKwh"] + line["gpuCount"] * line["hostingPerGpuMonth"]
    first = line["start"] + line["deliveryMonths"]
    for month in range(first, first + line["usefulLifeMonths"]):
        account.owned[month] = line["gpuCount"] * HOURS_PER_MONTH
        account.holding_cost[month] = hardware / line["usefulLifeMonths"] + running
        account.pays(month, running)


def cloud_credit(account, last):
    """Pays in `settle_bills`; has no flow of its own (R40)."""


def compute_service(account, last):
    for month in live_months(account.line, last):
        account.bill[month] = grown_monthly(account.line, month)


PROJECTORS = {
    "funding-round": funding_round,
    "loan": loan,
    "subscription-revenue": subscription_revenue,
    "usage-revenue": usage_revenue,
    "operating-cost": operating_cost,
    "role": role,
    "contractor": contractor,
    "dataset": dataset,
    "compliance": compliance,
    "training-run": training_run,
    "gpu-reservation": gpu_reservation,
    "gpu-purchase": gpu_purchase,
    "cloud-credit": cloud_credit,
    "compute-service": compute_service,
}


def open_accounts(plan, last):
    """Every line that is on (R62), in id order (R9); inference after the lines it may follow."""
    lines = [prepare(line) for line in plan["lines"]]
    accounts = {
        line["id"]: Account(line)
        for line in sorted(lines, key=lambda line: line["id"]) if not line["off"]}
    for account in accounts.values():
        if account.line["kind"] != "inference":
            PROJECTORS[account.line["kind"]](account, last)
    for account in accounts.values():
        if account.line["kind"] == "inference":
            inference(account, last, accounts)
    return accounts


# Capacity and credits


@dataclass
class Pool:
    """One GPU model: what is held, what is used of it, what is rented on top."""

    model: str
    members: list
    demanded: dict = field(default_factory=series)
    owned_held: dict = field(default_factory=series)
    reserved_held: dict = field(default_factory=series)
    owned: dict = field(default_factory=series)
    reserved: dict = field(default_factory=series)
    on_demand: dict = field(default_factory=series)
    owned_cost: dict = field(default_factory=series)
    reserved_cost: dict = field(default_factory=series)

    def idle(self, month):
        held = self.owned_held[month] + self.reserved_held[month]
        return held - self.owned[month] - self.reserved[month]


def fill_pools(accounts, months):
    """R38: owned first, then reserved, then on demand, the same shares for every line."""
    by_model = defaultdict(list)
    for account in accounts.values():
        if "gpuModel" in account.line:
            by_model[account.line["gpuModel"]].append(account)
    pools = {model: Pool(model, by_model[model]) for model in sorted(by_model)}
    for pool in pools.values():
        for month in months:
            fill_pool(pool, month)
    return pools


def fill_pool(pool, month):
    members = pool.members
    demanded = math.fsum(account.demand[month] for account in members)
    pool.demanded[month] = demanded
    pool.owned_held[month] = math.fsum(account.owned[month] for account in members)
    pool.reserved_held[month] = math.fsum(account.reserved[month] for account in members)
    pool.owned_cost[month] = math.fsum(
        account.holding_cost[month] for account in members if account.owned[month] > 0)
    pool.reserved_cost[month] = math.fsum(
        account.holding_cost[month] for account in members if account.reserved[month] > 0)
    pool.owned[month] = min(demanded, pool.owned_held[month])
    pool.reserved[month] = min(demanded - pool.owned[month], pool.reserved_held[month])
    pool.on_demand[month] = demanded - pool.owned[month] - pool.reserved[month]
    for account in members:
        if account.demand[month] > 0:
            account.on_demand[month] = account.demand[month] * pool.on_demand[month] / demanded
            account.bill[month] += account.on_demand[month] * account.line["pricePerGpuHour"]


def settle_bills(accounts, months, plan_start):
    """R41: credits by (expires, id), each paying the same share of every open bill."""
    credits = [account.line for account in accounts.values()
               if account.line["kind"] == "cloud-credit"]
    credits.sort(key=lambda line: (line["expires"], line["id"]))
    balance = {line["id"]: line["amount"] for line in credits}
    for month in months:
        for credit in credits:
            first = plan_start if credit["start"] is None else credit["start"]
            if first <= month <= credit["expires"]:
                balance[credit["id"]] -= spend_credit(accounts, month, balance[credit["id"]])
        for account in accounts.values():
            account.pays(month, account.bill[month] - account.paid_by_credits[month])


def spend_credit(accounts, month, balance):
    unpaid = {key: account.bill[month] - account.paid_by_credits[month]
              for key, account in accounts.items()}
    total = math.fsum(unpaid.values())
    if total <= 0:
        return 0
    if balance >= total:
        for account in accounts.values():
            account.paid_by_credits[month] = account.bill[month]
        return total
    for key, account in accounts.items():
        account.paid_by_credits[month] += unpaid[key] * balance / total
    return balance


# Cash


@dataclass
class CashPath:
    opening: dict
    closing: dict
    interest: dict
    net_burn: dict


def walk_cash(accounts, plan, first, last, opening_cash):
    """R48: closing = opening - net burn + funding + loan draws; interest lessens the burn."""
    path = CashPath({}, {}, {}, {})
    cash = opening_cash
    for month in range(first, last + 1):
        interest = max(0, cash) * plan.get("interestOnCash", 0) / 12  # R19
        burn = math.fsum(
            [total(accounts, name, month) for name in CLASSES_OUT]
            + [-total(accounts, "operatingReceipts", month), -interest])
        path.opening[month], path.interest[month], path.net_burn[month] = cash, interest, burn
        cash = math.fsum([
            cash, -burn, total(accounts, "funding", month), total(accounts, "loanDraws", month)])
        path.closing[month] = cash
    return path


def total(accounts, flow_class, month):
    return math.fsum(account.flows[flow_class][month] for account in accounts.values())


def without_new_money(accounts, asked):
    """R49: no round closing, and no loan drawn, in the month asked or later."""
    def is_new_money(line):
        if line["kind"] == "funding-round":
            return line["closes"] >= asked
        return line["kind"] == "loan" and line["drawn"] >= asked
    return {key: account for key, account in accounts.items() if not is_new_money(account.line)}


# Coverage: R42-R46


def funds_coverage(path, month):
    if path.closing[month] < -HALF_A_CENT:
        return 0.0
    ahead = [path.net_burn[later] for later in range(month + 1, month + LOOKAHEAD_MONTHS + 1)]
    largest = max(accumulate(ahead))
    return max(0.0, path.closing[month]) / largest if largest > 0 else None


def talent_coverage(accounts, month):
    """R43: the scarcest discipline; people of one discipline never stand in for another."""
    need, supply = series(), series()
    for account in accounts.values():
        if account.people[month]:
            supply[account.line["discipline"]] += account.people[month]
        if account.demand[month] > 0:
            for discipline, people in account.line["team"].items():
                need[discipline] += people
    shares = [supply[name] / people for name, people in need.items() if people > 0]
    return min(shares) if shares else None


def tokens_needed(accounts, month):
    """R44: the largest run in progress; tokens are read, not used up."""
    return max((account.line["tokens"] for account in accounts.values()
                if account.line["kind"] == "training-run" and account.demand[month] > 0),
               default=0.0)


def tokens_usable(accounts, month):
    return math.fsum(account.usable_tokens[month] for account in accounts.values())


def data_coverage(accounts, month):
    needed = tokens_needed(accounts, month)
    return PASSES_OVER_DATA * tokens_usable(accounts, month) / needed if needed > 0 else None


def compute_coverage(pools, quotas, month):
    """R45: the scarcest demanded model; without a quota there is always enough to rent."""
    shares = []
    for pool in pools.values():
        demanded = pool.demanded[month]
        held = pool.owned_held[month] + pool.reserved_held[month]
        if demanded > 0 and pool.model in quotas:
            shares.append((held + quotas[pool.model] * HOURS_PER_MONTH) / demanded)
        elif demanded > 0:
            shares.append(max(1.0, held / demanded))
    return min(shares) if shares else None


def cover(accounts, pools, path, quotas, months):
    coverage = {
        "funds": [funds_coverage(path, month) for month in months],
        "talent": [talent_coverage(accounts, month) for month in months],
        "data": [data_coverage(accounts, month) for month in months],
        "compute": [compute_coverage(pools, quotas, month) for month in months],
    }
    coverage["tightest"] = [
        tightest({name: coverage[name][index] for name in BUDGETS}) for index in range(len(months))]
    return coverage


def tightest(values):
    existing = [name for name in BUDGETS if values[name] is not None]
    return min(existing, key=values.get, default=None)  # R46: the first of equals


def first_binding(coverage, months):
    """R46: the first month in which something is below 1."""
    for index, month in enumerate(months):
        name = coverage["tightest"][index]
        if name is not None and coverage[name][index] < 1:
            return {"month": month_text(month), "resource": name, "coverage": coverage[name][index]}
    return None


# Metrics: R48-R57


def first_below(path, months, threshold):
    return next((month for month in months if path.closing[month] < threshold - HALF_A_CENT), None)


def runway(cash_out, asked, horizon):
    """R49, R57: the months from the one asked on that close at or above zero."""
    if cash_out is None:
        return {"months": horizon - asked, "beyond": True}
    return {"months": cash_out - asked, "beyond": False}


def measure(plan, accounts, pools, path, months, asked):
    horizon = months[-1] + 1
    rest = range(asked, horizon)
    unfunded = walk_cash(
        without_new_money(accounts, asked), plan, asked, horizon - 1, path.opening[asked])
    cash_out, unfunded_out = first_below(path, rest, 0), first_below(unfunded, rest, 0)
    floor = plan.get("cashFloor")
    lowest = min(months, key=lambda month: path.closing[month])  # R54: the earliest of equals
    floor_month = None if floor is None else first_below(path, months, floor)
    return {
        "netBurn": [path.net_burn[month] for month in months],
        "unfundedClosing": [unfunded.closing[month] for month in rest],
        "runway": runway(unfunded_out, asked, horizon),
        "fundedRunway": runway(cash_out, asked, horizon),
        "cashOutMonth": text_or_none(cash_out),
        "unfundedCashOutMonth": text_or_none(unfunded_out),
        "raiseBy": text_or_none(None if unfunded_out is None else unfunded_out - 6),  # R51
        "lowestCash": {"month": month_text(lowest), "amount": path.closing[lowest]},
        "floorMonth": text_or_none(floor_month),
        "burnMultiple": burn_multiples(accounts, path, months),
        "grossMargin": [gross_margin(accounts, pools, [month]) for month in months],
        "grossMargin3": [gross_margin(accounts, pools, months[max(0, index - 2):index + 1])
                         for index in range(len(months))],
        "effectivePrice": {model: [effective_price(pool, month) for month in months]
                           for model, pool in pools.items()},
        "defaultAlive": default_alive(unfunded, rest, unfunded_out),
    }


def text_or_none(month):
    return None if month is None else month_text(month)


def default_alive(unfunded, rest, unfunded_out):
    """R52: on the path without new money."""
    if unfunded_out is not None:
        return "dead"
    return "alive" if math.fsum(unfunded.net_burn[month] for month in rest[-3:]) <= 0 else None


def earned(accounts, month):
    return math.fsum(account.earned[month] for account in accounts.values())


def burn_multiples(accounts, path, months):
    """R53: three months' burn for each unit of annualised revenue added in them."""
    multiples = []
    for index, month in enumerate(months):
        if index < 3:
            multiples.append(None)
            continue
        burn = math.fsum(path.net_burn[earlier] for earlier in range(month - 2, month + 1))
        added = 12 * earned(accounts, month) - 12 * earned(accounts, month - 3)
        multiples.append(burn / added if added > 0 and burn > 0 else None)
    return multiples


def gross_margin(accounts, pools, months):
    """R55: serving is the cost of revenue; the margin of the months taken together."""
    revenue = math.fsum(earned(accounts, month) for month in months)
    if revenue <= 0:
        return None
    cost = math.fsum(serving_cost(pool, month) for pool in pools.values() for month in months)
    return (revenue - cost) / revenue


def serving_cost(pool, month):
    """R56: hours used at what they really cost, before credits; idle hours are left out."""
    costs = []
    for account in pool.members:
        if account.line["kind"] != "inference" or account.demand[month] <= 0:
            continue
        share = account.demand[month] / pool.demanded[month]
        costs.append(account.on_demand[month] * account.line["pricePerGpuHour"])
        if pool.reserved[month] > 0:
            per_hour = pool.reserved_cost[month] / pool.reserved_held[month]
            costs.append(share * pool.reserved[month] * per_hour)
        if pool.owned[month] > 0:
            per_hour = pool.owned_cost[month] / pool.owned_held[month]
            costs.append(share * pool.owned[month] * per_hour)
    return math.fsum(costs)


def effective_price(pool, month):
    """R56: all that holding and renting cost, for each hour used."""
    if pool.demanded[month] <= 0:
        return None
    rented = [account.on_demand[month] * account.line["pricePerGpuHour"]
              for account in pool.members if account.demand[month] > 0]
    cost = math.fsum([pool.owned_cost[month], pool.reserved_cost[month], *rented])
    return cost / pool.demanded[month]


# The whole


def project(plan, scenario="base", asked=None):
    """The answer of the projection, in the shape that the rules give, with plain numbers."""
    plan, _ = resolve(plan, scenario)
    first = month_index(plan["start"])
    months = range(first, first + plan["months"])
    last = months[-1] + LOOKAHEAD_MONTHS
    accounts = open_accounts(plan, last)
    every_month = range(earliest_month(accounts, first), last + 1)
    pools = fill_pools(accounts, every_month)
    settle_bills(accounts, every_month, first)
    path = walk_cash(accounts, plan, first, last, plan["openingCash"])
    coverage = cover(accounts, pools, path, plan.get("onDemandGpus", {}), months)
    metrics = measure(
        plan, accounts, pools, path, months, first if asked is None else month_index(asked))
    return {
        **report_cash(accounts, path, months),
        **report_resources(accounts, pools, months),
        "coverage": coverage,
        "metrics": metrics | {"firstBinding": first_binding(coverage, months)},
    }


def earliest_month(accounts, first):
    """R1: hours, capacity and credit balances count from the true start of the lines."""
    starts = [account.line["start"] for account in accounts.values()
              if account.line.get("start") is not None]
    return min([first, *starts])


def report_cash(accounts, path, months):
    def row(value_of):
        return [value_of(month) + 0.0 for month in months]

    def both(members):
        return {
            "in": row(lambda month: math.fsum(account.inflow(month) for account in members)),
            "out": row(lambda month: math.fsum(account.outflow(month) for account in members))}

    return {
        "months": [month_text(month) for month in months],
        "cash": {"opening": row(path.opening.get), "closing": row(path.closing.get)},
        "flows": {name: row(lambda month, name=name: total(accounts, name, month))
                  for name in CLASSES_IN + CLASSES_OUT},
        "interest": row(path.interest.get),
        "revenue": row(lambda month: earned(accounts, month)),
        # R8: interest is a row of its own; `budgets.funds.in` is the sum of the lines of funds.
        "budgets": {budget: both([account for account in accounts.values()
                                  if KINDS[account.line["kind"]][0] == budget])
                    for budget in BUDGETS},
        "lines": {key: both([account]) for key, account in accounts.items()},
    }


def report_resources(accounts, pools, months):
    def heads(kind):  # R24
        members = [account for account in accounts.values() if account.line["kind"] == kind]
        return [math.fsum(account.people[month] for account in members) for month in months]

    return {
        "headcount": {"employees": heads("role"), "contractors": heads("contractor")},
        "gpuHours": {model: pool_rows(pool, months) for model, pool in pools.items()},
        "trainingTokens": {
            "usable": [tokens_usable(accounts, month) for month in months],
            "needed": [tokens_needed(accounts, month) for month in months]},
    }


def pool_rows(pool, months):
    return {
        "demanded": [pool.demanded[month] for month in months],
        "owned": [pool.owned[month] for month in months],
        "reserved": [pool.reserved[month] for month in months],
        "onDemand": [pool.on_demand[month] for month in months],
        "idle": [pool.idle(month) for month in months],
    }


if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8") as file:
        print(json.dumps(project(json.load(file), *sys.argv[2:4]), indent=1))
