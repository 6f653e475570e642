import { expect, test } from "vitest";
import { lexemesIn, lexemesOf, searchQuery } from "#lib/catalog/rules/search-index";

/** What Postgres does with such a query, for prefixes, and, or and brackets as they are written here. */
function matches(query: string | null, lexemes: string[]): boolean {
  if (query === null) return true;
  const has = (text: string, prefix: boolean) => lexemes.some((one) => (prefix ? one.startsWith(text) : one === text));
  const script = query
    .replace(/'([^']*)'(:\*)?/g, (_all, text: string, prefix?: string) => String(has(text, prefix !== undefined)))
    .replaceAll("&", "&&")
    .replaceAll("|", "||");
  return new Function(`return ${script}`)() as boolean;
}

const index = lexemesOf({
  titles: ["大模型的应用与检索增强", "Retrieval-Augmented Generation", "OpenAI", "银行业增长"],
  texts: ["讲怎样把自己的文档变成助手", "https://arxiv.org/abs/2005.11401"],
});

test.each([
  ["检索", true],
  ["检索增强", true],
  ["大模型应用", true],
  ["文档 助手", true],
  ["助", true],
  ["模检", false],
  ["向量", false],
  ["jszq", true],
  ["jiansuo", true],
  ["yhyzz", true],
  ["yinhangye", true],
  ["zqjs", false],
  ["retrieval", true],
  ["Retriev", true],
  ["retreival", true],
  ["retrievel", true],
  ["retrival", true],
  ["retrievall", true],
  ["retrxxval", false],
  ["genration augmented", true],
  ["arxiv.org/abs/2005.11401", true],
  ["ｏｐｅｎａｉ", true],
  ["检索 nowhere", false],
  ["", true],
  ["' | & ! :* \\", true],
])("%j is found: %s", (q, found) => expect(matches(searchQuery(q), index)).toBe(found));

test("no search breaks out of its quotes, and the longest stays short", () => {
  for (const q of ["a'b", "a\\'b", "x:* & !y", "~a", "p:a"]) expect(searchQuery(q)).not.toMatch(/\\|''|!/);
  expect((searchQuery("abcdefghij ".repeat(18)) ?? "").length).toBeLessThan(5000);
});

test("a content of any kind with a title has an index, however little it holds", () => {
  expect(lexemesIn({})).toEqual([]);
  expect(lexemesIn({ title: { zh: "", en: "Evals" }, publisher: "Shelf", summary: { zh: "评测", en: "" } })).toEqual(
    expect.arrayContaining(["evals", "shelf", "评测", "~evls"]),
  );
});
