import { GuidedStartPage } from "./pages/guided-start-page";
import { PlanPage } from "./pages/plan-page";
import { PlansPage } from "./pages/plans-page";
import { expect, test } from "./watched-test";

/** Under two minutes, at four seconds an action, leaves thirty of them. */
const mostActions = 30;

test.describe("the guided start", () => {
  test("answers six questions with a plan and its runway, in few actions", async ({ page }) => {
    const plans = new PlansPage(page);
    await plans.open();
    await plans.startNewPlan("Guided start");
    await plans.dialog.getByRole("button", { name: "Begin" }).click();
    const start = new GuidedStartPage(page);
    start.actions = 3;
    await start.expectReady();
    await start.choose("Education");
    await start.fill("Name of the plan", "Listening tutor");
    await start.next();
    await start.fill("Parameters", "300M");
    await start.next();
    await start.fill("Opening cash", "3m");
    await start.fill("Next round", "6m");
    await start.next();
    await start.fill("Employees at launch", "8");
    await start.next();
    await start.fill("Training data (hours of speech)", "40k");
    await start.next();
    await start.fill("First month of the plan", "Jan 2027");
    await start.fill("Month of launch", "Oct 2027");
    const runway = await start.figure(/^Runway, round included/).innerText();
    const plan = new PlanPage(page, await start.create());
    await plan.expectReady();
    await expect(plan.metric(/^Runway as planned/)).toHaveText(runway);
    expect(start.actions).toBeLessThan(mostActions);
    const answer = await page.request.get(`/api/plans/${plan.id}/file`);
    const file = (await answer.json()) as { lines: Record<string, unknown>[] };
    expect(file).toMatchObject({ name: "Listening tutor", field: "education", openingCash: 3e6 });
    // 40,000 hours, three times, 180,000 tokens each.
    expect(file.lines.find(({ id }) => id === "speech-model")).toMatchObject({
      parameters: 3e8,
      tokens: 2.16e10,
    });
  });

  test("keeps what was typed through Back and a reload", async ({ page }) => {
    const start = new GuidedStartPage(page);
    await start.open();
    await start.choose("Finance");
    await start.next();
    await start.fill("Parameters", "900M");
    await start.next();
    await start.fill("Opening cash", "4.5m");
    await page.goBack();
    await start.expectQuestion("What model will you train first?");
    await expect(start.field("Parameters")).toHaveValue("900M");
    await page.waitForURL(/openingCash=4\.5m/);
    await page.reload();
    await expect(start.field("Parameters")).toHaveValue("900M");
    await start.next();
    await expect(start.field("Opening cash")).toHaveValue("4.5m");
  });

  test("marks what cannot be used, says why, and goes on from the last complete answers", async ({
    page,
  }) => {
    const start = new GuidedStartPage(page);
    await start.open();
    const before = await start.figure(/^Largest cost/).innerText();
    await start.press("Money");
    await start.fill("Opening cash", "much");
    await expect(page.getByText("This is not a number.")).toBeVisible();
    await expect(start.figure(/^Largest cost/)).toHaveText(before);
    await start.next();
    await expect(start.field("Opening cash")).toBeFocused();
    await start.press("Dates");
    await start.fill("Month of launch", "2020-01");
    await expect(page.getByText("not before the first month of the plan")).toBeVisible();
    await start.fill("Month of launch", "");
    await start.press("Create the plan");
    await expect(start.field("Month of launch")).toBeFocused();
    await start.fill("Month of launch", "2028-06");
    await start.fill("First month of the plan", "2027-06");
    await start.press("Create the plan");
    await start.expectQuestion("What money do you have, and what comes next?");
    await expect(start.field("Opening cash")).toHaveValue("much");
  });

  test("is worked by keyboard alone", async ({ page }) => {
    const start = new GuidedStartPage(page);
    await start.open();
    await page.getByRole("radio", { name: "Health" }).focus();
    await page.keyboard.press("ArrowDown");
    await expect(page.getByRole("radio", { name: "Finance" })).toBeChecked();
    await page.keyboard.press("Enter");
    await start.expectQuestion("What model will you train first?");
    await expect(page.getByRole("heading", { level: 2 }).first()).toBeFocused();
  });

  test("asks and answers in Chinese", async ({ page, baseURL }) => {
    await page.context().addCookies([{ name: "NEXT_LOCALE", value: "zh", url: String(baseURL) }]);
    await page.goto("/plans/new?step=when&field=driving&start=2027-01");
    await expect(
      page.getByRole("heading", { level: 2, name: "何时开始，何时上线？" }),
    ).toBeVisible();
    await page.getByRole("button", { name: "创建计划" }).click();
    const id = await new GuidedStartPage(page).planOpened();
    const answer = await page.request.get(`/api/plans/${id}/file`);
    const file = (await answer.json()) as { name: string; lines: { note: string }[] };
    expect(file.name).toBe("自动驾驶");
    expect(file.lines.filter(({ note }) => !/\p{Script=Han}/u.test(note))).toEqual([]);
  });
});

const templates = [
  "Medical diagnosis",
  "Financial risk",
  "Education",
  "Customer service",
  "Autonomous driving",
];

for (const template of templates)
  test(`the template ${template} opens to an overview with a runway`, async ({ page }) => {
    const plans = new PlansPage(page);
    await plans.open();
    await plans.startNewPlan(template);
    await plans.dialog.getByLabel("First month").fill("Jan 2028");
    await plans.createPlan();
    const plan = new PlanPage(page, await plans.expectPlanOpen());
    await plan.expectReady();
    await expect(plan.metric(/^Runway as planned/)).toHaveText(/^\d+\+? months$/);
    await expect(page.getByRole("button", { name: /Jan 2028 – / })).toBeVisible();
    const answer = await page.request.get(`/api/plans/${plan.id}/file`);
    const file = (await answer.json()) as { start: string; lines: { note?: string }[] };
    expect(file.start).toBe("2028-01");
    expect(file.lines.filter(({ note }) => !note)).toEqual([]);
  });

test("a template exported and imported again is equal", async ({ page }) => {
  const answer = await page.request.post("/api/plans", {
    data: { template: "autonomous-driving", name: "Roundabout", start: "2027-01", language: "zh" },
  });
  expect(answer.status()).toBe(201);
  const plans = new PlansPage(page);
  await plans.open();
  const file = await plans.exportPlan("Roundabout");
  await plans.importFile(file);
  const again = await page.request.get(`/api/plans/${await plans.expectPlanOpen()}/file`);
  expect(await again.json()).toEqual(JSON.parse(file.text));
});
