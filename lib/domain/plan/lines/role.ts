import { disciplines, mostPeople } from "@/lib/domain/plan/discipline";
import { choice, month, number, quantity } from "@/lib/domain/plan/field";
import { median } from "@/lib/domain/plan/quantity";
import { eachMonth, post } from "@/lib/domain/plan/window";
import { defineLineKind, endField, type LineOf } from "./line-kind";
import { steppedYearly } from "./growth";
import { afterEnd, delayed, type Span } from "./span";

const bonusMonth = 11;

const fields = {
  discipline: choice(disciplines, { inGrid: true }),
  headcount: number({ unit: "people", max: mostPeople, inGrid: true }),
  start: month(),
  ...endField,
  annualSalary: quantity({ unit: "moneyPerYear", inGrid: true }),
  benefitsRate: number({ unit: "fraction", max: 10, default: 0, inGrid: true }),
  bonusRate: number({ unit: "fraction", max: 10, default: 0 }),
  annualRaise: number({ unit: "fractionPerYear", min: -1, max: 10, default: 0 }),
  recruitingRate: number({ unit: "fraction", max: 10, default: 0 }),
  equipmentPerHire: number({ unit: "moneyPerPerson", default: 0 }),
  hireDelayMonths: quantity({ unit: "months", max: 120, default: 0 }),
};

/**
 * A cohort of employees hired together (R21–R25). In service month k the cohort costs
 * `headcount·annualSalary·(1 + annualRaise)^⌊k/12⌋/12·(1 + benefitsRate)`; its bonus falls in
 * k = 11, 23, … at that year's salary, recruiting and equipment in k = 0.
 */
export const role = defineLineKind({
  kind: "role",
  budget: "talent",
  fields,
  span: serviceSpan,
  spend(line, ports) {
    const { from, to } = serviceSpan(line);
    if (from >= to) return;
    const paid = ports.flow("operatingPayments");
    const people = ports.people(line.discipline, "employee");
    const salary = median(line.annualSalary);
    const hiring = line.recruitingRate * salary + line.equipmentPerHire;
    const annualAt = steppedYearly(line.headcount * salary, line.annualRaise);
    post(ports.window, paid, from, line.headcount * hiring);
    eachMonth(ports.window, from, to, (month, offset) => {
      const service = month - from;
      const annual = annualAt(service);
      const bonus = service % 12 === bonusMonth ? line.bonusRate * annual : 0;
      people[offset]! += line.headcount;
      paid[offset]! += (annual / 12) * (1 + line.benefitsRate) + bonus;
    });
  },
});

/** A delay moves the first month of service, never the last (R6). */
function serviceSpan(line: LineOf<"role", typeof fields>): Span {
  return { from: delayed(line.start, line.hireDelayMonths), to: afterEnd(line.end) };
}
