import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { codeBytes, isCommonPassword } from "#lib/auth/common-passwords";

const codes = readFileSync(new URL("./common-passwords.bin", import.meta.url));

test("the list is long, whole and in order", () => {
  expect(codes.length % codeBytes).toBe(0);
  const list = Array.from({ length: codes.length / codeBytes }, (_, index) =>
    codes.readUIntBE(index * codeBytes, codeBytes),
  );
  expect(list.length).toBeGreaterThan(100_000);
  expect(list.every((code, index) => index === 0 || code > (list[index - 1] ?? 0))).toBe(true);
});

test.each(["password", "qwertyuiop", "q1w2e3r4t5", "1qaz2wsx3edc", "password123", "usuckballz1", "iloveyou123"])(
  "%s is in it",
  (word) => expect(isCommonPassword(word)).toBe(true),
);

test("what nobody else chose is not", () => {
  const chosen = Array.from({ length: 2_000 }, (_, index) => `${index} geese over the lake`);
  expect(chosen.filter(isCommonPassword)).toEqual([]);
});
