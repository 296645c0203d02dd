import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { largestBody, readBody } from "./read-body";

const anything = z.unknown();

function post(body: BodyInit, type = "application/json"): Request {
  const init = { method: "POST", body, headers: { "content-type": type }, duplex: "half" };
  return new Request("http://localhost/api", init as RequestInit);
}

const failureOf = async (body: BodyInit, contract: z.ZodType = anything) => {
  const read = await readBody(post(body), contract);
  return read.ok ? null : read.failure;
};

describe("readBody", () => {
  it("gives what JSON.parse gives for any JSON that holds storable text", async () => {
    await fc.assert(
      fc.asyncProperty(fc.json({ noUnicodeString: true }), async (json) => {
        fc.pre(!json.includes("__proto__") && !json.includes("\\u0000"));
        expect(await readBody(post(json), anything)).toEqual({ ok: true, value: JSON.parse(json) });
      }),
    );
  });

  it.each(["text/plain", "application/x-www-form-urlencoded", "application/jsonp", ""])(
    "does not read %s",
    async (type) => {
      const read = await readBody(post("{}", type), anything);
      expect(read).toEqual({ ok: false, failure: { code: "notJson" } });
    },
  );

  it.each([
    ["nothing", ""],
    ["half an object", '{"a":'],
    ["a comment", "{} // x"],
    ["bytes that are not UTF-8", new Uint8Array([0x22, 0xff, 0x22])],
  ])("calls %s unreadable", async (_name, body) => {
    expect(await failureOf(body as BodyInit)).toEqual({ code: "unreadable" });
  });

  it("stops reading at the limit, whatever length was claimed", async () => {
    let sent = 0;
    const endless = new ReadableStream({
      pull(controller) {
        sent += 1_000_000;
        controller.enqueue(new Uint8Array(1_000_000).fill(0x20));
      },
    });
    expect(await failureOf(endless)).toEqual({ code: "tooLarge", params: { limit: largestBody } });
    expect(sent).toBeLessThan(largestBody + 3_000_000);
  });

  it.each([
    ["a key that reaches for a prototype", '{"a":{"__proto__":{"b":1}}}', "forbiddenKey"],
    ["half of a surrogate pair", '{"a":"\\ud800"}', "forbiddenText"],
    ["a NUL", '["\\u0000"]', "forbiddenText"],
    ["a NUL in a key", '{"\\u0000":1}', "forbiddenText"],
    ["nesting without end", "[".repeat(1_000_000) + "]".repeat(1_000_000), "tooDeep"],
  ])("refuses %s", async (_name, body, code) => {
    expect(await failureOf(body)).toMatchObject({ code: "invalid", errors: [{ code }] });
  });

  it("names each field that the contract refuses, up to a hundred", async () => {
    const contract = z.strictObject({ a: z.array(z.number()) });
    const body = JSON.stringify({ a: Array.from({ length: 5000 }, () => "x") });
    const failure = await failureOf(body, contract);
    expect(failure?.errors).toHaveLength(100);
    expect(failure?.errors?.[7]).toMatchObject({ path: ["a", 7], code: "wrongType" });
  });
});
