import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { LibraryPage, restoreLibrary } from "./pages/library-page";
import { makePlan, PlanPage } from "./pages/plan-page";
import { expect, test } from "./watched-test";

test.beforeEach(async ({ page }) => restoreLibrary(page));
test.afterEach(async ({ page }) => restoreLibrary(page));

/** A day of this year, so that the quote is the newest price there is. */
const today = new Date().toISOString().slice(0, 10);

const quote = {
  Provider: "Nearby Cloud",
  "Price, USD": "2.10",
  "Region (optional)": "Oslo",
};

/** A line of a plan as it is saved. */
async function savedLine(page: Page, plan: string, id: string) {
  const document = await (await page.request.get(`/api/plans/${plan}`)).json();
  return document.plan.lines.find((line: { id: string }) => line.id === id);
}

/** Opens the sheet of a line from its row's menu. */
async function openLine(page: Page, name: string): Promise<void> {
  const row = page
    .getByRole("row")
    .filter({ has: page.getByRole("rowheader", { name, exact: true }) })
    .first();
  await row.getByRole("button").first().click();
  await page.getByRole("menuitem").first().click();
  await expect(page.getByRole("dialog", { name })).toBeVisible();
}

test.describe("a founder reads the library", () => {
  test("and finds what a GPU costs, with day and source, by address", async ({ page }) => {
    const library = new LibraryPage(page);
    await library.open();
    await page.getByLabel("GPU model").selectOption("H100 80GB SXM");
    // By hand from the table: 2.99, 3.29, 3.99, 6.88, 10, 11.06, 12.29.
    await expect(library.finding).toHaveText(
      "H100 80GB SXM on demand: $2.99 to $12.29, median $6.88 since 2025",
    );
    await page.getByLabel("Term").selectOption("Purchase");
    await expect(library.finding).toContainText("$28,750 to $31,250");
    await expect(page).toHaveURL(/gpu=h100-sxm&term=purchase/);
    await page.reload();
    await expect(library.row("SignalPulse")).toContainText("Mar 3, 2025");
    const link = library.row("SignalPulse").getByRole("link");
    await expect(link).toHaveAttribute("rel", "noopener noreferrer");
    await expect(link).toHaveAttribute("href", /web\.archive\.org/);
  });

  test("and sees which facts of an accelerator are unverified", async ({ page }) => {
    const library = new LibraryPage(page);
    await library.open();
    await page.getByRole("tab", { name: "Accelerators" }).click();
    await page.getByRole("searchbox").fill("gaudi");
    await expect(library.row("Intel Gaudi 2").getByText("unverified")).toHaveCount(5);
    await expect(page).toHaveURL(/tab=accelerators&q=gaudi/);
  });
});

test.describe("a founder extends and corrects the library", () => {
  test("adds an own price, which leads the chart, and takes it back", async ({ page }) => {
    const library = new LibraryPage(page);
    await library.open("?gpu=h100-sxm");
    await page.getByRole("button", { name: "Add own price" }).first().click();
    await library.act("Add");
    await expect(library.dialog.getByLabel("Provider")).toBeFocused();
    await library.fill(quote);
    await library.act("Add");
    await expect(library.dialog).toHaveCount(0);
    await expect(library.row("Nearby Cloud")).toContainText("Own");
    await expect(library.finding).toContainText("$2.10");
    await expect(library.counted("124 prices · 1 own · 0 corrected · 0 hidden")).toBeVisible();
    await library.undo(/added/);
    await expect(library.row("Nearby Cloud")).toHaveCount(0);
    await library.undo(/removed/);
    await expect(library.row("Nearby Cloud")).toBeVisible();
    await page.reload();
    await expect(library.row("Nearby Cloud")).toContainText("Oslo");
  });

  test("corrects a public price, hides it, and brings back what is shipped", async ({ page }) => {
    const library = new LibraryPage(page);
    await library.open("?gpu=h100-sxm");
    await library.openEntry(/RunPod, On demand/);
    await library.act("Correct");
    await library.fill({ "Price, USD": "2.49", "Day of the price": today });
    await library.act("Save");
    await expect(library.row("RunPod")).toContainText("$2.49");
    await expect(library.row("RunPod")).toContainText("Corrected");
    await expect(library.row("RunPod")).toContainText("this month");

    await library.openEntry(/RunPod, On demand/);
    await expect(library.dialog).toContainText("Shipped: Price, USD 2.99");
    await library.act("Hide");
    await expect(library.row("RunPod")).toHaveCount(0);
    await page.getByLabel("Show hidden").check();
    await expect(library.row("RunPod")).toContainText("Hidden");
    await library.openEntry(/RunPod, On demand/);
    await library.act("Show again");
    await library.openEntry(/RunPod, On demand/);
    await library.act("Bring back what is shipped");
    await expect(library.row("RunPod")).toContainText("$2.99");
    await expect(library.row("RunPod")).not.toContainText("Corrected");
    await library.undo(/as shipped again/);
    await expect(library.row("RunPod")).toContainText("$2.49");
    await page.reload();
    await expect(library.row("RunPod")).toContainText("$2.49");
  });

  test("adds an own accelerator, and estimates a run on it", async ({ page }) => {
    const library = new LibraryPage(page);
    await library.open("?tab=accelerators");
    await page.getByRole("button", { name: "Add own accelerator" }).first().click();
    await library.fill({ Name: "Our Board", "Peak, TFLOP/s (dense, 16 bit)": "640" });
    await library.act("Add");
    await expect(library.row("Our Board")).toContainText("Own");
    await page.goto("/estimator?parameters=7B&tokens=140B&gpu=Our+Board");
    await expect(page.getByLabel("GPU model")).toHaveValue("Our Board");
    // 6,192 GPU-hours on an H100 (reference fit), slope −0.939: 6,192 · (640/989.4)^−0.939 = 9,319.
    await expect(page.getByRole("heading", { name: /take about 9\.32k GPU-hours/ })).toBeVisible();
  });
});

