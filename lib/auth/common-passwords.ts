import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

/** Five bytes of a hash stand for a word: among so many, one password in five million is taken for a common one. */
export const codeBytes = 5;
export const codeOf = (word: string): number => createHash("sha256").update(word).digest().readUIntBE(0, codeBytes);

let codes: Buffer | undefined;

/** Whether this lower-cased word is among the passwords that people choose most often. Only on the server. */
export function isCommonPassword(word: string): boolean {
  codes ??= readFileSync(new URL("./common-passwords.bin", import.meta.url));
  const wanted = codeOf(word);
  let low = 0;
  let high = codes.length / codeBytes;
  while (low < high) {
    const middle = (low + high) >> 1;
    const code = codes.readUIntBE(middle * codeBytes, codeBytes);
    if (code === wanted) return true;
    if (code < wanted) low = middle + 1;
    else high = middle;
  }
  return false;
}
