import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { schemaDifference } from "./schema-difference";

const schema = readFileSync(path.join("prisma", "schema.prisma"), "utf8");
const code = schema.replace(/\/\/.*$/gm, "");

describe("schema.prisma", () => {
  it("is what the migrations make", async () => {
    expect(await schemaDifference()).toBeNull();
  });

  it.each([
    ["an enum", /^\s*enum\s/m],
    ["a native type", /@db\./],
    ["a JSON, decimal, bytes or big integer column", /\s(Json|Decimal|Bytes|BigInt)\b/],
    ["a list of scalars", /\s(String|Int|Float|Boolean|DateTime)\[\]/],
    ["a value that one database computes", /autoincrement|dbgenerated/],
  ])("stays the same on PostgreSQL: it has not %s", (_name, pattern) => {
    expect(code).not.toMatch(pattern);
  });
});
