import { disciplines, mostPeople } from "@/lib/domain/plan/discipline";
import { choice, month, number, quantity } from "@/lib/domain/plan/field";
import { median } from "@/lib/domain/plan/quantity";
import { eachMonth } from "@/lib/domain/plan/window";
import { defineLineKind, endField } from "./line-kind";
import { spanOf } from "./span";

/** People paid a monthly fee, counted apart from employees (R24). */
export const contractor = defineLineKind({
  kind: "contractor",
  budget: "talent",
  fields: {
    discipline: choice(disciplines, { inGrid: true }),
    people: number({ unit: "people", max: mostPeople, inGrid: true }),
    start: month(),
    ...endField,
    monthlyFee: quantity({ unit: "moneyPerMonth", inGrid: true }),
  },
  spend(line, ports) {
    const span = spanOf(line);
    const paid = ports.flow("operatingPayments");
    const people = ports.people(line.discipline, "contractor");
    const fee = line.people * median(line.monthlyFee);
    eachMonth(ports.window, span.from, span.to, (_, offset) => {
      people[offset]! += line.people;
      paid[offset]! += fee;
    });
  },
});
