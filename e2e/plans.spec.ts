import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { makePlan } from "./pages/plan-page";
import { PlansPage } from "./pages/plans-page";
import { expect, test } from "./watched-test";

async function savedPlan(page: Page, id: string) {
  const answer = await page.request.get(`/api/plans/${id}`);
  return (await answer.json()) as { settingsVersion: number; plan: Record<string, unknown> };
}

/** Settings changed by somebody else, in another window. */
async function changeElsewhere(page: Page, id: string, set: Record<string, unknown>) {
  const { settingsVersion } = await savedPlan(page, id);
  const headers = { "If-Match": `"${settingsVersion}"` };
  const answer = await page.request.patch(`/api/plans/${id}`, { headers, data: { set } });
  expect(answer.status()).toBe(200);
}

test.describe("the list of plans", () => {
  test("holds a plan made from the template, and keeps it", async ({ page }) => {
    const plans = new PlansPage(page);
    await plans.open();
    await plans.startNewPlan("Northlight demonstration");
    await plans.dialog.getByLabel("Name").fill("Aurora");
    await plans.createPlan();
    await plans.open();
    await expect(plans.row("Aurora")).toContainText("Jan 2027 to Dec 2029");
    await page.reload();
    await expect(plans.row("Aurora")).toContainText("USD");
  });

  test("makes an empty plan of the months and cash that were asked for", async ({ page }) => {
    const plans = new PlansPage(page);
    await plans.open();
    await plans.startNewPlan("Empty plan");
    const { dialog } = plans;
    await dialog.getByLabel("Name").fill("Bare");
    await dialog.getByLabel("Currency").selectOption("EUR");
    await dialog.getByLabel("First month").fill("Mar 2028");
    await dialog.getByLabel("Number of months").fill("1.5");
    await dialog.getByRole("textbox", { name: "Opening cash" }).fill("2.5m");
    await dialog.getByRole("button", { name: "Create plan" }).click();
    await expect(dialog.getByText("Enter a whole number.")).toBeVisible();
    await expect(dialog.getByLabel("Number of months")).toBeFocused();
    await dialog.getByLabel("Number of months").fill("24");
    await plans.createPlan();
    const { plan } = await savedPlan(page, await plans.expectPlanOpen());
    const axis = { name: "Bare", currency: "EUR", start: "2028-03", months: 24 };
    expect(plan).toMatchObject({ ...axis, openingCash: 2_500_000, lines: [] });
  });

  test("renames a plan by keyboard alone", async ({ page }) => {
    await makePlan(page, "Before");
    const plans = new PlansPage(page);
    await plans.open();
    await page.getByRole("button", { name: "Actions for Before" }).focus();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("menuitem", { name: "Rename" })).toBeVisible();
    await page.keyboard.press("Home");
    await expect(page.getByRole("menuitem", { name: "Rename" })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(plans.dialog.getByLabel("Name")).toBeFocused();
    await page.keyboard.type("After");
    await page.keyboard.press("Enter");
    await expect(plans.row("After")).toBeVisible();
    await page.reload();
    await expect(plans.row("After")).toBeVisible();
    await expect(plans.row("Before")).toHaveCount(0);
  });

  test("brings a deleted plan back whole", async ({ page }) => {
    const id = await makePlan(page, "Fleeting");
    const { plan } = await savedPlan(page, id);
    const plans = new PlansPage(page);
    await plans.open();
    await plans.choose("Fleeting", "Delete");
    await expect(plans.notice("“Fleeting” was deleted")).toBeVisible();
    await expect(plans.row("Fleeting")).toHaveCount(0);
    expect((await page.request.get(`/api/plans/${id}`)).status()).toBe(404);
    await plans.answerNotice("Undo");
    await expect(plans.notice("“Fleeting” is back")).toBeVisible();
    await page.reload();
    await expect(plans.row("Fleeting")).toBeVisible();
    expect((await savedPlan(page, id)).plan).toEqual(plan);
  });

  test("gives a copy the lines of its original and a name of its own", async ({ page }) => {
    await makePlan(page, "Original");
    const plans = new PlansPage(page);
    await plans.open();
    const lines = await plans.lineCount("Original").innerText();
    await plans.choose("Original", "Duplicate");
    await expect(plans.lineCount("Original (copy)")).toHaveText(lines);
  });

  test("is reached and used from the palette", async ({ page }) => {
    const plans = new PlansPage(page);
    await plans.open();
    await page.keyboard.press("ControlOrMeta+k");
    await expect(page.getByRole("combobox")).toBeFocused();
    await page.keyboard.type("New plan");
    await page.keyboard.press("Enter");
    await expect(plans.dialog.getByRole("radio", { name: "Empty plan" })).toBeVisible();
  });
});

