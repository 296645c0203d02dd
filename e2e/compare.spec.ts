import { ComparePage } from "./pages/compare-page";
import { makePlan, PlanPage } from "./pages/plan-page";
import { ScenarioBar } from "./pages/scenario-bar";
import { expect, test } from "./watched-test";

/*
 * Months and amounts of the demonstration plan in its scenarios: lib/domain/plan/reference/project.py
 * on the same plan. Runways as planned: base 26 months, "Hire later" 28, "Smaller model first" 29.
 */
test.describe("a founder compares scenarios", () => {
  test("three side by side, and the address shows a board the same picture", async ({
    page,
    browser,
    baseURL,
  }) => {
    const mine = new ComparePage(page, await makePlan(page, "Compared"));
    await mine.open();
    await mine.box("Series A closes").uncheck();
    await expect(mine.title).toHaveText(
      "Cash lasts longest in “Smaller model first”, until June 2029; in “Base” it runs out in March 2029",
    );
    expect(await mine.cells(/Runway as planned/)).toEqual([
      "26 months",
      "28 months +2 months (+7.7%)",
      "29 months +3 months (+11.5%)",
    ]);
    await expect(page.getByText("Second wave start 6 months later")).toBeVisible();
    await expect(page.getByText(/13B v2: parameters 7B instead of 13B/)).toBeVisible();
    expect(new URL(page.url()).search).toBe("?with=base,late,smaller");

    const board = await browser.newContext({ baseURL: String(baseURL), locale: "en-US" });
    const theirs = new ComparePage(await board.newPage(), mine.id);
    await theirs.page.goto(page.url());
    await theirs.expectReady();
    expect(await theirs.picture()).toEqual(await mine.picture());
    await board.close();
  });

  test("back and forward go through the choices", async ({ page }) => {
    const compare = new ComparePage(page, await makePlan(page, "Steps"));
    await compare.open("?with=base,late");
    await compare.box("Series A closes").check();
    await expect(compare.metrics).toContainText("Series A closes");
    await page.goBack();
    await expect(compare.metrics).not.toContainText("Series A closes");
    await page.goForward();
    await expect(compare.metrics).toContainText("Series A closes");
  });

  test("by keyboard alone: takes one in, and measures all against it", async ({ page }) => {
    const compare = new ComparePage(page, await makePlan(page, "Keys"));
    await compare.open("?with=base,late");
    await compare.box("Smaller model first").focus();
    await page.keyboard.press("Space");
    await expect(compare.metrics).toContainText("Smaller model first");
    await page.getByRole("button", { name: "Order of Smaller model first" }).focus();
    await page.keyboard.press("Enter");
    const first = page.getByRole("menuitem", { name: "Measure all against this" });
    await expect(first).toBeVisible();
    await first.focus();
    await page.keyboard.press("Enter");
    await expect(
      page.getByRole("heading", { name: "What differs from “Smaller model first”" }),
    ).toBeVisible();
    expect(await compare.columns()).toEqual(["Smaller model first", "Base", "Hire later"]);
    expect(await compare.cells(/Out of cash/)).toEqual([
      "Jun 2029",
      "Mar 2029 −3 months",
      "May 2029 −1 month",
    ]);
    expect(new URL(page.url()).search).toBe("?with=smaller,base,late");
  });

  test("two are the least and four the most", async ({ page }) => {
    const compare = new ComparePage(page, await makePlan(page, "Bounds"));
    await compare.open("?with=base,late");
    await expect(compare.box("Base")).toBeDisabled();
    await compare.box("Smaller model first").check();
    await expect(compare.box("Base")).toBeEnabled();
    await compare.box("Series A closes").check();
    await new ScenarioBar(page).make("Fifth");
    await expect(compare.box("Fifth")).toBeDisabled();
    await compare.box("Base").uncheck();
    await compare.box("Fifth").check();
    expect(await compare.columns()).toEqual([
      "Hire later",
      "Smaller model first",
      "Series A closes",
      "Fifth",
    ]);
  });

  test("an edit of the base shows in every scenario, and its undo at once", async ({ page }) => {
    const id = await makePlan(page, "Edited");
    const [plan, compare] = [new PlanPage(page, id), new ComparePage(page, id)];
    await plan.openBudget("talent");
    const salary = await plan.cell("Roles", "Algorithm engineers", /Annual salary/);
    await plan.type(salary, "400k");
    await page.getByRole("link", { name: "Compare" }).first().click();
    await compare.expectReady();
    // 20 months: the reference program on the same plan with the same raise.
    expect((await compare.cells(/Runway as planned/))[0]).toBe("20 months");
    await page.getByRole("button", { name: "Undo" }).click();
    await expect.poll(async () => (await compare.cells(/Runway as planned/))[0]).toBe("26 months");
    await plan.expectSaved();
  });

  test("another scenario shown in the head leaves the comparison as it is", async ({ page }) => {
    const compare = new ComparePage(page, await makePlan(page, "Shown"));
    await compare.open("?with=base,smaller");
    await page.getByRole("button", { name: /^Scenario/ }).click();
    await page.getByRole("menuitemradio", { name: /Hire later/ }).click();
    await expect(page).toHaveURL(/scenario=late/);
    expect(await compare.columns()).toEqual(["Base", "Smaller model first"]);
  });

  test("in Chinese the numbers are the same and the words are not", async ({ page, baseURL }) => {
    const compare = new ComparePage(page, await makePlan(page, "中文对比"));
    await page.context().addCookies([{ name: "NEXT_LOCALE", value: "zh", url: String(baseURL) }]);
    await compare.open("?with=base,late");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("情景对比");
    expect(await compare.cells(/现金跑道（按计划）/)).toEqual([
      "26个月",
      "28个月 +2 个月（+7.7%）",
    ]);
    await expect(page.getByText("“Second wave”推迟 6 个月")).toBeVisible();
  });
});

