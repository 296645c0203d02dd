import { describe, expect, it } from "vitest";
import { createWorkQueue } from "./work-queue";

describe("createWorkQueue", () => {
  it("runs one at a time in the order given, past a failure", async () => {
    const inTurn = createWorkQueue();
    const log: string[] = [];
    const work = (name: string, fails = false) =>
      inTurn(async () => {
        log.push(`${name} starts`);
        await Promise.resolve();
        log.push(`${name} ends`);
        if (fails) throw new Error(name);
        return name;
      });
    const results = await Promise.allSettled([work("a"), work("b", true), work("c")]);
    expect(results.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect(log).toEqual(["a starts", "a ends", "b starts", "b ends", "c starts", "c ends"]);
  });
});
