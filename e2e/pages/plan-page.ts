import { expect, type Locator, type Page } from "@playwright/test";

export type Budget = "funds" | "talent" | "data" | "compute";

/** The screens of one plan, by what a person sees and does there. English unless said otherwise. */
export class PlanPage {
  constructor(
    readonly page: Page,
    readonly id: string,
  ) {}

  async openOverview(): Promise<void> {
    await this.page.goto(`/plans/${this.id}`);
    await expect(this.page.getByRole("heading", { level: 1 })).toBeVisible();
  }

  async openBudget(budget: Budget): Promise<void> {
    await this.page.goto(`/plans/${this.id}/${budget}`);
    await this.expectReady();
  }

  /** The charts are drawn by the browser: once they are there, the page answers to keys. */
  async expectReady(): Promise<void> {
    await expect(this.page.locator("figure svg:visible").first()).toBeVisible();
  }

  /** The overview's number under a label. */
  metric(label: RegExp): Locator {
    return this.page.locator("dl > div").filter({ hasText: label }).locator("dd").first();
  }

  /** A cell of a line, by the line's name and the head of the column. */
  async cell(grid: string, line: string, column: RegExp): Promise<Locator> {
    const table = this.page.getByRole("grid", { name: grid });
    await expect(table).toBeVisible();
    const heads = await table.getByRole("columnheader").allInnerTexts();
    const index = heads.findIndex((head) => column.test(head));
    expect(index, `${grid} has a column ${column}`).toBeGreaterThanOrEqual(0);
    const row = table
      .getByRole("row")
      .filter({ has: this.page.getByRole("rowheader", { name: line, exact: true }) });
    return row.locator('[role="rowheader"], [role="gridcell"]').nth(index);
  }

  /** Types over a cell and takes it with Enter. */
  async type(cell: Locator, text: string): Promise<void> {
    await cell.click();
    await this.page.keyboard.press("F2");
    await this.page.keyboard.press("ControlOrMeta+a");
    await this.page.keyboard.type(text);
    await this.page.keyboard.press("Enter");
  }

  async expectSaved(): Promise<void> {
    await expect(this.page.locator("[data-save]")).toHaveAttribute("data-save", "saved");
  }

  /** The row of a month-by-month table: its values by month. */
  async months(line: string): Promise<string[]> {
    const row = this.page
      .getByRole("region", { name: "Month by month" })
      .getByRole("row")
      .filter({ has: this.page.getByRole("rowheader", { name: line, exact: true }) });
    // Cells out of sight may not be laid out, and then have no inner text.
    return row.getByRole("cell").allTextContents();
  }
}

/** Makes a plan from a template over HTTP, for stories that begin later. @returns its id */
export async function makePlan(page: Page, name: string): Promise<string> {
  const answer = await page.request.post("/api/plans", { data: { template: "northlight", name } });
  expect(answer.status()).toBe(201);
  return ((await answer.json()) as { id: string }).id;
}
