import fc from "fast-check";
import { expect, test } from "vitest";
import { pronounce } from "#lib/editorial/rules/pronounce";
import { freeSlug, slugFrom } from "#lib/editorial/rules/public-id";

const slug = (en: string, zh = "", url = "") => slugFrom({ title: { zh, en }, url }, "resource", pronounce);

test.each([
  ["an English title", slug("What's new in Café AI?"), "whats-new-in-cafe-ai"],
  ["a Chinese title, as it is pronounced", slug("", "提示词入门"), "ti-shi-ci-ru-men"],
  ["a Chinese title with Latin words", slug("", "用 LangChain做检索"), "yong-langchain-zuo-jian-suo"],
  ["a sound that no Latin letter stands for", slug("", "绿色"), "lv-se"],
  ["a sign that is pronounced in two ways", slug("", "长大与长度"), "zhang-da-yu-chang-du"],
  ["a title that says too little", slug("", "题", "https://www.example.com/cn/a"), "example-com-cn-a"],
  ["nothing to go by", slug("", "…"), "resource"],
  ["a long title is cut at a word", slug("word ".repeat(20)), Array(12).fill("word").join("-")],
])("slug: %s", (_fact, actual, expected) => expect(actual).toBe(expected));

test("every title gives a slug that can stand in an address", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (zh, en) => {
      const made = slug(en, zh);
      expect(made).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(made.length).toBeLessThanOrEqual(60);
    }),
    { numRuns: 1000 },
  );
});

test("a slug that is taken gets a number", () => {
  expect(freeSlug("a", new Set())).toBe("a");
  expect(freeSlug("a", new Set(["a", "a-2"]))).toBe("a-3");
});
