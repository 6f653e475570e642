import { expect, test } from "vitest";
import { wordsOf } from "#lib/catalog/rules/search";

test("words are folded and split at any white space", () => {
  expect(wordsOf("  RAG\u3000基础 ")).toEqual(["rag", "基础"]);
});
