import { describe, expect, it } from "vitest";
import { navigationGroups } from "./navigation";
import { pageTitle } from "./page-title";

const addresses = (plan?: { id: string; name: string }) =>
  navigationGroups(plan).flatMap(({ links }) => links.map(({ href }) => href));

describe("navigationGroups", () => {
  it("reaches the plans and the estimator from everywhere", () => {
    expect(addresses()).toEqual(["/", "/estimator", "/estimator/runs", "/library"]);
  });

  it("reaches the overview, the four budgets and what is decided, in their order, inside a plan", () => {
    expect(addresses({ id: "p1", name: "Northlight" })).toEqual([
      "/",
      "/plans/p1",
      "/plans/p1/funds",
      "/plans/p1/talent",
      "/plans/p1/data",
      "/plans/p1/compute",
      "/plans/p1/timeline",
      "/plans/p1/compare",
      "/plans/p1/history",
      "/estimator",
      "/estimator/runs",
      "/library",
    ]);
  });
});

describe("pageTitle", () => {
  it("names the nearest thing first", () => {
    expect(pageTitle("Funds", "Northlight")).toBe("Funds · Northlight · Fourfold");
  });
});
