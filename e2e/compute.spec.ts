import { expect, test } from "./watched-test";
import { makePlan, PlanPage } from "./pages/plan-page";

test.describe("a founder weighs what to hold and what to rent", () => {
  test("an idle reservation is dearer than renting, until it is cut to what is used", async ({
    page,
  }) => {
    const plan = new PlanPage(page, await makePlan(page, "Reserve"));
    await plan.openBudget("compute");
    const verdict = page
      .getByRole("region", { name: "Reserve, buy or rent" })
      .getByRole("row", { name: /32 × H100/ });
    await expect(verdict).toContainText("Renting would be cheaper by $266,392");

    // July alone: 32 · 730 = 23,360 hours, all used by the run, each 0.65 below its price on demand.
    await plan.type(await plan.cell("GPU reservations", "32 × H100, 9 months", /Term/), "1");
    await expect(verdict).toContainText("Reserving pays: $15,184 less than renting");
    await plan.expectSaved();
  });

  test("each GPU has its own picture, which a link keeps", async ({ page }) => {
    const plan = new PlanPage(page, await makePlan(page, "Models"));
    await plan.openBudget("compute");
    await expect(page.getByRole("combobox", { name: "GPU" })).toHaveCount(0);
    await plan.type(await plan.cell("Training runs", "13B v2", /^GPU$/), "our own chip");
    await page.getByRole("combobox", { name: "GPU" }).selectOption("our own chip");
    const picture = page.getByRole("figure", { name: /all of them rented/ });
    await expect(picture).toContainText("our own chip GPU-hours by month");
    await expect(page).toHaveURL(/gpu=our\+own\+chip/);
    await plan.expectSaved();

    await page.reload();
    await expect(picture).toContainText("our own chip GPU-hours by month");
    const models = page.getByRole("region", { name: "GPU-hours by model" });
    await expect(models.getByRole("rowheader")).toHaveCount(2);
  });

  test("a loan comes in, marks the cash, and is paid back", async ({ page }) => {
    const plan = new PlanPage(page, await makePlan(page, "Debt"));
    await plan.openBudget("funds");
    await page.getByRole("button", { name: "Add a line" }).click();
    await page.getByRole("menuitem", { name: /^Loan/ }).click();
    const form = page.getByRole("dialog");
    await form.getByLabel("Name").fill("Venture debt");
    await form.getByLabel(/^Principal/).fill("3m");
    await form.getByLabel(/^Drawn/).fill("Jan 2027");
    await form.getByLabel(/^Interest rate/).fill("11.5%");
    await form.getByLabel(/^Term/).fill("36");
    await form.getByRole("button", { name: "Add to the plan" }).click();
    await expect(form).toBeHidden();
    // PMT(0.115/12, 36, −3000000) = 98,928.02, from the month after the draw.
    await expect
      .poll(async () => (await plan.months("Venture debt")).slice(0, 2))
      .toEqual(["3,000,000", "−98,928"]);
    await expect(page.getByText("Venture debt $3M")).toBeVisible();
    await plan.expectSaved();
  });
});
