import { makePlan, PlanPage } from "./pages/plan-page";
import { TimelinePage } from "./pages/timeline-page";
import { expect, test } from "./watched-test";

/*
 * Runways and short months by lib/domain/plan/reference/project.py on the same plan, the 13B run
 * starting 2028-09 (as it stands), 2029-03 (six months later) and switched off.
 */
const asItStands = "Sep 2028 – Oct 2028";
const sixLater = "Mar 2029 – Apr 2029";

test.describe("a founder moves a decision in time", () => {
  test("dragged to a later month, coverage and runway follow before it is let go", async ({
    page,
  }) => {
    const timeline = new TimelinePage(page, await makePlan(page, "Dragged"));
    await timeline.open();
    await timeline.expectRunway("Runway 26 months");
    await timeline.expectCoverage(`Data: Short in ${asItStands}`);

    await timeline.carry("13B v2", 6);
    await timeline.expectRunway("Runway 26 → 27 months");
    await timeline.expectCoverage(`Data: Short in ${sixLater}`);
    await timeline.expectCoverage("Funds: Short in Oct 2028 – Dec 2029");
    await timeline.letGo();

    await timeline.expectRunway("Runway 27 months");
    await timeline.expectMonths("13B v2", sixLater);
    await new PlanPage(page, timeline.plan).expectSaved();
    await page.reload();
    await timeline.expectMonths("13B v2", sixLater);
    await timeline.expectRunway("Runway 27 months");
  });

  test("a drag is one step of undo", async ({ page }) => {
    const timeline = new TimelinePage(page, await makePlan(page, "Undone"));
    await timeline.open();
    await timeline.carry("13B v2", 6);
    await timeline.letGo();
    await timeline.expectMonths("13B v2", sixLater);
    await page.getByRole("button", { name: "Undo" }).click();
    await timeline.expectMonths("13B v2", asItStands);
    await timeline.expectRunway("Runway 26 months");
    await expect(page.getByRole("button", { name: "Undo" })).toBeDisabled();
  });

  test("Escape takes a drag back", async ({ page }) => {
    const timeline = new TimelinePage(page, await makePlan(page, "Escaped"));
    await timeline.open();
    await timeline.carry("13B v2", 6);
    await timeline.expectMonths("13B v2", sixLater);
    await page.keyboard.press("Escape");
    await timeline.expectMonths("13B v2", asItStands);
    await timeline.letGo();
    await timeline.expectMonths("13B v2", asItStands);
    await expect(page.getByRole("button", { name: "Undo" })).toBeDisabled();
  });

  test("the end of a line is dragged by itself", async ({ page }) => {
    const timeline = new TimelinePage(page, await makePlan(page, "Longer"));
    await timeline.open();
    await timeline.expectMonths("Clinical annotators", "Mar 2027 – Dec 2027");
    await timeline.carryEnd("Clinical annotators", 3);
    await timeline.letGo();
    await timeline.expectMonths("Clinical annotators", "Mar 2027 – Mar 2028");
  });
});

