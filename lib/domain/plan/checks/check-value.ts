import type { Month } from "@/lib/domain/calendar/month";

/** A value of a sentence, as it is meant: presenters write it in the words of a language. */
export type CheckValue =
  | Readonly<{ kind: "money"; amount: number }>
  | Readonly<{ kind: "moneyPerHour"; amount: number }>
  | Readonly<{ kind: "month"; month: Month }>
  | Readonly<{ kind: "number"; value: number }>
  | Readonly<{ kind: "share"; fraction: number }>
  | Readonly<{ kind: "lines"; ids: readonly string[] }>
  | Readonly<{ kind: "choices"; choices: readonly string[] }>
  | Readonly<{ kind: "accelerator"; model: string }>
  /** A name or a count that the sentence itself chooses its words by, or a text of the founder's. */
  | Readonly<{ kind: "plain"; value: string | number }>;

export type CheckValues = Readonly<Record<string, CheckValue>>;

/** An amount in the plan's currency. */
export const money = (amount: number): CheckValue => ({ kind: "money", amount });

/** A price of one GPU-hour in the plan's currency. */
export const moneyPerHour = (amount: number): CheckValue => ({ kind: "moneyPerHour", amount });

export const inMonth = (month: Month): CheckValue => ({ kind: "month", month });

/** A count or a size, written with the scale of the language. */
export const size = (value: number): CheckValue => ({ kind: "number", value });

/** A fraction of a whole, 0.4 for 40 %. */
export const share = (fraction: number): CheckValue => ({ kind: "share", fraction });

/** Lines of the plan, by their ids. */
export const lineNames = (...ids: readonly string[]): CheckValue => ({ kind: "lines", ids });

/** Words that fields are chosen from, disciplines included. */
export const choices = (...words: readonly string[]): CheckValue => ({
  kind: "choices",
  choices: words,
});

export const gpu = (model: string): CheckValue => ({ kind: "accelerator", model });

export const plain = (value: string | number): CheckValue => ({ kind: "plain", value });
