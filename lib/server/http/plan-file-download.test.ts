import { describe, expect, it } from "vitest";
import { planFileSchema } from "@/lib/domain/plan/plan-file";
import { smallPlan } from "@/lib/server/testing/scratch-database";
import { planFileDownload } from "./plan-file-download";

const download = (name: string) => planFileDownload(planFileSchema.parse({ ...smallPlan, name }));
const disposition = (name: string) => download(name).headers.get("content-disposition");

describe("planFileDownload", () => {
  it("holds the plan as a plan file that is read again unchanged", async () => {
    const plan = planFileSchema.parse(smallPlan);
    expect(planFileSchema.parse(await download("Small").json())).toEqual(plan);
  });

  it.each([
    [
      "Northlight",
      `filename="Northlight.fourfold.json"; filename*=UTF-8''Northlight.fourfold.json`,
    ],
    ["北光", `filename="__.fourfold.json"; filename*=UTF-8''%E5%8C%97%E5%85%89.fourfold.json`],
    ['a"b/../c\r\nX: y', `filename="a b .. c  X  y.fourfold.json"`],
    ["/", `filename="plan.fourfold.json"`],
    ["(it's)", `filename*=UTF-8''%28it%27s%29.fourfold.json`],
  ])("names the file of %j so that no name breaks the header", (name, expected) => {
    expect(disposition(name)).toContain(expected);
  });

  it("cuts a long name between characters", () => {
    expect(disposition("𝄞".repeat(200))).toContain(`${"%F0%9D%84%9E".repeat(80)}.fourfold.json`);
  });
});