test.describe("a founder without a mouse", () => {
  test("moves a line by keys, a burst of which is one step of undo", async ({ page }) => {
    const timeline = new TimelinePage(page, await makePlan(page, "Keys"));
    await timeline.open();
    await timeline.bar("Office and software").focus();
    await page.keyboard.press("End");
    await expect(timeline.bar("13B v2")).toBeFocused();
    await page.keyboard.press("Shift+ArrowRight");
    await page.keyboard.press("Shift+ArrowRight");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowLeft");
    await timeline.expectMonths("13B v2", sixLater);
    await timeline.expectRunway("Runway 27 months");
    await expect(page.locator("[data-announcer]")).toContainText("Runway now 27 months");
    await expect(page.getByRole("button", { name: "Undo" })).toBeEnabled();
    await page.keyboard.press("ControlOrMeta+z");
    await timeline.expectMonths("13B v2", asItStands);
    await expect(page.getByRole("button", { name: "Undo" })).toBeDisabled();
    await expect(timeline.bar("13B v2")).toBeFocused();
  });

  test("switches a line off and on, and the rest follows", async ({ page }) => {
    const timeline = new TimelinePage(page, await makePlan(page, "Off"));
    await timeline.open();
    await timeline.bar("13B v2").focus();
    await page.keyboard.press("Space");
    await timeline.expectMonths("13B v2", `${asItStands}, switched off`);
    await timeline.expectRunway("Runway 27 months");
    await timeline.expectCoverage("Talent: Never short");
    await page.keyboard.press("Enter");
    await page.getByRole("menuitem", { name: "Switch on" }).click();
    await timeline.expectMonths("13B v2", asItStands);
    await timeline.expectRunway("Runway 26 months");
  });

  test("moves a line with the buttons of its row", async ({ page }) => {
    const timeline = new TimelinePage(page, await makePlan(page, "Buttons"));
    await timeline.open();
    const later = page.getByRole("button", { name: "Marketing: a month later" });
    await later.click();
    await later.click();
    await timeline.expectMonths("Marketing", "from Nov 2027");
    await timeline.expectRunway("Runway 27 months");
    await new PlanPage(page, timeline.plan).expectSaved();
    await page.getByRole("button", { name: "Undo" }).click();
    await timeline.expectMonths("Marketing", "from Sep 2027");
  });

  test("leaves the page in the middle of a burst, and nothing is lost", async ({ page }) => {
    const timeline = new TimelinePage(page, await makePlan(page, "Left"));
    await timeline.open();
    await timeline.bar("13B v2").focus();
    await page.keyboard.press("Shift+ArrowRight");
    await page.getByRole("link", { name: "Compute", exact: true }).first().click();
    const plan = new PlanPage(page, timeline.plan);
    await plan.expectReady();
    await expect(await plan.cell("Training runs", "13B v2", /Start/)).toHaveText("Dec 2028");
  });
});

test("in a scenario a move leaves the base as it is, and shows where that has it", async ({
  page,
}) => {
  const timeline = new TimelinePage(page, await makePlan(page, "Both"));
  await timeline.open("?scenario=late");
  // "Hire later" moves the 13B run by six months already.
  await timeline.expectMonths("13B v2", `${sixLater}, Base: ${asItStands}`);
  await timeline.carry("13B v2", -2);
  await timeline.letGo();
  await timeline.expectMonths("13B v2", `Jan 2029 – Feb 2029, Base: ${asItStands}`);
  await new PlanPage(page, timeline.plan).expectSaved();
  await page.getByRole("button", { name: "Actions for 13B v2" }).click();
  await page.getByRole("menuitem", { name: "Whole line" }).click();
  await timeline.expectMonths("13B v2", asItStands);
  await new PlanPage(page, timeline.plan).expectSaved();
  await timeline.open();
  await timeline.expectMonths("13B v2", asItStands);
});

test("what is shown is in the address", async ({ page }) => {
  const timeline = new TimelinePage(page, await makePlan(page, "Filtered"));
  await timeline.open();
  await page.getByRole("radio", { name: "Compute" }).check();
  await page.getByRole("searchbox", { name: "Find a line" }).fill("13b");
  await expect(page.getByRole("slider")).toHaveCount(1);
  await expect(page).toHaveURL(/budget=compute&find=13b/);
  await page.reload();
  await expect(page.getByRole("slider")).toHaveCount(1);
  await timeline.expectMonths("13B v2", asItStands);
});

test("the timeline speaks Chinese", async ({ page, baseURL }) => {
  await page.context().addCookies([{ name: "NEXT_LOCALE", value: "zh", url: String(baseURL) }]);
  const timeline = new TimelinePage(page, await makePlan(page, "时间"));
  await timeline.open();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("时间线");
  await timeline.expectRunway("现金跑道26个月");
  await timeline.expectMonths("13B v2", "2028年9月 – 2028年10月");
  await timeline.carry("13B v2", 6);
  await timeline.expectRunway("现金跑道 26 → 27个月");
  await timeline.letGo();
  await timeline.expectCoverage("数据：2029年3月 – 2029年4月有缺口");
});
