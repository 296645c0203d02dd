import { expect, test } from "./watched-test";
import { makePlan, PlanPage } from "./pages/plan-page";

test.describe("a founder edits the four budgets", () => {
  test("a raise lowers the runway at once, and is still so after a reload", async ({ page }) => {
    const plan = new PlanPage(page, await makePlan(page, "Raise"));
    await plan.openOverview();
    await expect(plan.metric(/Runway as planned/)).toContainText("26 months");

    await plan.openBudget("talent");
    const salary = await plan.cell("Roles", "Algorithm engineers", /Annual salary/);
    await plan.type(salary, "400k");
    await expect(salary).toHaveText("400,000");
    await plan.expectSaved();
    await page.getByRole("link", { name: "Overview" }).first().click();
    // 20 months: lib/domain/plan/reference/project.py on the same plan with the same raise.
    await expect(plan.metric(/Runway as planned/)).toContainText("20 months");

    await page.reload();
    await expect(plan.metric(/Runway as planned/)).toContainText("20 months");
    await plan.openBudget("talent");
    await expect(await plan.cell("Roles", "Algorithm engineers", /Annual salary/)).toHaveText(
      "400,000",
    );
  });

  test("the months follow while the amount is still being typed", async ({ page }) => {
    const plan = new PlanPage(page, await makePlan(page, "Typing"));
    await plan.openBudget("funds");
    const monthly = await plan.cell("Operating costs", "Marketing", /Monthly cost/);
    await monthly.click();
    await page.keyboard.type("50000");
    await expect.poll(async () => (await plan.months("Marketing"))[8]).toBe("−50,000");
    await page.keyboard.press("Escape");
    await expect.poll(async () => (await plan.months("Marketing"))[8]).toBe("−28,000");
    await expect(monthly).toHaveText("28,000");
  });

  test("text that is no amount stays in its cell with the reason, and spoils nothing", async ({
    page,
  }) => {
    const plan = new PlanPage(page, await makePlan(page, "Nonsense"));
    await plan.openBudget("funds");
    const monthly = await plan.cell("Operating costs", "Marketing", /Monthly cost/);
    await plan.type(monthly, "a lot");
    await expect(monthly).toHaveAttribute("aria-invalid", "true");
    await expect(monthly).toContainText("a lot");
    expect((await plan.months("Marketing"))[8]).toBe("−28,000");
    await page.reload();
    await expect(monthly).toContainText("a lot");
    await plan.type(monthly, "30k to 40k");
    await expect(monthly).toHaveText("30k to 40k");
    await expect(monthly).not.toHaveAttribute("aria-invalid", "true");
    await plan.expectSaved();
  });

  test("a line is added from the menu, removed, and brought back", async ({ page }) => {
    const plan = new PlanPage(page, await makePlan(page, "Lines"));
    await plan.openBudget("funds");
    await page.getByRole("button", { name: "Add a line" }).click();
    await page.getByRole("menuitem", { name: /Operating cost/ }).click();
    const sheet = page.getByRole("dialog");
    await sheet.getByLabel("Name").fill("Travel");
    await sheet.getByRole("button", { name: "Add to the plan" }).click();
    await expect(sheet.getByRole("alert")).toBeVisible();
    await sheet.getByLabel(/Category/).selectOption("travel");
    await sheet.getByLabel(/Monthly cost/).fill("3k");
    await sheet.getByRole("button", { name: "Add to the plan" }).click();
    await expect(await plan.cell("Operating costs", "Travel", /Monthly cost/)).toHaveText("3,000");
    await plan.expectSaved();

    const grid = page.getByRole("grid", { name: "Operating costs" });
    await page.getByRole("button", { name: "Actions for Travel" }).click();
    await page.getByRole("menuitem", { name: "Remove" }).click();
    await expect(grid.getByRole("rowheader", { name: "Travel" })).toHaveCount(0);
    await page.getByRole("button", { name: "Undo", exact: true }).last().click();
    await expect(grid.getByRole("rowheader", { name: "Travel" })).toHaveCount(1);
    await plan.expectSaved();
  });

  test("undo and redo cross the budgets", async ({ page }) => {
    const plan = new PlanPage(page, await makePlan(page, "Undo"));
    await plan.openBudget("funds");
    await plan.type(await plan.cell("Operating costs", "Marketing", /Monthly cost/), "1");
    await page.getByRole("link", { name: "Talent" }).first().click();
    await plan.type(await plan.cell("Roles", "Sales", /People|Headcount/), "9");
    await plan.expectSaved();
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(await plan.cell("Roles", "Sales", /People|Headcount/)).toHaveText("3");
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByRole("button", { name: "Redo" }).click();
    await page.getByRole("button", { name: "Undo" }).click();
    await plan.expectSaved();
    await page.getByRole("link", { name: "Funds" }).first().click();
    const monthly = await plan.cell("Operating costs", "Marketing", /Monthly cost/);
    await expect(monthly).toHaveText("28,000");
  });

  test("the whole product speaks Chinese on request", async ({ page }) => {
    const plan = new PlanPage(page, await makePlan(page, "中文"));
    await plan.openOverview();
    await page.getByRole("button", { name: "Language" }).click();
    await page
      .getByRole("menuitemradio", { name: "中文" })
      .or(page.getByRole("menuitem", { name: "中文" }))
      .click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("总览");
    await expect(page.getByText("现金跑道（按计划）")).toBeVisible();
    await expect(page.locator("html")).toHaveAttribute("lang", "zh-CN");
    await page.getByRole("link", { name: "算力" }).first().click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("算力");
  });
});

