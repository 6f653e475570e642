import { describe, expect, test } from "vitest";
import { outsideProblems } from "#lib/http/outside/problem";
import { findingOf, type Visited } from "#lib/links/rules/finding";

const address = "https://example.com/guide/prompts";
const visited = (change: Partial<Visited> = {}): Visited => ({
  address,
  status: 200,
  problem: null,
  hops: [],
  end: change.hops?.at(-1)?.to ?? address,
  title: "A guide",
  challenged: false,
  asksToWait: false,
  ...change,
});
const hop = (status: number, to: string, from = address) => ({ status, from, to });
const elsewhere = "https://example.org/guide";

describe("a status", () => {
  test.each([
    ["200 is good", 200, "good"],
    ["204 is good", 204, "good"],
    ["a redirect without an address says nothing", 302, "unclear"],
    ["a sign-in says nothing", 401, "unclear"],
    ["a wall says nothing", 403, "unclear"],
    ["too many requests say nothing", 429, "unclear"],
    ["the law says nothing", 451, "unclear"],
    ["one site's own refusal says nothing", 999, "unclear"],
    ["not found is a strike", 404, "bad"],
    ["gone is a strike", 410, "bad"],
    ["a fault of the server is a strike", 500, "bad"],
    ["a site that is down is a strike", 503, "bad"],
  ] as const)("%s", (_fact, status, verdict) => {
    expect(findingOf(visited({ status }))).toMatchObject({ verdict, httpStatus: status, proposal: null });
  });
  test("a site that is down and says until when is not a strike", () => {
    expect(findingOf(visited({ status: 503, asksToWait: true })).verdict).toBe("unclear");
    expect(findingOf(visited({ status: 500, asksToWait: true })).verdict).toBe("bad");
  });
  test("a wall in front says nothing, whatever its status", () => {
    expect(findingOf(visited({ status: 503, challenged: true })).verdict).toBe("unclear");
  });
});

describe("no answer", () => {
  const strikes = ["no-such-host", "refused", "reset", "timeout"];
  test.each(outsideProblems)("%s", (problem) => {
    const { verdict } = findingOf(visited({ status: null, problem }));
    expect(verdict).toBe(strikes.includes(problem) ? "bad" : "unclear");
  });
  test.each([
    ["certificate-expired", "certificate"],
    ["certificate-name", "certificate"],
    ["not-public", "inside"],
    ["redirect-loop", "loop"],
    ["timeout", null],
  ] as const)("%s hints at %s", (problem, hint) => {
    expect(findingOf(visited({ status: null, problem })).hint).toBe(hint);
  });
});

describe("a redirect", () => {
  test.each<[string, Visited["hops"], string | null]>([
    ["for good is proposed", [hop(301, elsewhere)], elsewhere],
    ["for good, the other number", [hop(308, elsewhere)], elsewhere],
    ["for now is not", [hop(302, elsewhere)], null],
    ["for good and on for good", [hop(301, "https://a.example/x"), hop(308, elsewhere)], elsewhere],
    [
      "for good and on for now stops where it was sure",
      [hop(301, elsewhere), hop(302, "https://b.example/t?s=1")],
      elsewhere,
    ],
    ["for now first proposes nothing", [hop(307, "https://a.example/x"), hop(301, elsewhere)], null],
    ["back to itself proposes nothing", [hop(301, address)], null],
    ["to an address too long to keep proposes nothing", [hop(301, `https://example.com/${"x".repeat(2000)}`)], null],
  ])("%s", (_fact, hops, proposal) =>
    expect(findingOf(visited({ hops }))).toMatchObject({ verdict: "good", proposal }),
  );
  test.each(["https://example.com/", "https://example.org/en", "https://example.org/index.html"])(
    "to a front page (%s) is a hint, no proposal",
    (to) => expect(findingOf(visited({ hops: [hop(301, to)] }))).toMatchObject({ hint: "home", proposal: null }),
  );
  test("from a front page to another is a proposal", () => {
    const hops = [hop(301, "https://example.org/", "https://example.com/")];
    const found = findingOf(visited({ address: "https://example.com/", hops }));
    expect(found).toMatchObject({ hint: null, proposal: "https://example.org/" });
  });
  test("to a page that is not there is no proposal", () => {
    expect(findingOf(visited({ status: 404, hops: [hop(301, elsewhere)] }))).toMatchObject({
      verdict: "bad",
      proposal: null,
    });
  });
});

test.each([
  ["404", "soft-404"],
  ["Page not found | Example", "soft-404"],
  ["This page is no longer available", "soft-404"],
  ["您访问的页面不存在", "soft-404"],
  ["文章已被删除", "soft-404"],
  ["How to answer HTTP errors", null],
  ["The lost and found of prompts", null],
  ["4045 ways to prompt", null],
  [`Why the best ideas are not found in meetings, and what the careful reader may do about that on Monday`, null],
  ["", null],
])("a page that calls itself %j: %s", (title, hint) => expect(findingOf(visited({ title })).hint).toBe(hint));
