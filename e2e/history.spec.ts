import type { Page } from "@playwright/test";
import { HistoryPage } from "./pages/history-page";
import { makePlan, PlanPage } from "./pages/plan-page";
import { ScenarioBar } from "./pages/scenario-bar";
import { expect, test } from "./watched-test";

/** A raise, a new line, a line switched off: by hand, on three screens. */
async function editThrice(page: Page, plan: PlanPage): Promise<void> {
  await plan.openBudget("talent");
  await plan.type(await plan.cell("Roles", "Algorithm engineers", /Annual salary/), "400k");
  await page.getByRole("link", { name: "Funds" }).first().click();
  await plan.expectReady();
  await page.getByRole("button", { name: "Add a line" }).click();
  await page.getByRole("menuitem", { name: /Operating cost/ }).click();
  const sheet = page.getByRole("dialog");
  await sheet.getByLabel("Name").fill("Travel");
  await sheet.getByLabel(/Category/).selectOption("travel");
  await sheet.getByLabel(/Monthly cost/).fill("3k");
  await sheet.getByRole("button", { name: "Add to the plan" }).click();
  await page.getByRole("button", { name: "Actions for Legal" }).click();
  await page.getByRole("menuitem", { name: "Switch off" }).click();
  await plan.expectSaved();
}

