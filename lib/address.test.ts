import { expect, test } from "vitest";
import { addressWith } from "#lib/address";

const here = { pathname: "/zh/resources", search: "?q=rag&kind=video" };

test.each([
  ["a value is set, the others stay", { lang: "zh" }, "/zh/resources?q=rag&kind=video&lang=zh"],
  ["a value is replaced", { kind: "book" }, "/zh/resources?q=rag&kind=book"],
  ["null and nothing take away", { q: null, kind: "" }, "/zh/resources"],
  ["what is typed is written safely", { q: "a&b=c é" }, "/zh/resources?q=a%26b%3Dc+%C3%A9&kind=video"],
])("%s", (_fact, change, expected) => {
  expect(addressWith(change, here)).toBe(expected);
});
