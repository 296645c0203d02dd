import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./watched-test";

test.describe.configure({ mode: "parallel" });

const screens = [
  "/",
  "/plans/new",
  "/plans/new?step=money&openingCash=much",
  "/plans/northlight",
  "/plans/northlight/funds",
  "/plans/northlight/talent",
  "/plans/northlight/data",
  "/plans/northlight/compute",
  "/plans/northlight/timeline",
  "/plans/northlight/compare",
  "/plans/northlight/history",
  "/estimator",
  "/estimator/runs",
  "/library",
  "/library?tab=accelerators",
];
const widths = [1440, 390];
const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

function scrollsSideways(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth > clientWidth;
  });
}

for (const theme of ["light", "dark"] as const) {
  for (const language of ["en", "zh"]) {
    for (const screen of screens) {
      test(`axe finds nothing on ${screen}: ${theme}, ${language}`, async ({ page, baseURL }) => {
        await page.emulateMedia({ colorScheme: theme });
        await page.context().addCookies([
          { name: "NEXT_LOCALE", value: language, url: String(baseURL) },
          { name: "theme", value: theme, url: String(baseURL) },
        ]);
        const found: string[] = [];
        for (const width of widths) {
          await page.setViewportSize({ width, height: 900 });
          if (width === widths[0]) await page.goto(screen);
          await expect(
            page.locator("main :is(svg, table, [role=grid], form):visible").first(),
          ).toBeVisible();
          const { violations } = await new AxeBuilder({ page }).withTags(standards).analyze();
          found.push(...violations.map(({ id, nodes }) => `${width} px, ${id}: ${nodes[0]?.html}`));
          if (await scrollsSideways(page)) found.push(`${width} px: scrolls sideways`);
        }
        expect(found).toEqual([]);
      });
    }
  }
}
