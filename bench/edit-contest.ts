import { applyEdit } from "@/lib/domain/plan/edit";
import type { Plan } from "@/lib/domain/plan/plan-file";
import { project } from "@/lib/domain/plan/project";
import { cashLoopOf } from "./cash-loop";
import { compete, type Standing } from "./contest";
import { peerName } from "./peers";
import { editedLine, withSalary } from "./sized-plan";
import { spreadsheetOf } from "./spreadsheet";

/** Turn by turn the salary changes from one to the other, so that no turn finds its answer ready. */
const salaries = [118_000, 131_000] as const;
const salaryOfTurn = (turn: number) => salaries[turn % 2 === 0 ? 0 : 1];

/** The same plan in three programs may differ by rounding in another order, and by no more. */
const relativeTolerance = 1e-6;

/** One salary is changed and the plan computed again, by each program, after they have agreed. */
export function editContest(plan: Plan, rounds: number): readonly Standing[] {
  const plans = salaries.map((salary) => withSalary(plan, salary));
  const [sheet, loop] = [spreadsheetOf(plan), cashLoopOf(plan)];
  for (const salary of salaries) {
    sheet.setSalary(salary);
    loop.setSalary(salary);
    const expected = project(withSalary(plan, salary)).cash.closing;
    requireAgreement("the spreadsheet", sheet.closingCash(), expected);
    requireAgreement("the loop", [...loop.run()], expected);
  }
  const contenders = [
    { name: "Fourfold, project(plan)", run: (turn: number) => project(plans[turn % 2]!) },
    {
      name: "Fourfold, the edit checked and projected",
      run: (turn: number) => {
        const set = { annualSalary: salaryOfTurn(turn) };
        project(applyEdit(plan, { kind: "setFields", line: editedLine, set }));
      },
    },
    { name: peerName("hyperformula"), run: (turn: number) => sheet.setSalary(salaryOfTurn(turn)) },
    {
      name: "typed arrays by hand, cash only",
      run: (turn: number) => {
        loop.setSalary(salaryOfTurn(turn));
        loop.run();
      },
    },
  ];
  return compete(contenders, rounds);
}

function requireAgreement(who: string, actual: readonly unknown[], expected: Float64Array): void {
  expected.forEach((cash, month) => {
    const other = actual[month];
    const isClose =
      typeof other === "number" && Math.abs(other - cash) <= relativeTolerance * Math.abs(cash);
    if (!isClose)
      throw new Error(
        `${who} closes month ${month} at ${JSON.stringify(other)}, Fourfold at ${cash}`,
      );
  });
}
