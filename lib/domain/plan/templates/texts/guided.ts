import { guidedWordsInEnglish } from "./guided.en";
import { guidedWordsInChinese } from "./guided.zh";

/** What the guided start says in each line's note, by language. */
export const guidedWords = { en: guidedWordsInEnglish, zh: guidedWordsInChinese };
