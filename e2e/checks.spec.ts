import { expect, test } from "./watched-test";
import { ChecksPanel } from "./pages/checks-panel";
import { makePlan, PlanPage } from "./pages/plan-page";

const twice = /Annotation may be counted twice: \$220k/;
const countOnce = /^Apply: count the people only/;

test.describe("what is wrong with a plan, and what mends it", () => {
  test("a remedy is applied and its check is gone; undo brings it back", async ({ page }) => {
    const plan = new PlanPage(page, await makePlan(page, "Mended"));
    const checks = new ChecksPanel(page);
    await plan.openOverview();
    await plan.expectReady();
    await checks.expectOpen(6);
    await checks.remedy(countOnce).click();
    await expect(checks.finding(twice)).toHaveCount(0);
    // With 220,000 more in the bank, the next round is no longer late either.
    await checks.expectOpen(4);
    await expect(checks.panel.getByRole("heading", { level: 2 })).toBeFocused();
    await plan.expectSaved();
    await page.reload();
    await plan.expectReady();
    await checks.expectOpen(4);

    await checks.remedy(/^Apply: shorten/).click();
    await expect(checks.finding(/stand idle/)).toHaveCount(0);
    await checks
      .notice(/^Done: shorten/)
      .getByRole("button", { name: "Undo" })
      .click();
    await expect(checks.finding(/stand idle/)).toHaveCount(1);
    await plan.expectSaved();
  });

  test("a finding leads to the line that it is about", async ({ page }) => {
    const plan = new PlanPage(page, await makePlan(page, "Led"));
    const checks = new ChecksPanel(page);
    await plan.openOverview();
    await plan.expectReady();
    await checks.finding(twice).getByRole("link", { name: "Annotated dialogues" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Data");
  });

  test("a mute wants a reason, and survives a reload with it", async ({ page }) => {
    const plan = new PlanPage(page, await makePlan(page, "Muted"));
    const checks = new ChecksPanel(page);
    await plan.openOverview();
    await plan.expectReady();
    await checks.panel.getByRole("button", { name: "Mute: Annotation counted twice" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: "Mute" }).click();
    await expect(dialog.getByText("Give a reason", { exact: false })).toBeVisible();
    await dialog.getByLabel("Reason").fill("They annotate another corpus");
    await page.keyboard.press("Enter");
    await expect(dialog).toHaveCount(0);
    await checks.expectOpen(5);
    await plan.expectSaved();

    await page.reload();
    await plan.expectReady();
    await checks.expectOpen(5);
    await checks.unfoldMuted();
    await expect(checks.panel.getByText("Reason: They annotate another corpus")).toBeVisible();
    await checks.panel.getByRole("button", { name: "Unmute: Annotation counted twice" }).click();
    await checks.expectOpen(6);
    await plan.expectSaved();
  });

  test("in a scenario a remedy is a change of that scenario", async ({ page }) => {
    const plan = new PlanPage(page, await makePlan(page, "Scenario"));
    const checks = new ChecksPanel(page);
    await page.goto(`/plans/${plan.id}?scenario=late`);
    await plan.expectReady();
    await checks.remedy(countOnce).click();
    await expect(checks.finding(twice)).toHaveCount(0);
    await plan.expectSaved();
    await plan.openOverview();
    await plan.expectReady();
    await expect(checks.finding(twice)).toHaveCount(1);
  });

  test("speaks Chinese", async ({ page, baseURL }) => {
    await page.context().addCookies([{ name: "NEXT_LOCALE", value: "zh", url: String(baseURL) }]);
    const plan = new PlanPage(page, await makePlan(page, "检查"));
    await plan.openOverview();
    await plan.expectReady();
    const panel = page.getByRole("region", { name: "6 项检查待处理" });
    await expect(panel.getByText(/^现金将在\d{4}年\d{1,2}月耗尽。$/)).toBeVisible();
    await panel.getByRole("button", { name: /^采用：只计人员成本/ }).click();
    await expect(page.getByRole("region", { name: "4 项检查待处理" })).toBeVisible();
    await plan.expectSaved();
  });
});
