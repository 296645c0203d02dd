import { describe, expect, it } from "vitest";
import { ACCELERATORS, acceleratorOf, PLANNABLE_ACCELERATORS } from "./accelerator";
import { findAccelerator, libraryAcceleratorSchema } from "./library-accelerator";

describe("acceleratorOf", () => {
  it.each(["h100-sxm", "h100-pcie", "h200-sxm", "b200", "a100-80gb", "a100-40gb"])(
    "knows %s, an id that plan files use",
    (id) => expect(acceleratorOf(id)?.id).toBe(id),
  );

  it("finds an accelerator by its full name, whatever the capitals and spaces", () => {
    expect(acceleratorOf("nvidia h100 80gb sxm")?.id).toBe("h100-sxm");
    expect(acceleratorOf("H100 SXM")?.id).toBe("h100-sxm");
  });

  it("takes an old run without a memory size at the speed of its family", () => {
    expect(acceleratorOf("NVIDIA A100 (memory size not stated)")?.peakTflops).toBe(312);
    expect(acceleratorOf("NVIDIA V100 (memory size not stated)")?.peakTflops).toBe(125);
  });

  it.each(["", "H100", "our own board", "constructor"])("does not guess what %j is", (name) => {
    expect(acceleratorOf(name)).toBeUndefined();
  });
});

describe("ACCELERATORS", () => {
  it("gives each one id, one name, a speed, a power and a source", () => {
    expect(new Set(ACCELERATORS.map(({ id }) => id)).size).toBe(ACCELERATORS.length);
    expect(new Set(ACCELERATORS.map(({ name }) => name)).size).toBe(ACCELERATORS.length);
    for (const { peakTflops, powerWatts, source } of ACCELERATORS) {
      expect(Math.min(peakTflops, powerWatts, source.length)).toBeGreaterThan(0);
    }
  });

  it("offers for planning only those of a stated memory size", () => {
    const left = ACCELERATORS.filter((one) => !PLANNABLE_ACCELERATORS.includes(one));
    expect(left.map(({ id }) => id)).toEqual(["v100", "a100"]);
  });

  it("tells the bandwidth of each whose memory it tells, and says what was only recalled", () => {
    const lacking = ACCELERATORS.filter((one) => one.bandwidthGbPerSecond === undefined);
    expect(lacking.map(({ id }) => id)).toEqual(["v100", "a100"]);
    expect(acceleratorOf("h100-sxm")?.bandwidthGbPerSecond).toBe(3350);
    expect(acceleratorOf("h200-sxm")?.bandwidthGbPerSecond).toBe(4800);
    expect(acceleratorOf("h100-sxm")?.recalled).toBeUndefined();
    expect(acceleratorOf("a100-40gb-pcie")?.recalled).toEqual([
      "bandwidthGbPerSecond",
      "powerWatts",
    ]);
  });

  it("is what the library may hold", () => {
    for (const accelerator of ACCELERATORS)
      expect(libraryAcceleratorSchema.parse(accelerator)).toEqual(accelerator);
  });
});

describe("findAccelerator", () => {
  const own = [{ id: "board", name: "Our Board 2" }];

  it("finds an own accelerator by its name, however it is written, and guesses nothing", () => {
    expect(findAccelerator(own, "our-board 2")).toBe(own[0]);
    expect(findAccelerator(own, "Our Board")).toBeUndefined();
  });
});
