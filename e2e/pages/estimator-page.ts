import { expect, type Locator, type Page } from "@playwright/test";

/** The estimator, by what a person sees and does there; in English. */
export class EstimatorPage {
  constructor(readonly page: Page) {}

  async open(query = ""): Promise<void> {
    await this.page.goto(`/estimator${query}`);
    await this.expectReady();
  }

  /** The chart is drawn by the browser: once it is there, the form answers to keys. */
  async expectReady(): Promise<void> {
    await expect(this.chart.locator("svg").first()).toBeVisible();
  }

  get chart(): Locator {
    return this.page.locator("figure");
  }

  get dialog(): Locator {
    return this.page.getByRole("dialog");
  }

  field(label: string): Locator {
    return this.page.getByRole("form").getByLabel(label, { exact: true });
  }

  /** The answer's title, which says the run and its GPU-hours. */
  answer(text: string | RegExp): Locator {
    return this.page.getByRole("heading", { level: 2, name: text });
  }

  /** One of the three figures under the title. */
  figure(label: string): Locator {
    const figures = this.page.locator('dl[aria-label="Estimate"] > div');
    return figures.filter({ has: this.page.getByText(label, { exact: true }) });
  }

  async useInPlan(planId: string): Promise<void> {
    await this.page.getByRole("button", { name: "Use in plan" }).click();
    await this.dialog.getByLabel("Plan", { exact: true }).selectOption(planId);
  }

  async addToPlan(): Promise<void> {
    await this.dialog.getByRole("button", { name: "Add to plan" }).click();
  }
}
