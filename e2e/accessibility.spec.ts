import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./watched-test";

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
    for (const width of widths) {
      test(`axe finds nothing: ${theme}, ${language}, ${width} px`, async ({ page, baseURL }) => {
        test.setTimeout(180_000);
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme: theme });
        await page.context().addCookies([
          { name: "NEXT_LOCALE", value: language, url: String(baseURL) },
          { name: "theme", value: theme, url: String(baseURL) },
        ]);
        const found: string[] = [];
        for (const screen of screens) {
          await page.goto(screen);
          await expect(
            page.locator("main :is(svg, table, [role=grid]):visible").first(),
          ).toBeVisible();
          const { violations } = await new AxeBuilder({ page }).withTags(standards).analyze();
          found.push(...violations.map(({ id, nodes }) => `${screen} ${id}: ${nodes[0]?.html}`));
          if (await scrollsSideways(page)) found.push(`${screen} scrolls sideways`);
        }
        expect(found).toEqual([]);
      });
    }
  }
}
