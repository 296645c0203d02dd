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

  test("does not take back, with a promotion, what was edited since", async ({ page }) => {
    const plan = new PlanPage(page, await makePlan(page, "Edited since"));
    const scenarios = new ScenarioBar(page);
    await plan.openBudget("talent");
    await scenarios.make("Raise");
    const salary = await plan.cell("Roles", "Algorithm engineers", /Annual salary/);
    await plan.type(salary, "300k");
    await scenarios.act("Promote into the base");
    const product = await plan.cell("Roles", "Product", /Annual salary/);
    await plan.type(product, "90k");
    await plan.expectSaved();
    await page
      .getByRole("group", { name: /is the base now/ })
      .getByRole("button", { name: "Undo" })
      .click();
    await expect(page.getByText("“Raise” stays the base")).toBeVisible();
    await expect(product).toHaveText("90,000");
    await expect(salary).toHaveText("300,000");
  });

  test("offers no line to add while the scenario is locked, from the palette neither", async ({
    page,
  }) => {
    const plan = new PlanPage(page, await makePlan(page, "Closed"));
    const scenarios = new ScenarioBar(page);
    await plan.openBudget("talent");
    const add = page.getByRole("option", { name: "Add: Role" });
    await page.keyboard.press("ControlOrMeta+k");
    await expect(add).toBeVisible();
    await page.keyboard.press("Escape");
    await scenarios.act("Lock as agreed baseline");
    await expect(scenarios.banner).toContainText("locked as the agreed baseline");
    await page.keyboard.press("ControlOrMeta+k");
    await expect(page.getByRole("option", { name: /^Show scenario Baseline/ })).toBeVisible();
    await expect(add).toHaveCount(0);
  });

  test("says that the scenario of a link is gone", async ({ page }) => {
    const plan = new PlanPage(page, await makePlan(page, "Old link"));
    await page.goto(`/plans/${plan.id}?scenario=gone`);
    const notice = page.getByText("The scenario of this address is not in this plan any more.");
    await expect(notice).toBeVisible();
    await page.getByRole("button", { name: "Show the base" }).click();
    await expect(notice).toHaveCount(0);
  });

  test("moves lines of the base alone, past those that the scenario added", async ({ page }) => {
    const plan = new PlanPage(page, await makePlan(page, "Order"));
    const scenarios = new ScenarioBar(page);
    await plan.openBudget("talent");
    await scenarios.make("Longer list");
    await scenarios.lineAction("Algorithm engineers", "Duplicate");
    await page.getByRole("button", { name: "Actions for Algorithm engineers, copy" }).click();
    await expect(page.getByRole("menuitem", { name: "Duplicate" })).toBeVisible();
    await expect(page.getByRole("menuitem", { name: "Move up" })).toHaveCount(0);
  });
});

test.describe("one scenario in two tabs", () => {
  test.use({ expectedRefusals: [412] });

  test("merges edits of different lines, and asks about edits of the same", async ({
    page,
    context,
  }) => {
    const plan = new PlanPage(page, await makePlan(page, "Two tabs"));
    const scenarios = new ScenarioBar(page);
    await plan.openBudget("talent");
    await scenarios.make("Shared");
    await plan.expectSaved();
    const other = new PlanPage(await context.newPage(), plan.id);
    await other.page.goto(page.url());
    await other.expectReady();

    await other.type(await other.cell("Roles", "Product", /Annual salary/), "90k");
    await other.expectSaved();
    const engineers = await plan.cell("Roles", "Algorithm engineers", /Annual salary/);
    await plan.type(engineers, "150k");
    await plan.expectSaved();
    await expect(await plan.cell("Roles", "Product", /Annual salary/)).toContainText("90,000");

    const theirs = await other.cell("Roles", "Algorithm engineers", /Annual salary/);
    await other.type(theirs, "170k");
    const dialog = other.page.getByRole("dialog");
    await expect(dialog.getByRole("row", { name: /Annual salary/ })).toContainText("150000");
    await dialog.getByRole("button", { name: "Keep mine" }).click();
    await other.expectSaved();
    await page.reload();
    await expect(engineers).toContainText("170,000");
    await expect(await plan.cell("Roles", "Product", /Annual salary/)).toContainText("90,000");
  });
});
