import { dictionary } from "@zxcvbn-ts/language-common";

let known: Set<string> | undefined;

/** Whether this lower-cased word stands in the list of passwords that people choose most often. Only on the server. */
export function isCommonPassword(word: string): boolean {
  known ??= new Set(dictionary["passwords-common"].map((entry) => entry.toLowerCase()));
  return known.has(word);
}
