import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ACCELERATORS } from "@/lib/domain/estimator/accelerator";
import type { LibraryAccelerator } from "@/lib/domain/estimator/library-accelerator";
import type { PricePoint } from "@/lib/domain/estimator/price-point";
import { PUBLIC_PRICES } from "@/lib/domain/estimator/public-prices";
import { addEntry } from "./add-entry";
import { changeEntry } from "./change-entry";
import { ACCELERATOR_CATALOGUE, PRICE_CATALOGUE } from "./library-catalogue";
import { insertEntries } from "./library-store";
import { listEntries } from "./list-entries";
import { removeEntry } from "./remove-entry";
import { seed } from "./seed";
import { updateShippedEntries } from "./seed-library";
import { scratchDatabase, type Scratch } from "./testing/scratch-database";

let scratch: Scratch;

beforeEach(async () => {
  scratch = await scratchDatabase();
  await seed(scratch.database);
});

afterEach(() => scratch.discard());

const quote: PricePoint = {
  ...{ id: "our-quote", gpuModel: "h100-sxm", provider: "Nearby Cloud", date: "2026-11-02" },
  ...{ term: "on-demand", amountUsd: 2.1 },
};
const board: LibraryAccelerator = { id: "board", name: "Our Board", peakTflops: 640 };
const shippedPrice = PUBLIC_PRICES[0]!;

const prices = async () => (await listEntries(scratch.database, PRICE_CATALOGUE)).entries;
const priceOf = async (id: string) => (await prices()).find(({ value }) => value.id === id);
const addPrice = (change: Partial<PricePoint> = {}) =>
  addEntry(scratch.database, PRICE_CATALOGUE, { value: { ...quote, ...change }, isHidden: false });
const addBoard = (change: Partial<LibraryAccelerator> = {}) =>
  addEntry(scratch.database, ACCELERATOR_CATALOGUE, {
    value: { ...board, ...change },
    isHidden: false,
  });

type PriceWish = Parameters<typeof changeEntry<PricePoint>>[2];
const changePrice = (wish: PriceWish) => changeEntry(scratch.database, PRICE_CATALOGUE, wish);

describe("addEntry", () => {
  it("puts an own price after the public ones, once", async () => {
    expect(await addPrice()).toMatchObject({ value: { isNew: true, entry: { version: 1 } } });
    expect(await addPrice()).toMatchObject({ value: { isNew: false } });
    expect(await prices()).toHaveLength(PUBLIC_PRICES.length + 1);
    expect((await prices()).at(-1)).toMatchObject({ origin: "own", value: quote, shipped: null });
  });

  it("refuses another entry under an id that is taken, by an own or a public one", async () => {
    await addPrice();
    const other = await addPrice({ amountUsd: 3 });
    expect(other).toMatchObject({ failure: { code: "entryExists" } });
    const forged = await addPrice({ ...shippedPrice });
    expect(forged).toMatchObject({ failure: { code: "entryExists" } });
  });

  it.each(["H100 SXM", "nvidia a100 40gb sxm", "our  board"])(
    "refuses an accelerator called %s, for plans would mean another one by it",
    async (name) => {
      await addBoard();
      const refused = await addBoard({ id: "second", name });
      expect(refused).toEqual({ ok: false, failure: { code: "nameTaken" } });
    },
  );

  it("takes names in Chinese and tells them apart", async () => {
    expect(await addBoard({ id: "one", name: "自研加速卡" })).toMatchObject({ ok: true });
    expect(await addBoard({ id: "two", name: "二代加速卡" })).toMatchObject({ ok: true });
  });
});

