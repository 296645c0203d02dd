import { expect, type Locator, type Page } from "@playwright/test";

/** The screen that compares scenarios, by what a person sees and does there. */
export class ComparePage {
  constructor(
    readonly page: Page,
    readonly id: string,
  ) {}

  async open(query = ""): Promise<void> {
    await this.page.goto(`/plans/${this.id}/compare${query}`);
    await this.expectReady();
  }

  /** The chart is drawn by the browser: once it is there, the page answers to keys. */
  async expectReady(): Promise<void> {
    await expect(this.metrics).toBeVisible();
    await expect(this.page.locator("[data-plot-area] svg").first()).toBeVisible();
  }

  box(scenario: string): Locator {
    return this.page.getByRole("checkbox", { name: scenario, exact: true });
  }

  get title(): Locator {
    return this.page.locator("figure figcaption").getByRole("heading", { level: 2 });
  }

  get metrics(): Locator {
    return this.page.getByRole("region", { name: /Metrics side by side|关键指标对比/ });
  }

  get spending(): Locator {
    return this.page.getByRole("region", { name: /Spending by budget|计划期内各预算支出/ });
  }

  /** The cells of a row: number and distance, column by column. */
  async cells(row: RegExp): Promise<string[]> {
    const found = this.metrics
      .getByRole("row")
      .filter({ has: this.page.getByRole("rowheader", { name: row }) });
    return (await found.getByRole("cell").allInnerTexts()).map((text) =>
      text.replaceAll("\n", " "),
    );
  }

  async columns(): Promise<string[]> {
    return this.metrics.getByRole("columnheader").getByRole("link").allInnerTexts();
  }

  /** All that the page says in numbers and words. */
  async picture(): Promise<readonly string[]> {
    return [
      await this.title.innerText(),
      await this.metrics.innerText(),
      await this.spending.innerText(),
      ...(await this.page.locator("main section ul").allInnerTexts()),
    ];
  }
}
