import { describe, expect, it } from "vitest";
import { entityTag, versionOf } from "./entity-tag";

describe("entityTag", () => {
  it("is read back by versionOf", () => {
    expect([0, 1, 4711].map((version) => versionOf(entityTag(version)))).toEqual([0, 1, 4711]);
  });
});

describe("versionOf", () => {
  it.each([null, "", "7", 'W/"7"', "*", '"x"', '"1", "2"', '"-1"'])("finds none in %s", (tag) => {
    expect(versionOf(tag)).toBeNull();
  });
});