test.describe("a price that changed in another window", () => {
  test.use({ expectedRefusals: [412] });
  test("shows both values and lets a person choose", async ({ page }) => {
    const library = new LibraryPage(page);
    await library.open("?gpu=h100-sxm");
    await library.openEntry(/RunPod, On demand/);
    await library.act("Correct");
    const { entries } = await (await page.request.get("/api/prices")).json();
    const { value, version } = entries.find(
      (entry: { value: { id: string } }) =>
        entry.value.id === "h100-sxm-runpod-on-demand-2025-03-03",
    );
    const headers = { "If-Match": `"${version}"` };
    const data = { set: { amountUsd: 2.2 } };
    await page.request.patch(`/api/prices/${value.id}`, { headers, data });
    await library.fill({ "Price, USD": "2.5" });
    await library.act("Save");
    await expect(library.dialog.getByRole("row", { name: /Price, USD/ })).toContainText("2.2");
    await library.act("Keep yours");
    await expect(library.row("RunPod")).toContainText("$2.50");
  });
});

test.describe("a price in a plan", () => {
  test("is chosen, noted, undone as one step, and frozen against the library", async ({ page }) => {
    const library = new LibraryPage(page);
    const id = await makePlan(page, "Prices");
    const plan = new PlanPage(page, id);
    await library.open("?gpu=h100-sxm");
    await library.addOwnPrice(quote);

    await plan.openBudget("compute");
    await openLine(page, "7B base");
    const sheet = page.getByRole("dialog", { name: "7B base" });
    const price = sheet.getByLabel(/Price per GPU-hour/);
    const before = await price.inputValue();
    await sheet.getByRole("button", { name: "Choose a price" }).click();
    await page.getByRole("button", { name: /^Take \$2\.10, Nearby Cloud/ }).click();
    await expect(price).toHaveValue("2.1");
    await expect(sheet.getByText(/Price from Nearby Cloud/)).toContainText("this month");
    await plan.expectSaved();
    const line = await savedLine(page, id, "run-7b");
    expect(line.pricePerGpuHour).toBe(2.1);
    expect(line.note).toContain(`Price: Nearby Cloud, ${today}`);

    await page.keyboard.press("Escape");
    await page.keyboard.press("ControlOrMeta+z");
    await expect
      .poll(async () => (await savedLine(page, id, "run-7b")).pricePerGpuHour)
      .toBe(Number(before));
    expect((await savedLine(page, id, "run-7b")).note ?? "").not.toContain("Price: Nearby");
    await page.keyboard.press("ControlOrMeta+Shift+z");
    await expect.poll(async () => (await savedLine(page, id, "run-7b")).pricePerGpuHour).toBe(2.1);

    await library.open("?gpu=h100-sxm");
    await library.openEntry(/Nearby Cloud/);
    await library.act("Edit");
    await library.fill({ "Price, USD": "9.9" });
    await library.act("Save");
    await expect(library.row("Nearby Cloud")).toContainText("$9.90");
    expect((await savedLine(page, id, "run-7b")).pricePerGpuHour).toBe(2.1);

    await plan.openBudget("compute");
    await openLine(page, "7B base");
    await price.fill("3");
    await price.press("Enter");
    await expect(sheet.getByText(/Price from Nearby Cloud/)).toHaveCount(0);
  });

  test("is converted at a rate that a person types, in a plan of another currency", async ({
    page,
  }) => {
    const file = await (await page.request.get("/api/plans/northlight/file")).json();
    const made = await page.request.post("/api/plans", {
      data: { file: { ...file, name: "Euros", currency: "EUR" } },
    });
    const { id } = (await made.json()) as { id: string };
    const plan = new PlanPage(page, id);
    await plan.openBudget("compute");
    await openLine(page, "7B base");
    const sheet = page.getByRole("dialog", { name: "7B base" });
    await sheet.getByRole("button", { name: "Choose a price" }).click();
    const offers = page.getByRole("dialog", { name: /Price of/ });
    await offers.getByRole("button", { name: /RunPod/ }).click();
    await expect(offers.getByText("Type the rate first.")).toBeVisible();
    await offers.getByLabel("EUR for one US dollar").fill("0.9");
    await expect(offers.getByText("€2.69")).toBeVisible();
    await offers.getByRole("button", { name: /RunPod/ }).click();
    // 2.99 · 0.9 = 2.691.
    await expect(sheet.getByLabel(/Price per GPU-hour/)).toHaveValue("2.691");
    await plan.expectSaved();
    const line = await savedLine(page, id, "run-7b");
    expect(line.note).toContain("Price: RunPod, 2025-03-03, USD 2.99 at 0.9");
  });
});