test.describe("a plan that changed in another window", () => {
  test.use({ expectedRefusals: [412] });

  test("is deleted only when that is asked for again", async ({ page }) => {
    const id = await makePlan(page, "Contested");
    const plans = new PlansPage(page);
    await plans.open();
    await expect(plans.row("Contested")).toBeVisible();
    await changeElsewhere(page, id, { openingCash: 1 });
    await plans.choose("Contested", "Delete");
    await expect(plans.notice("“Contested” was not deleted")).toBeVisible();
    await expect(plans.row("Contested")).toBeVisible();
    await plans.answerNotice("Delete all the same");
    await expect(plans.row("Contested")).toHaveCount(0);
  });

  test("shows both names when it was renamed there", async ({ page }) => {
    const id = await makePlan(page, "Seen");
    const plans = new PlansPage(page);
    await plans.open();
    await plans.choose("Seen", "Rename");
    await changeElsewhere(page, id, { name: "Theirs" });
    await plans.dialog.getByLabel("Name").fill("Mine");
    await plans.dialog.getByRole("button", { name: "Rename" }).click();
    await expect(plans.dialog).toContainText("It has been called “Theirs” in the meantime");
    await plans.dialog.getByRole("button", { name: "Leave “Theirs”" }).click();
    await expect(plans.row("Theirs")).toBeVisible();
  });

  test("shows both values of its settings and lets a person choose", async ({ page }) => {
    const id = await makePlan(page, "Twice");
    const plans = new PlansPage(page);
    await page.goto(`/plans/${id}`);
    await page.getByRole("button", { name: /Jan 2027 – Dec 2029/ }).click();
    await expect(plans.dialog.getByLabel("Opening cash")).toBeVisible();
    await changeElsewhere(page, id, { openingCash: 1_000_000, months: 30 });
    await plans.dialog.getByLabel("Opening cash").fill("3m");
    await plans.dialog.getByRole("button", { name: "Save", exact: true }).click();
    const opening = plans.dialog.getByRole("row", { name: /Opening cash/ });
    await expect(opening).toContainText("$1,000,000");
    await expect(opening).toContainText("$3,000,000");
    await plans.dialog.getByRole("button", { name: "Save mine" }).click();
    await expect(plans.dialog).toHaveCount(0);
    const { plan } = await savedPlan(page, id);
    expect(plan).toMatchObject({ openingCash: 3_000_000, months: 30 });
  });
});

test.describe("a plan file", () => {
  test("exported and imported again is equal", async ({ page }) => {
    await makePlan(page, "Traveller");
    const plans = new PlansPage(page);
    await plans.open();
    const file = await plans.exportPlan("Traveller");
    expect(file.name).toBe("Traveller.fourfold.json");
    await plans.importFile(file);
    await expect(plans.notice("“Traveller” was imported")).toBeVisible();
    const id = await plans.expectPlanOpen();
    const again = await page.request.get(`/api/plans/${id}/file`);
    expect(await again.json()).toEqual(JSON.parse(file.text));
  });

  test("may be dropped anywhere on the page", async ({ page }) => {
    await makePlan(page, "Dropped");
    const plans = new PlansPage(page);
    await plans.open();
    await plans.dropFile(await plans.exportPlan("Dropped"));
    await plans.expectPlanOpen();
    await expect(plans.notice("“Dropped” was imported")).toBeVisible();
  });

  test("mangled is refused with the places, and nothing is imported", async ({ page }) => {
    await makePlan(page, "Mangled");
    const plans = new PlansPage(page);
    await plans.open();
    const file = await plans.exportPlan("Mangled");
    const plan = JSON.parse(file.text) as { months: number; lines: Record<string, unknown>[] };
    const index = plan.lines.findIndex(({ kind }) => kind === "role");
    plan.months = 121;
    plan.lines[index] = { ...plan.lines[index], annualSalary: { low: 9, high: 1 }, colour: "red" };
    const before = await plans.names.count();
    await plans.importFile({ name: file.name, text: JSON.stringify(plan) });
    await expect(plans.dialog).toContainText("Mangled.fourfold.json was not imported");
    for (const path of ["months", `lines[${index}].colour`, `lines[${index}].annualSalary.high`]) {
      await expect(plans.dialog.getByText(path, { exact: true })).toBeVisible();
    }
    await plans.dialog.getByRole("button", { name: "Close" }).last().click();
    await page.reload();
    await expect(plans.names).toHaveCount(before);
  });

  test("torn in the middle is refused in a sentence", async ({ page }) => {
    const plans = new PlansPage(page);
    await plans.open();
    await plans.importFile({ name: "torn.fourfold.json", text: '{"format": "fourfold.pl' });
    await expect(plans.dialog).toContainText("not readable as JSON");
  });
});

test.describe("a plan that is not there", () => {
  test.use({ expectedRefusals: [404] });

  test("says so, with the way back", async ({ page }) => {
    const answer = await page.goto("/plans/never-made");
    expect(answer?.status()).toBe(404);
    await page.getByRole("link", { name: "Go to the plans" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Plans" })).toBeVisible();
  });
});

for (const { locale, theme } of [
  { locale: "en", theme: "light" },
  { locale: "zh", theme: "dark" },
]) {
  test(`axe finds nothing in the dialogs (${locale}, ${theme})`, async ({ page, baseURL }) => {
    const url = String(baseURL);
    await page.context().addCookies([
      { name: "NEXT_LOCALE", value: locale, url },
      { name: "theme", value: theme, url },
    ]);
    const expectNoViolation = async () =>
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await page.goto("/");
    await page.getByRole("button", { name: /New plan|新建计划/ }).click();
    await page.getByRole("radio").nth(1).check();
    await expectNoViolation();
    await page.keyboard.press("Escape");
    const torn = { name: "torn.json", mimeType: "application/json", buffer: Buffer.from("{}") };
    await page.locator("input[type=file]").setInputFiles(torn);
    await expect(page.getByText("torn.json")).toBeVisible();
    await expectNoViolation();
  });
}
