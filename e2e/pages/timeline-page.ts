import { expect, type Locator, type Page } from "@playwright/test";

/** Months of the plan that the stories are about. */
const horizonMonths = 36;

/** The timeline of a plan, by what a person sees and does there. */
export class TimelinePage {
  constructor(
    readonly page: Page,
    readonly plan: string,
  ) {}

  async open(query = ""): Promise<void> {
    await this.page.goto(`/plans/${this.plan}/timeline${query}`);
    // The board is drawn by the server; once keys move the focus, it is alive.
    await expect(async () => {
      await this.page.getByRole("slider").first().focus();
      await this.page.keyboard.press("ArrowDown");
      await expect(this.page.getByRole("slider").first()).not.toBeFocused({ timeout: 250 });
    }).toPass();
  }

  bar(line: string): Locator {
    return this.page.getByRole("slider", { name: line, exact: true });
  }

  /** The months of a line as its bar says them. */
  async expectMonths(line: string, text: string): Promise<void> {
    await expect(this.bar(line)).toHaveAttribute("aria-valuetext", text);
  }

  /** The months in which a resource is short, as its band says them. */
  async expectCoverage(text: string): Promise<void> {
    await expect(this.page.getByRole("listitem", { name: text })).toBeVisible();
  }

  async expectRunway(text: string): Promise<void> {
    await expect(this.page.locator("[data-runway]")).toHaveText(text);
  }

  /** Takes hold of a bar and carries it by months, without letting go. */
  async carry(line: string, months: number): Promise<void> {
    const { left, middle } = await this.place(line);
    await this.drag({ x: left + 6, y: middle, months });
  }

  /** Takes hold of the end of a bar and carries it by months, without letting go. */
  async carryEnd(line: string, months: number): Promise<void> {
    const { right, middle } = await this.place(line);
    await this.drag({ x: right - 3, y: middle, months });
  }

  async letGo(): Promise<void> {
    await this.page.mouse.up();
  }

  private async place(line: string) {
    const bar = this.bar(line);
    await bar.scrollIntoViewIfNeeded();
    const box = await bar.boundingBox();
    if (!box) throw new Error(`no bar for ${line}`);
    return { left: box.x, right: box.x + box.width, middle: box.y + box.height / 2 };
  }

  private async drag({ x, y, months }: { x: number; y: number; months: number }): Promise<void> {
    const track = await this.page.locator("[data-track]").first().boundingBox();
    if (!track) throw new Error("no track");
    const pixels = (months * track.width) / horizonMonths;
    await this.page.mouse.move(x, y);
    await this.page.mouse.down();
    await this.page.mouse.move(x + pixels, y, { steps: 8 });
  }
}
