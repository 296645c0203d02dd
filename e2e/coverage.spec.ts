import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "./watched-test";
import { makePlan, PlanPage } from "./pages/plan-page";
import { CoveragePage } from "./pages/coverage-page";

const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

test.describe("a founder asks what binds", () => {
  test("by keyboard: sees the shortage, opens why, lifts it, and takes that back", async ({
    page,
  }) => {
    const id = await makePlan(page, "Binding");
    const coverage = new CoveragePage(page, id);
    await new PlanPage(page, id).openOverview();
    await expect(coverage.strip).toBeVisible();
    await expect(coverage.figure).toContainText("cannot keep up when “13B v2” starts");

    // 2 infrastructure people where the run needs 3 and serving 1 (R43).
    const talent = coverage.cell("Talent", "September 2028");
    await expect(talent).toHaveAccessibleName("Talent, September 2028: 0.50 of need, short");
    await coverage.focusFirst();
    await expect(coverage.cell("Data", "September 2028")).toBeFocused();
    await page.keyboard.press("ArrowUp");
    await expect(talent).toBeFocused();
    await page.keyboard.press("Enter");
    const sheet = page.getByRole("dialog", { name: "Talent, September 2028" });
    await expect(sheet).toContainText("2 people short");
    await expect(page).toHaveURL(/\?why=talent\.2028-09$/);

    const hire = sheet.getByRole("button", { name: /Apply: Hire 2 × ML infrastructure/ });
    await hire.focus();
    await page.keyboard.press("Enter");
    await expect(sheet).toContainText("Covers 1.00 of the need: enough");
    await expect(talent).toContainText("1.00 of need, enough");
    await expect(sheet.getByRole("button", { name: "Undo" })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(sheet).toContainText("Covers 0.50 of the need: short");
    await expect(hire).toBeVisible();

    await page.keyboard.press("Escape");
    await expect(sheet).toBeHidden();
    await expect(page).toHaveURL(new RegExp(`/plans/${id}$`));
    await expect(talent).toBeFocused();
  });

  test("what is lifted stays lifted after a reload", async ({ page }) => {
    const id = await makePlan(page, "Lifted");
    const coverage = new CoveragePage(page, id);
    await page.goto(`/plans/${id}?why=data.2028-09`);
    const sheet = page.getByRole("dialog", { name: "Data, September 2028" });
    // (5e11 ÷ 4 − 3.636e10) ÷ 1,200 = 7.387e7 documents (R44), up to three digits.
    await sheet.getByRole("button", { name: /Apply: Buy 73\.9M more documents like/ }).click();
    await expect(sheet).toContainText("Covers 1.00 of the need: enough");
    await new PlanPage(page, id).expectSaved();
    await page.reload();
    await expect(sheet).toContainText("Covers 1.00 of the need: enough");
    await expect(coverage.cell("Data", "October 2028")).toContainText("enough");
  });

  test("Back closes what a click opened, and an address opens it again", async ({ page }) => {
    const id = await makePlan(page, "Address");
    const coverage = new CoveragePage(page, id);
    await new PlanPage(page, id).openOverview();
    await coverage.cell("Funds", "January 2029").click();
    const sheet = page.getByRole("dialog");
    await expect(sheet).toHaveAccessibleName("Funds, January 2029");
    await sheet.getByRole("button", { name: "Month before: December 2028" }).click();
    await expect(sheet).toHaveAccessibleName("Funds, December 2028");
    const address = page.url();
    await page.goBack();
    await expect(sheet).toBeHidden();
    await expect(coverage.strip).toBeVisible();
    await page.goto(address);
    await expect(sheet).toHaveAccessibleName("Funds, December 2028");
  });

  test("the strip of ten years and of a phone keeps to its own box", async ({ page }) => {
    const id = await makePlan(page, "Long");
    const plan = await (await page.request.get(`/api/plans/${id}`)).json();
    const changed = await page.request.patch(`/api/plans/${id}`, {
      headers: { "If-Match": `"${plan.settingsVersion}"` },
      data: { set: { months: 120 } },
    });
    expect(changed.status()).toBe(200);
    const coverage = new CoveragePage(page, id);
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`/plans/${id}`);
      await expect(coverage.cell("Compute", "December 2036")).toContainText("of need");
      const isWide = await page.evaluate(
        () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
      );
      expect(isWide, `${width} px`).toBe(false);
    }
  });

  for (const theme of ["light", "dark"] as const) {
    for (const language of ["en", "zh"]) {
      test(`axe finds nothing in the open sheet: ${theme}, ${language}`, async ({
        page,
        baseURL,
      }) => {
        await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
        await page.context().addCookies([
          { name: "NEXT_LOCALE", value: language, url: String(baseURL) },
          { name: "theme", value: theme, url: String(baseURL) },
        ]);
        for (const width of [1440, 390]) {
          await page.setViewportSize({ width, height: 900 });
          for (const budget of ["funds", "talent"]) {
            await page.goto(`/plans/northlight?why=${budget}.2028-09`);
            await expect(page.getByRole("dialog")).toBeVisible();
            await expect(page.getByRole("dialog").locator("li").first()).toBeVisible();
            const { violations } = await new AxeBuilder({ page }).withTags(standards).analyze();
            expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
          }
        }
      });
    }
  }
});
