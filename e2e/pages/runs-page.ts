import { expect, type Locator, type Page } from "@playwright/test";

/** The table of historical runs, by what a person sees and does there; in English. */
export class RunsPage {
  constructor(readonly page: Page) {}

  async open(query = ""): Promise<void> {
    await this.page.goto(`/estimator/runs${query}`);
    await expect(this.search).toBeVisible();
  }

  get search(): Locator {
    return this.page.getByRole("searchbox", { name: "Search runs" });
  }

  get dialog(): Locator {
    return this.page.getByRole("dialog");
  }

  /** The names of the runs that are shown. */
  get names(): Locator {
    return this.page.getByRole("rowheader").getByRole("button");
  }

  get counts(): Locator {
    return this.page.getByText(/runs · .* in the fit/);
  }

  row(model: string): Locator {
    return this.page.getByRole("row").filter({
      has: this.page.getByRole("button", { name: model, exact: true }),
    });
  }

  tick(model: string): Locator {
    return this.page.getByRole("checkbox", { name: `Use ${model} in the fit` });
  }

  async expectSaved(): Promise<void> {
    await expect(this.page.getByText("Saved", { exact: true })).toBeVisible();
  }

  async openRun(model: string): Promise<void> {
    await this.page.getByRole("button", { name: model, exact: true }).click();
    await expect(this.dialog).toBeVisible();
  }

  async startOwnRun(): Promise<void> {
    await this.page.getByRole("button", { name: "Add own run" }).first().click();
    await expect(this.dialog).toBeVisible();
  }

  async fill(fields: Readonly<Record<string, string>>): Promise<void> {
    for (const [label, text] of Object.entries(fields))
      await this.dialog.getByLabel(label).fill(text);
  }

  /** A 7B run on 64 GPUs, added over the form. */
  async addOwnRun(model: string): Promise<void> {
    await this.startOwnRun();
    await this.fill({
      "Name of the model": model,
      Organisation: "Northlight",
      Parameters: "7B",
      "Tokens seen in training": "140B",
      "Number of GPUs": "64",
      "Training time, hours": "110",
    });
    await this.dialog.getByRole("button", { name: "Add run" }).click();
    await expect(this.dialog.getByRole("heading", { name: model })).toBeVisible();
  }
}
