import { expect, type Locator, type Page } from "@playwright/test";

/** The history of one plan, by what a person reads and does there. */
export class HistoryPage {
  constructor(
    readonly page: Page,
    readonly id: string,
  ) {}

  async open(query = ""): Promise<void> {
    await this.page.goto(`/plans/${this.id}/history${query}`);
    await expect(this.entries.first()).toBeVisible();
  }

  /** All changes on show, newest first. */
  get entries(): Locator {
    return this.page.locator("main ol > li");
  }

  entry(sentence: string | RegExp): Locator {
    return this.entries.filter({ hasText: sentence });
  }

  /** What each change on show says, newest first. */
  async sentences(): Promise<string[]> {
    return this.entries.locator("p:first-child").allInnerTexts();
  }

  /** The dialog that restores the plan as a change left it. */
  async startRestore(entry: Locator): Promise<Locator> {
    await entry.getByRole("button", { name: "Restore as scenario" }).click();
    const dialog = this.page.getByRole("dialog");
    await expect(dialog.getByLabel("Name of the scenario")).toBeVisible();
    return dialog;
  }
}
