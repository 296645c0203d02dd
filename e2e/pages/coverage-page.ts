import type { Locator, Page } from "@playwright/test";

/** The coverage strip of a plan's overview: four resources by month. */
export class CoveragePage {
  readonly strip: Locator;
  readonly figure: Locator;

  constructor(
    readonly page: Page,
    readonly id: string,
  ) {
    this.strip = page.locator("[data-strip] [role=grid]");
    this.figure = page.getByRole("figure").filter({ has: this.strip });
  }

  /** A cell by the words that it begins with. It is found behind an open sheet as well. */
  cell(resource: string, month: string): Locator {
    return this.page
      .locator("[data-strip] [role=gridcell]")
      .filter({ hasText: `${resource}, ${month}:` });
  }

  /** Where the tab key comes to in the strip. */
  async focusFirst(): Promise<void> {
    await this.strip.locator("[tabindex='0']").focus();
  }
}
