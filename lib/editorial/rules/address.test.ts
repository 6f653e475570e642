import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalAddress, freeSlug, slugFrom } from "#lib/editorial/rules/address";

test.each([
  ["https://www.Example.com/a/", "example.com/a"],
  ["http://example.com:80/a#part", "example.com/a"],
  ["https://example.com/a?utm_source=x&b=2&a=1", "example.com/a?a=1&b=2"],
  ["https://example.com:8443/", "example.com:8443"],
  ["https://example.com/Case", "example.com/Case"],
  [" https://例子.中国/路 ", "xn--fsqu00a.xn--fiqs8s/%E8%B7%AF"],
  ["mailto:a@example.com", null],
  ["nothing", null],
])("%s is %s", (address, expected) => expect(canonicalAddress(address)).toBe(expected));

test("an address in its one spelling stays as it is", () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (address) => {
      const once = canonicalAddress(address);
      expect(canonicalAddress(`https://${once}`)).toBe(once);
    }),
  );
});

const slug = (en: string, zh = "", url = "") => slugFrom({ title: { zh, en }, url });

test.each([
  ["an English title", slug("What's new in Café AI?"), "whats-new-in-cafe-ai"],
  ["a Chinese title with Latin words", slug("", "用 LangChain 做检索"), "langchain"],
  ["a Chinese title alone", slug("", "提示词入门", "https://www.example.com/cn/prompts"), "example-com-cn-prompts"],
  ["nothing to go by", slug("", "题"), "resource"],
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

test("an address that has its one spelling keeps it, whatever it was made of", () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
      const once = canonicalAddress(url);
      expect(once).not.toBeNull();
      expect(canonicalAddress(`http://www.${once}`)).toBe(once);
    }),
    { numRuns: 1000 },
  );
});
