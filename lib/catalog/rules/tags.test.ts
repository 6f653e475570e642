import fc from "fast-check";
import { expect, test } from "vitest";
import { isTag, longestTag, tagFrom, tagsIn } from "#lib/catalog/rules/tags";

test.each([
  ["rag", true],
  ["提示词", true],
  ["open-source", true],
  ["gpt4", true],
  ["RAG", false],
  ["ｒａｇ", false],
  ["two words", false],
  ["a,b", false],
  ["-a", false],
  ["", false],
  ["x".repeat(longestTag + 1), false],
])("%s as a tag: %s", (text, expected) => expect(isTag(text)).toBe(expected));

test.each([
  ["Open Source!", "open-source"],
  ["  提示词 / Prompt ", "提示词-prompt"],
  ["ＲＡＧ", "rag"],
  ["!!!", ""],
])("%s is meant as %s", (text, tag) => expect(tagFrom(text)).toBe(tag));

test("whatever is typed gives tags or nothing, and a tag gives itself", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), (text) => {
      for (const tag of tagsIn(text)) {
        expect(isTag(tag)).toBe(true);
        expect(tagsIn(tag)).toEqual([tag]);
      }
    }),
  );
});
