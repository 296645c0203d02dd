import { expect, type Locator, type Page } from "@playwright/test";

/** The library of GPUs and their prices, by what a person sees and does there; in English. */
export class LibraryPage {
  constructor(readonly page: Page) {}

  async open(query = ""): Promise<void> {
    await this.page.goto(`/library${query}`);
    await expect(this.page.getByRole("searchbox", { name: "Search" })).toBeVisible();
  }

  get dialog(): Locator {
    return this.page.getByRole("dialog");
  }

  /** The finding that stands over the chart. */
  get finding(): Locator {
    return this.page.locator("figure h2");
  }

  counted(words: string): Locator {
    return this.page.getByText(words, { exact: true });
  }

  row(provider: string): Locator {
    return this.page.getByRole("row").filter({ hasText: provider });
  }

  /** The button that opens an entry: its name tells GPU, provider, term and day. */
  entry(name: RegExp): Locator {
    return this.page.getByRole("rowheader").getByRole("button", { name });
  }

  async openEntry(name: RegExp): Promise<void> {
    await this.entry(name).first().click();
    await expect(this.dialog).toBeVisible();
  }

  async act(action: string): Promise<void> {
    await this.dialog.getByRole("button", { name: action, exact: true }).click();
  }

  async fill(fields: Readonly<Record<string, string>>): Promise<void> {
    for (const [label, text] of Object.entries(fields))
      await this.dialog.getByLabel(label, { exact: true }).fill(text);
  }

  /** Takes back what a notice tells of. */
  async undo(notice: RegExp): Promise<void> {
    const told = this.page.getByRole("group", { name: notice });
    await told.getByRole("button", { name: "Undo" }).click();
  }

  async addOwnPrice(fields: Readonly<Record<string, string>>): Promise<void> {
    await this.page.getByRole("button", { name: "Add own price" }).first().click();
    await this.fill(fields);
    await this.act("Add");
    await expect(this.dialog).toHaveCount(0);
  }
}

type Stored = { version: number; origin: string; isHidden: boolean; shipped: unknown };

/** The library as it was delivered: every story begins with the same entries. */
export async function restoreLibrary(page: Page): Promise<void> {
  for (const path of ["/api/prices", "/api/accelerators"]) {
    const { entries } = await (await page.request.get(path)).json();
    for (const { value, ...entry } of entries as (Stored & { value: { id: string } })[]) {
      const headers = { "If-Match": `"${entry.version}"` };
      const data = { isHidden: false, isCorrected: false };
      const at = `${path}/${value.id}`;
      if (entry.origin === "own") await page.request.delete(at, { headers });
      else if (entry.isHidden || entry.shipped) await page.request.patch(at, { headers, data });
    }
  }
}
