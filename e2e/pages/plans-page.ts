import { readFile } from "node:fs/promises";
import { expect, type Locator, type Page } from "@playwright/test";

type PlanFileText = Readonly<{ name: string; text: string }>;

/** The list of plans, by what a person sees and does there, in English. */
export class PlansPage {
  readonly dialog: Locator;
  readonly names: Locator;

  constructor(readonly page: Page) {
    this.dialog = page.getByRole("dialog");
    this.names = page.getByRole("table").getByRole("link");
  }

  /** Opens the list and waits until it has been refreshed, as it is once it is on screen. */
  async open(): Promise<void> {
    const refreshed = this.page.waitForResponse(/\/api\/plans$/);
    await this.page.goto("/");
    await refreshed;
    await expect(this.page.getByRole("heading", { level: 1, name: "Plans" })).toBeVisible();
  }

  row(name: string): Locator {
    const link = this.page.getByRole("link", { name, exact: true });
    return this.page.getByRole("row").filter({ has: link });
  }

  /** How many lines the list says that a plan has. */
  lineCount(name: string): Locator {
    return this.row(name).getByRole("cell").nth(2);
  }

  notice(text: string): Locator {
    return this.page.getByText(text, { exact: true });
  }

  async answerNotice(action: string): Promise<void> {
    await this.page.getByRole("button", { name: action, exact: true }).click();
  }

  async choose(name: string, action: string): Promise<void> {
    await this.page.getByRole("button", { name: `Actions for ${name}`, exact: true }).click();
    await this.page.getByRole("menuitem", { name: action }).click();
  }

  async startNewPlan(template: string): Promise<void> {
    await this.page.getByRole("button", { name: "New plan" }).click();
    await this.dialog.getByRole("radio", { name: template }).check();
  }

  async createPlan(): Promise<void> {
    await this.dialog.getByRole("button", { name: "Create plan" }).click();
    await this.expectPlanOpen();
  }

  /** @returns the id of the plan that is open now */
  async expectPlanOpen(): Promise<string> {
    await this.page.waitForURL(/\/plans\/[^/]+$/);
    return new URL(this.page.url()).pathname.split("/").at(-1) ?? "";
  }

  /** The plan file that the browser saves. */
  async exportPlan(name: string): Promise<PlanFileText> {
    const saving = this.page.waitForEvent("download");
    await this.choose(name, "Export as a file");
    const download = await saving;
    const text = await readFile(await download.path(), "utf8");
    return { name: download.suggestedFilename(), text };
  }

  async importFile({ name, text }: PlanFileText): Promise<void> {
    const choosing = this.page.waitForEvent("filechooser");
    await this.page.getByRole("button", { name: "Import a plan file" }).click();
    const file = { name, mimeType: "application/json", buffer: Buffer.from(text) };
    await (await choosing).setFiles(file);
  }

  /** As if dragged from the desktop onto the middle of the page. */
  async dropFile({ name, text }: PlanFileText): Promise<void> {
    const dataTransfer = await this.page.evaluateHandle(
      ([fileName, content]) => {
        const dragged = new DataTransfer();
        dragged.items.add(new File([content], fileName, { type: "application/json" }));
        return dragged;
      },
      [name, text] as const,
    );
    await this.page.dispatchEvent("main", "dragover", { dataTransfer });
    await expect(this.page.getByText("Drop the plan file to import it")).toBeVisible();
    await this.page.dispatchEvent("main", "drop", { dataTransfer });
  }
}
