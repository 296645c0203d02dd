import { describe, expect, it } from "vitest";
import english from "./messages/en.json";
import chinese from "./messages/zh.json";

type Tree = { [key: string]: string | Tree };

function flatten(tree: Tree, prefix = ""): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string"
      ? [[`${prefix}${key}`, value] as [string, string]]
      : flatten(value, `${prefix}${key}.`),
  );
}

/** Names of the ICU arguments of a message, those inside plural branches included. */
function argumentNames(message: string): string[] {
  const names = [...message.matchAll(/\{\s*([A-Za-z][A-Za-z0-9]*)\s*[,}]/g)];
  return [...new Set(names.map((match) => match[1] ?? ""))].sort();
}

const files = { en: flatten(english), zh: flatten(chinese) };

describe("messages", () => {
  it("have the same keys in both languages", () => {
    const keys = (entries: [string, string][]) => entries.map(([key]) => key).sort();
    expect(keys(files.zh)).toEqual(keys(files.en));
  });

  it("take the same arguments in both languages", () => {
    const chineseByKey = new Map(files.zh);
    const named = (message: string | undefined) => argumentNames(message ?? "");
    const unequal = files.en.filter(
      ([key, message]) => `${named(message)}` !== `${named(chineseByKey.get(key))}`,
    );
    expect(unequal).toEqual([]);
  });

  it("are nowhere empty", () => {
    const empty = [...files.en, ...files.zh].filter(([, message]) => message.trim() === "");
    expect(empty).toEqual([]);
  });
});
