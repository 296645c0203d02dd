import { makePlan, PlanPage } from "./pages/plan-page";
import { ScenarioBar } from "./pages/scenario-bar";
import { expect, test } from "./watched-test";

test.describe("a founder plans in scenarios", () => {
  test("edits one, sees what is changed, and goes back to what is inherited", async ({ page }) => {
    const plan = new PlanPage(page, await makePlan(page, "Scenarios"));
    const scenarios = new ScenarioBar(page);
    await plan.openBudget("talent");
    await scenarios.make("Cheaper team");
    const salary = await plan.cell("Roles", "Algorithm engineers", /Annual salary/);
    await plan.type(salary, "150k");
    await plan.expectSaved();
    await expect(salary).toContainText("150,000");
    await expect(salary).toHaveAttribute("title", /Base: 160k to 220k/);

    await scenarios.choose("Base");
    await expect(salary).toHaveText("160k to 220k");
    await page.goBack();
    await expect(salary).toContainText("150,000");

    await page.reload();
    await expect(salary).toContainText("150,000");
    await scenarios.lineAction("Algorithm engineers", "Annual salary");
    await expect(salary).toHaveText("160k to 220k");
    await page.getByRole("button", { name: "Undo" }).first().click();
    await expect(salary).toContainText("150,000");
  });

  test("keeps the scenario from screen to screen, and in the address", async ({ page }) => {
    const plan = new PlanPage(page, await makePlan(page, "Address"));
    const scenarios = new ScenarioBar(page);
    await plan.openOverview();
    await scenarios.make("Other");
    await page.getByRole("link", { name: "Talent" }).first().click();
    await expect(page).toHaveURL(/\/talent\?scenario=/);
    await expect(scenarios.banner).toContainText("You edit “Other”");
  });

  test("locks the agreed baseline, promotes another, and undoes it", async ({ page }) => {
    const plan = new PlanPage(page, await makePlan(page, "Board"));
    const scenarios = new ScenarioBar(page);
    await plan.openBudget("talent");
    const salary = await plan.cell("Roles", "Algorithm engineers", /Annual salary/);

    await scenarios.act("Lock as agreed baseline");
    await expect(scenarios.banner).toContainText("locked as the agreed baseline");
    await salary.click();
    await page.keyboard.type("1");
    await expect(salary).toHaveText("160k to 220k");

    await scenarios.choose("Base");
    await scenarios.make("Raise");
    await plan.type(salary, "300k");
    await plan.expectSaved();
    await scenarios.act("Promote into the base");
    await expect(page.getByText("“Raise” is the base now")).toBeVisible();
    await expect(salary).toHaveText("300,000");
    await plan.expectSaved();
    await page.reload();
    await expect(salary).toHaveText("300,000");

    await scenarios.choose(/^Baseline/);
    await expect(salary).toContainText("160k to 220k");
    await expect(salary).toHaveAttribute("title", /Base: 300,000/);
    await scenarios.choose("Raise");
    await expect(scenarios.banner).toContainText("nothing differs from Base yet");
  });

  test("takes a promotion back in one step", async ({ page }) => {
    const plan = new PlanPage(page, await makePlan(page, "Promotion"));
    const scenarios = new ScenarioBar(page);
    await plan.openBudget("talent");
    await scenarios.make("Raise");
    const salary = await plan.cell("Roles", "Algorithm engineers", /Annual salary/);
    await plan.type(salary, "300k");
    await scenarios.act("Promote into the base");
    await expect(salary).toHaveText("300,000");
    await page
      .getByRole("group", { name: /is the base now/ })
      .getByRole("button", { name: "Undo" })
      .click();
    await expect(salary).toHaveText("160k to 220k");
    await plan.expectSaved();
    await scenarios.choose("Raise");
    await expect(salary).toContainText("300,000");
  });
});