test.describe("a save that goes wrong", () => {
  test.use({ expectedRefusals: [500, 412], isCutOff: true });

  test("brings the saved value back and offers a retry", async ({ page }) => {
    const plan = new PlanPage(page, await makePlan(page, "Refused"));
    await plan.openBudget("funds");
    const monthly = await plan.cell("Operating costs", "Marketing", /Monthly cost/);
    const problem = { type: "about:blank", title: "x", status: 500, code: "internal" };
    await page.route("**/lines/**", (route) => route.fulfill({ status: 500, json: problem }));
    await plan.type(monthly, "77");
    await expect(page.getByText("An edit was not saved")).toBeVisible();
    await expect(monthly).toHaveText("28,000");
    await page.unroute("**/lines/**");
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(monthly).toHaveText("77");
    await plan.expectSaved();
  });

  test("keeps edits while the server cannot be reached, through a reload too", async ({ page }) => {
    const plan = new PlanPage(page, await makePlan(page, "Offline"));
    await plan.openBudget("funds");
    const monthly = await plan.cell("Operating costs", "Marketing", /Monthly cost/);
    await page.route("**/lines/**", (route) => route.abort());
    await plan.type(monthly, "88");
    await expect(page.locator("[data-save]")).toContainText("Offline, 1 edit kept");
    await expect(monthly).toHaveText("88");
    await page.reload();
    await expect(monthly).toHaveText("88");
    await page.unroute("**/lines/**");
    await plan.expectSaved();
    await page.reload();
    await expect(monthly).toHaveText("88");
  });

  test("tells the second of two tabs, shows both values, and loses nothing", async ({
    context,
  }) => {
    const [first, second] = [await context.newPage(), await context.newPage()];
    const id = await makePlan(first, "Two tabs");
    const [one, two] = [new PlanPage(first, id), new PlanPage(second, id)];
    await one.openBudget("funds");
    await two.openBudget("funds");
    await one.type(await one.cell("Operating costs", "Marketing", /Monthly cost/), "31000");
    await one.expectSaved();
    const cell = await two.cell("Operating costs", "Marketing", /Monthly cost/);
    await two.type(cell, "45000");
    const dialog = second.getByRole("dialog", { name: /Marketing.*changed elsewhere/ });
    await expect(dialog).toContainText("31000");
    await expect(dialog).toContainText("45000");
    await dialog.getByRole("button", { name: "Keep mine" }).click();
    await two.expectSaved();
    await expect(cell).toHaveText("45,000");
    await first.reload();
    await expect(await one.cell("Operating costs", "Marketing", /Monthly cost/)).toHaveText(
      "45,000",
    );
  });
});
