import { describe, expect, it } from "vitest";
import { intrusionOf } from "./request-guard";

const host = "127.0.0.1:3000";

function codeOf(method: string, headers: Record<string, string>): string | undefined {
  return intrusionOf({ method, headers: new Headers({ host, ...headers }) })?.code;
}

const json = { "content-type": "application/json" };
const form = { "content-type": "application/x-www-form-urlencoded" };

describe("intrusionOf", () => {
  it.each(["127.0.0.1:3000", "localhost:3000", "localhost", "LOCALHOST:1", "[::1]:3000"])(
    "answers to %s",
    (own) => {
      expect(codeOf("GET", { host: own })).toBeUndefined();
    },
  );

  it.each([
    "evil.example",
    "evil.example:3000",
    "localhost.evil.example",
    "127.0.0.1.evil.example",
    "127.0.0.1:3000@evil.example",
    "192.168.1.5:3000",
    "0.0.0.0:3000",
    "[::]:3000",
    "",
  ])("does not answer to %s", (foreign) => {
    expect(codeOf("GET", { host: foreign })).toBe("foreignHost");
  });

  it.each([
    [
      "our own page",
      "POST",
      { "sec-fetch-site": "same-origin", origin: `http://${host}`, ...json },
    ],
    ["our own page's removal", "DELETE", { "sec-fetch-site": "same-origin" }],
    ["a program", "POST", json],
    ["a program's removal", "DELETE", {}],
    ["an older browser on our own page", "PATCH", { origin: `http://${host}`, ...json }],
  ])("lets %s write", (_name, method, headers) => {
    expect(codeOf(method, headers)).toBeUndefined();
  });

  it.each([
    ["another site", "POST", { "sec-fetch-site": "cross-site", ...json }],
    ["another port of this machine", "POST", { "sec-fetch-site": "same-site", ...json }],
    ["a foreign origin", "POST", { origin: "http://evil.example", ...json }],
    ["another port by its origin", "DELETE", { origin: "http://127.0.0.1:4000" }],
    ["an origin that hides", "POST", { origin: "null", ...json }],
    [
      "an origin that lies about its site",
      "POST",
      { origin: "http://evil.example", "sec-fetch-site": "same-origin" },
    ],
    ["a form that says nothing", "POST", form],
    ["a body without a type", "POST", {}],
  ])("does not let %s write", (_name, method, headers) => {
    expect(codeOf(method, headers)).toBe("crossSite");
  });

  it("lets other sites link to a page", () => {
    expect(codeOf("GET", { "sec-fetch-site": "cross-site" })).toBeUndefined();
  });
});