test.describe("the history of a plan", () => {
  test("tells edits, undo and redo in words, and shows both values", async ({ page }) => {
    const id = await makePlan(page, "Told");
    const plan = new PlanPage(page, id);
    const history = new HistoryPage(page, id);
    await editThrice(page, plan);
    await page.getByRole("link", { name: "History" }).first().click();
    await expect(page).toHaveTitle("History · Told · Fourfold");
    const raise =
      /^Algorithm engineers: annual salary 400,000 USD \/ year instead of 160k to 220k$/;
    await expect(history.entries).toHaveCount(4);
    expect(await history.sentences()).toEqual([
      expect.stringMatching(/^Legal.* switched off$/),
      "Added: Travel (operating cost)",
      expect.stringMatching(raise),
      "Plan made",
    ]);
    const raised = history.entry(/annual salary/);
    await raised.getByText("Before and after").click();
    await expect(raised.getByRole("row").last()).toHaveText(/Annual salary.*160k to 220k.*400,000/);

    await page.getByRole("button", { name: "Undo" }).click();
    await expect(history.entries.first()).toContainText("Legal");
    await expect(history.entries.first()).toContainText("switched on");
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(history.entries.first()).toContainText("Removed: Travel");
    await page.getByRole("button", { name: "Redo" }).click();
    await expect(history.entries.first()).toContainText("Added: Travel");
    await expect(history.entries).toHaveCount(7);
    await expect(history.entries.first().getByRole("button")).toHaveCount(0);
  });

  test("brings an earlier plan back as a scenario, which can be undone", async ({ page }) => {
    const id = await makePlan(page, "Restored");
    const plan = new PlanPage(page, id);
    const history = new HistoryPage(page, id);
    await editThrice(page, plan);
    await plan.openBudget("funds");
    await plan.type(await plan.cell("Operating costs", "Marketing", /Monthly cost/), "200k");
    await plan.expectSaved();
    await plan.openOverview();
    // 16 months: lib/domain/plan/reference/project.py on the plan with all four edits.
    await expect(plan.metric(/Runway as planned/)).toContainText("16 months");

    await history.open();
    const dialog = await history.startRestore(history.entry(/annual salary/));
    await expect(dialog).toContainText("It differs from the base of today in 3 things");
    await expect(dialog).toContainText("Legal switched on");
    await expect(dialog).toContainText("Without Travel");
    await expect(dialog.getByText("What a scenario cannot bring back")).toHaveCount(0);
    await dialog.getByLabel("Name of the scenario").fill("Before the spree");
    await dialog.getByRole("button", { name: "Make the scenario" }).click();
    await page.waitForURL(/scenario=scenario-/);
    // 20 months: the same program on the plan with the raise alone, as in plan.spec.ts.
    await expect(plan.metric(/Runway as planned/)).toContainText("20 months");
    await plan.expectSaved();
    await page.reload();
    await expect(plan.metric(/Runway as planned/)).toContainText("20 months");

    await history.open();
    await expect(history.entries.first()).toContainText(
      "Scenario “Before the spree” made, with 3 changes",
    );
  });

  test("undo and redo cross budgets and scenarios, and are told as what they did", async ({
    page,
  }) => {
    const id = await makePlan(page, "Across");
    const plan = new PlanPage(page, id);
    const scenarios = new ScenarioBar(page);
    const undo = page.getByRole("button", { name: "Undo", exact: true }).first();
    await plan.openBudget("funds");
    await plan.type(await plan.cell("Operating costs", "Marketing", /Monthly cost/), "30k");
    await scenarios.make("Leaner");
    await page.getByRole("link", { name: "Talent" }).first().click();
    const salary = await plan.cell("Roles", "Algorithm engineers", /Annual salary/);
    await plan.type(salary, "150k");
    await expect(salary).toContainText("150,000");

    await undo.click();
    await expect(salary).toHaveText("160k to 220k");
    await expect(scenarios.banner).toContainText("nothing differs from Base yet");
    await undo.click();
    await expect(scenarios.banner).toHaveCount(0);
    await undo.click();
    await expect(undo).toBeDisabled();
    for (let step = 0; step < 3; step++) await page.getByRole("button", { name: "Redo" }).click();
    await expect(salary).toContainText("150,000");
    await plan.expectSaved();

    const history = new HistoryPage(page, id);
    await history.open();
    const monthly = (after: string, before: string) =>
      `Marketing: monthly cost ${after} USD / month instead of ${before}`;
    const lean = "Scenario “Leaner”: Algorithm engineers: annual salary";
    expect(await history.sentences()).toEqual([
      `${lean} 150,000`,
      "Scenario “Leaner” made",
      monthly("30,000", "28,000"),
      monthly("28,000", "30,000"),
      "Scenario “Leaner” removed",
      `${lean} inherited again`,
      `${lean} 150,000`,
      "Scenario “Leaner” made",
      monthly("30,000", "28,000"),
      "Plan made",
    ]);
    const removed = history.entry("Scenario “Leaner” removed");
    await removed.getByRole("button", { name: "Restore as scenario" }).click();
    const dialog = page.getByRole("dialog");
    await expect(dialog).toContainText("“Leaner” as it was right before it was deleted");
    await expect(dialog).toContainText("there is nothing to restore");
  });

  test("says what a scenario cannot bring back", async ({ page }) => {
    const id = await makePlan(page, "Limits");
    const history = new HistoryPage(page, id);
    const changed = await page.request.patch(`/api/plans/${id}`, {
      data: { set: { name: "Limits", months: 24, openingCash: 1_000_000 } },
      headers: { "If-Match": '"1"' },
    });
    expect(changed.status()).toBe(200);
    await history.open();
    await expect(history.entries.first()).toContainText(
      "Plan settings: months 24 months instead of 36 months, opening cash $1M instead of $2.9M",
    );
    const dialog = await history.startRestore(history.entry("Plan made"));
    await expect(dialog).toContainText("Opening cash $2.9M instead of $1M");
    await expect(dialog).toContainText("What a scenario cannot bring back");
    await expect(dialog).toContainText("Months 36 months instead of 24 months");
  });

  test("shows one line, one kind of change, and pages back, all by the address", async ({
    page,
  }) => {
    const id = await makePlan(page, "Filtered");
    for (let version = 1; version <= 60; version++) {
      const changed = await page.request.patch(`/api/plans/${id}/lines/marketing`, {
        data: { set: { monthly: version } },
        headers: { "If-Match": `"${version}"` },
      });
      expect(changed.status()).toBe(200);
    }
    const history = new HistoryPage(page, id);
    await history.open();
    await expect(history.entries).toHaveCount(50);
    await page.getByRole("button", { name: "Show earlier changes" }).click();
    await expect(history.entries).toHaveCount(61);
    await expect(page.getByText("The history begins here.")).toBeVisible();

    await page.getByLabel("Line or scenario").selectOption({ label: "Legal" });
    await expect(page).toHaveURL(/line=legal/);
    await expect(page.getByText("No change fits this choice")).toBeVisible();
    await page.goBack();
    await expect(history.entries).toHaveCount(61);
    await history.open("?kind=plan");
    expect(await history.sentences()).toEqual(["Plan made"]);
    await page.getByRole("button", { name: "Show all changes" }).click();
    await expect(page).toHaveURL(/history$/);
  });

  test("says when it cannot be read, and reads it on request", async ({ page }) => {
    const id = await makePlan(page, "Unread");
    const history = new HistoryPage(page, id);
    await page.route("**/changes?**", (route) => route.fulfill({ status: 200, body: "cut" }));
    await page.goto(`/plans/${id}/history`);
    await expect(page.getByText("The history could not be read")).toBeVisible();
    await page.unroute("**/changes?**");
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(history.entries).toHaveCount(1);
  });

  test("speaks Chinese", async ({ page, baseURL }) => {
    const id = await makePlan(page, "中文历史");
    await page.context().addCookies([{ name: "NEXT_LOCALE", value: "zh", url: String(baseURL) }]);
    const changed = await page.request.patch(`/api/plans/${id}/lines/marketing`, {
      data: { set: { start: "2027-12" } },
      headers: { "If-Match": '"1"' },
    });
    expect(changed.status()).toBe(200);
    const history = new HistoryPage(page, id);
    await history.open();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("变更历史");
    await expect(history.entries.first()).toContainText("推迟");
    await expect(history.entries.last()).toContainText("创建计划");
    await history.entries.last().getByRole("button", { name: "恢复为情景" }).click();
    await expect(page.getByRole("dialog")).toContainText("与当前基准有 1 处不同");
  });
});