test.describe("a plan whose scenarios are not all there", () => {
  test("has none: says what one is, and makes the first", async ({ page }) => {
    const answer = await page.request.post("/api/plans", {
      data: { template: "empty", name: "Bare" },
    });
    const { id } = (await answer.json()) as { id: string };
    await page.goto(`/plans/${id}/compare`);
    await expect(page.getByText("No scenario to compare yet")).toBeVisible();
    await page.getByRole("button", { name: "Make scenario" }).click();
    const dialog = page.getByRole("dialog", { name: "New scenario" });
    await dialog.getByLabel("Name").fill("Hire later");
    await dialog.getByRole("button", { name: "Make scenario" }).click();
    const compare = new ComparePage(page, id);
    await compare.expectReady();
    expect(await compare.columns()).toEqual(["Base", "Hire later"]);
    await expect(page.getByText("Nothing differs.")).toBeVisible();
    await new PlanPage(page, id).expectSaved();
  });

  test("has one that no longer fits: it is named with the reason, the others are shown", async ({
    page,
  }) => {
    const id = await makePlan(page, "Broken");
    const { plan } = (await (await page.request.get(`/api/plans/${id}`)).json()) as {
      plan: { name: string; scenarios: object[] };
    };
    const broken = {
      id: "broken",
      name: "Short office",
      changes: [{ line: "office", set: { end: "2026-12" } }],
    };
    const made = await page.request.post("/api/plans", {
      data: { file: { ...plan, scenarios: [...plan.scenarios, broken] } },
    });
    const compare = new ComparePage(page, ((await made.json()) as { id: string }).id);
    await compare.open("?with=base,broken,late,gone");
    const notice = page.getByRole("status").filter({ hasText: "“Short office” cannot be shown" });
    await expect(notice).toContainText("Change 1 of “Short office” no longer fits");
    await expect(page.getByText(/not in this plan any more: gone/)).toBeVisible();
    expect(await compare.columns()).toEqual(["Base", "Hire later"]);
  });
});