describe("changeEntry", () => {
  it("changes an own price by its version, and refuses a stale write with what stands", async () => {
    await addPrice();
    const wish = { id: quote.id, version: 1, set: { amountUsd: 1.9, region: "Oslo" } };
    expect(await changePrice(wish)).toMatchObject({
      value: { version: 2, shipped: null, value: { amountUsd: 1.9, region: "Oslo" } },
    });
    expect(await changePrice(wish)).toMatchObject({
      failure: { code: "stale", current: { entry: { version: 2, value: { amountUsd: 1.9 } } } },
    });
  });

  it("corrects a public price, keeps what is shipped beside it, and brings it back", async () => {
    const { id, amountUsd } = shippedPrice;
    await changePrice({ id, version: 1, set: { amountUsd: 99 } });
    expect(await priceOf(id)).toMatchObject({
      ...{ version: 2, origin: "public", value: { amountUsd: 99 }, shipped: { amountUsd } },
    });
    const back = await changePrice({ id, version: 2, isCorrected: false });
    expect(back).toMatchObject({ value: { version: 3, value: shippedPrice, shipped: null } });
  });

  it("holds no correction that says what is shipped", async () => {
    const { id, amountUsd } = shippedPrice;
    await changePrice({ id, version: 1, set: { amountUsd: 99 } });
    const same = await changePrice({ id, version: 2, set: { amountUsd } });
    expect(same).toMatchObject({ value: { shipped: null } });
  });

  it("hides a public price and shows it again", async () => {
    const { id } = shippedPrice;
    await changePrice({ id, version: 1, isHidden: true });
    expect(await priceOf(id)).toMatchObject({ isHidden: true, version: 2 });
    await changePrice({ id, version: 2, isHidden: false });
    expect(await priceOf(id)).toMatchObject({ isHidden: false, version: 3 });
  });

  it.each([
    [{ amountUsd: -1 }, ["set", "amountUsd"]],
    [{ date: "yesterday" }, ["set", "date"]],
    [{ id: "x" }, ["set", "id"]],
  ])("names the field of %j", async (set, path) => {
    await addPrice();
    const changed = await changePrice({ id: quote.id, version: 1, set });
    expect(changed).toMatchObject({ failure: { code: "invalid", errors: [{ path }] } });
  });

  it("corrects the speed of a public accelerator, but not its name, which plans hold", async () => {
    const change = (set: object) =>
      changeEntry(scratch.database, ACCELERATOR_CATALOGUE, {
        ...{ id: "h20", version: 1, set: set as Record<string, unknown> },
      });
    expect(await change({ name: "H20 new" })).toMatchObject({
      failure: { errors: [{ path: ["set", "name"], code: "fixedField" }] },
    });
    expect(await change({ peakTflops: 150 })).toMatchObject({
      value: { value: { name: "NVIDIA H20", peakTflops: 150 }, shipped: { peakTflops: 148 } },
    });
  });

  it("renames an own accelerator, though not to a name in use", async () => {
    await addBoard();
    const rename = (name: string, version: number) =>
      changeEntry(scratch.database, ACCELERATOR_CATALOGUE, { id: "board", version, set: { name } });
    expect(await rename("Our Board 2", 1)).toMatchObject({ value: { version: 2 } });
    expect(await rename("B200", 2)).toMatchObject({ failure: { code: "nameTaken" } });
  });
});

describe("removeEntry", () => {
  it("takes own entries only", async () => {
    await addPrice();
    const own = await removeEntry(scratch.database, PRICE_CATALOGUE, { id: quote.id, version: 1 });
    expect(own).toMatchObject({ value: { removed: { value: quote } } });
    const { id } = shippedPrice;
    const shipped = await removeEntry(scratch.database, PRICE_CATALOGUE, { id, version: 1 });
    expect(shipped).toEqual({ ok: false, failure: { code: "publicEntry" } });
  });
});

describe("updateShippedEntries", () => {
  const renew = () =>
    scratch.database.write((connection) => updateShippedEntries(connection, PRICE_CATALOGUE));

  it("ships every accelerator and price, and changes nothing the second time", async () => {
    const before = await prices();
    expect(before.map(({ value }) => value)).toEqual(PUBLIC_PRICES);
    const { entries } = await listEntries(scratch.database, ACCELERATOR_CATALOGUE);
    expect(entries.map(({ value }) => value)).toEqual(ACCELERATORS);
    await renew();
    expect(await prices()).toEqual(before);
  });

  it("renews what is shipped and keeps a correction and what is hidden", async () => {
    const older = { ...PRICE_CATALOGUE, shipped: [{ ...shippedPrice, amountUsd: 7 }] };
    await scratch.database.write((connection) => updateShippedEntries(connection, older));
    const { id } = shippedPrice;
    await changePrice({ id, version: 2, set: { provider: "Mine" }, isHidden: true });
    await renew();
    expect(await priceOf(id)).toMatchObject({
      ...{ version: 4, isHidden: true, shipped: shippedPrice },
      value: { provider: "Mine", amountUsd: 7 },
    });
  });

  it("drops what is no longer shipped, but for a correction, which becomes an own entry", async () => {
    const entry = { origin: "public", isHidden: false, version: 1 } as const;
    const corrected = { ...quote, id: "corrected", amountUsd: 3 };
    await scratch.database.write((connection) =>
      insertEntries(connection, PRICE_CATALOGUE, [
        { ...entry, value: { ...quote, id: "gone" }, shipped: null, position: 200 },
        { ...entry, value: corrected, shipped: { ...corrected, amountUsd: 2 }, position: 201 },
      ]),
    );
    await renew();
    expect(await priceOf("gone")).toBeUndefined();
    expect(await priceOf("corrected")).toMatchObject({
      ...{ origin: "own", version: 2, value: corrected, shipped: null },
    });
  });
});