test("a price chosen in Chinese is noted in the words that every language reads", async ({
  page,
  baseURL,
}) => {
  const id = await makePlan(page, "Chinese");
  const url = String(baseURL);
  await page.context().addCookies([{ name: "NEXT_LOCALE", value: "zh", url }]);
  await page.goto("/library?gpu=h100-sxm");
  await expect(page.locator("figure h2")).toHaveText(
    "H100 80GB SXM 按量价：2025 年以来 $2.99 至 $12.29，中位数 $6.88",
  );
  const plan = new PlanPage(page, id);
  await plan.openBudget("compute");
  await openLine(page, "7B base");
  const sheet = page.getByRole("dialog", { name: "7B base" });
  await sheet.getByRole("button", { name: "选择价格" }).click();
  await page.getByRole("button", { name: /^采用 \$2\.99，RunPod/ }).click();
  await expect(sheet.getByText(/价格来自 RunPod，2025年3月3日/)).toBeVisible();
  await plan.expectSaved();
  const { note } = await savedLine(page, id, "run-7b");
  expect(note).toContain("Price: RunPod, 2025-03-03");
});

for (const { locale, theme } of [
  { locale: "en", theme: "light" },
  { locale: "zh", theme: "dark" },
]) {
  test(`axe finds nothing in what the library opens (${locale}, ${theme})`, async ({
    page,
    baseURL,
  }) => {
    const url = String(baseURL);
    await page.context().addCookies([
      { name: "NEXT_LOCALE", value: locale, url },
      { name: "theme", value: theme, url },
    ]);
    const expectNoViolation = async () => {
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    };
    const dialog = page.getByRole("dialog");
    await page.goto("/library?gpu=h100-sxm&entry=h100-sxm-runpod-on-demand-2025-03-03");
    await expect(dialog.getByRole("link")).toBeVisible();
    await expectNoViolation();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: /Add own price|添加自有价格/ }).click();
    await dialog.locator("button[type=submit]").click();
    await expect(dialog.locator("[aria-invalid=true]").first()).toBeFocused();
    await expectNoViolation();
    await page.goto("/plans/northlight/compute");
    await page.locator("svg[data-plot]").first().waitFor();
    await openLine(page, "7B base");
    await page
      .getByRole("button", { name: /Choose a price|选择价格/ })
      .first()
      .click();
    await expect(page.getByRole("button", { name: /^(Take|采用)/ }).first()).toBeVisible();
    await expectNoViolation();
  });
}
