import { expect, type Locator, type Page } from "@playwright/test";

/** The six questions, by what a person sees and does there; counts what that takes. */
export class GuidedStartPage {
  /** Clicks and fields filled in so far. */
  actions = 0;

  constructor(readonly page: Page) {}

  async open(): Promise<void> {
    await this.page.goto("/plans/new");
    await this.expectReady();
  }

  /** The preview is drawn by the browser: once it is there, the page answers to keys. */
  async expectReady(): Promise<void> {
    await this.expectQuestion("What field do you work in?");
    await expect(this.page.locator("figure svg:visible").first()).toBeVisible();
  }

  async expectQuestion(text: string): Promise<void> {
    await expect(this.page.getByRole("heading", { level: 2, name: text })).toBeVisible();
  }

  async choose(name: string): Promise<void> {
    this.actions += 1;
    await this.page.getByRole("radio", { name }).check();
  }

  async fill(label: string, text: string): Promise<void> {
    this.actions += 1;
    await this.field(label).fill(text);
  }

  field(label: string): Locator {
    return this.page.getByRole("textbox", { name: label, exact: true });
  }

  async press(name: string): Promise<void> {
    this.actions += 1;
    await this.page.getByRole("button", { name, exact: true }).click();
  }

  next(): Promise<void> {
    return this.press("Next question");
  }

  /** Ends the questions. @returns the id of the plan that opens */
  async create(): Promise<string> {
    await this.press("Create the plan");
    return this.planOpened();
  }

  async planOpened(): Promise<string> {
    await this.page.waitForURL(/\/plans\/[0-9a-f-]{36}$/);
    return new URL(this.page.url()).pathname.split("/").at(-1) ?? "";
  }

  /** A figure of the preview. */
  figure(label: RegExp): Locator {
    return this.page.locator("dl > div").filter({ hasText: label }).locator("dd").first();
  }
}
