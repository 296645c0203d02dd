import { test as base, expect, type Page } from "@playwright/test";

export { expect };

/** What Chromium prints for an answer that is an answer: a refusal which the screen then shows. */
const refusedAnswer = /^Failed to load resource: the server responded with a status of (\d{3})/;

type Watch = {
  /** Statuses of refusals that a story provokes. */
  expectedRefusals: number[];
  /** Whether a story cuts the browser off from the server. */
  isCutOff: boolean;
  troubles: string[];
};

/**
 * In every story the browser has nothing to complain of, on any of its pages: no error on the
 * console, no breach of the content security policy, no uncaught exception, no request to another
 * host. A story that provokes a complaint says which.
 */
export const test = base.extend<Watch>({
  /** Each worker has a server of its own. */
  baseURL: async ({}, provide, { parallelIndex }) => {
    const ports = (process.env.FOURFOLD_TEST_PORTS ?? "").split(",");
    await provide(`http://127.0.0.1:${ports[parallelIndex]}`);
  },
  expectedRefusals: [[], { option: true }],
  isCutOff: [false, { option: true }],
  troubles: [
    async ({ context, baseURL, expectedRefusals, isCutOff }, provide) => {
      const troubles: string[] = [];
      const isExpected = (text: string) =>
        expectedRefusals.includes(Number(refusedAnswer.exec(text)?.[1])) ||
        (isCutOff && /net::ERR_(FAILED|CONNECTION_REFUSED)/.test(text));
      context.on("page", (page) => watch(page, { own: baseURL ?? "", troubles, isExpected }));
      await provide(troubles);
      expect(troubles).toEqual([]);
    },
    { auto: true },
  ],
});

type Watching = { own: string; troubles: string[]; isExpected: (text: string) => boolean };

function watch(page: Page, { own, troubles, isExpected }: Watching): void {
  page.on("pageerror", (error) => troubles.push(`uncaught: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() !== "error" || isExpected(message.text())) return;
    troubles.push(`console: ${message.text()}`);
  });
  page.on("request", (request) => {
    const isOwn = request.url().startsWith(own) || /^(data|blob|about):/.test(request.url());
    if (!isOwn) troubles.push(`request to another host: ${request.url()}`);
  });
}
