import { expect, type Locator, type Page } from "@playwright/test";

/** The checks of a plan, at the side of its overview. English. */
export class ChecksPanel {
  readonly panel: Locator;

  constructor(readonly page: Page) {
    this.panel = page.getByRole("region", { name: /checks? open/ });
  }

  /** How many findings are open, by the panel's heading. */
  async expectOpen(count: number): Promise<void> {
    await expect(this.panel.getByRole("heading", { level: 2 })).toHaveText(`${count} checks open`);
  }

  /** A finding, by its sentence. */
  finding(sentence: RegExp): Locator {
    return this.panel.getByRole("listitem").filter({ hasText: sentence });
  }

  remedy(action: RegExp): Locator {
    return this.panel.getByRole("button", { name: action });
  }

  /** The notice of what was just done. */
  notice(title: RegExp): Locator {
    return this.page.getByRole("group", { name: title });
  }

  async mute(title: string, reason: string): Promise<void> {
    await this.panel.getByRole("button", { name: `Mute: ${title}` }).click();
    const dialog = this.page.getByRole("dialog");
    await dialog.getByLabel("Reason").fill(reason);
    await dialog.getByRole("button", { name: "Mute" }).click();
    await expect(dialog).toHaveCount(0);
  }

  async unfoldMuted(): Promise<void> {
    await this.panel.getByText(/muted checks?$/).click();
  }
}
