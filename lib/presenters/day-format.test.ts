import { describe, expect, it } from "vitest";
import { formatDay } from "./day-format";

describe("formatDay", () => {
  it("keeps the day, wherever the reader is", () => {
    expect(formatDay("2024-01-01", "en")).toBe("Jan 1, 2024");
    expect(formatDay("2024-01-01", "zh")).toBe("2024年1月1日");
  });
});
