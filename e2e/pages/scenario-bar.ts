import { expect, type Locator, type Page } from "@playwright/test";

/** The head of a plan's screens, where scenarios are chosen and managed; in English. */
export class ScenarioBar {
  constructor(readonly page: Page) {}

  get button(): Locator {
    return this.page.getByRole("button", { name: /^Scenario/ });
  }

  get banner(): Locator {
    return this.page.getByRole("main").getByRole("status").filter({ hasText: /“/ }).first();
  }

  async choose(name: string | RegExp): Promise<void> {
    await this.button.click();
    await this.page.getByRole("menuitemradio", { name, exact: true }).click();
  }

  /** Something done with the scenario that is shown. */
  async act(label: string): Promise<void> {
    await this.button.click();
    await this.page.getByRole("menuitem", { name: label }).click();
  }

  async make(name: string): Promise<void> {
    await this.act("New scenario…");
    const dialog = this.page.getByRole("dialog", { name: "New scenario" });
    await dialog.getByLabel("Name").fill(name);
    await dialog.getByRole("button", { name: "Make scenario" }).click();
    await expect(this.page).toHaveURL(/[?&]scenario=/);
    await expect(this.button).toContainText(name);
  }

  /** Something done with a line of a grid, from its menu. */
  async lineAction(line: string, label: string): Promise<void> {
    await this.page.getByRole("button", { name: `Actions for ${line}` }).click();
    await this.page.getByRole("menuitem", { name: label, exact: true }).click();
  }
}
