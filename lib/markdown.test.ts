import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Block, type Inline, parseMarkdown, unescapeReferences } from "#lib/markdown";

const line = (text: string): Inline[] => {
  const [block] = parseMarkdown(text);
  if (block?.is !== "paragraph") throw new Error(`no paragraph but ${JSON.stringify(block)}`);
  return block.line;
};
const text = (said: string): Inline => ({ is: "text", text: said });
const link = (href: string, said = href): Inline => ({ is: "link", href, inside: [text(said)] });

test("blocks are told apart", () => {
  const blocks = parseMarkdown(
    "# One\n\ntwo\nthree\n\n- a\n- b\n\n3. c\n\n> d\n\n```js\n<e>\n```\n\n| f |\n| - |\n| g |\n\n---",
  );
  expect(blocks).toEqual([
    { is: "heading", depth: 1, line: [text("One")] },
    { is: "paragraph", line: [text("two"), { is: "break" }, text("three")] },
    {
      is: "list",
      start: null,
      items: [[{ is: "paragraph", line: [text("a")] }], [{ is: "paragraph", line: [text("b")] }]],
    },
    { is: "list", start: 3, items: [[{ is: "paragraph", line: [text("c")] }]] },
    { is: "quote", inside: [{ is: "paragraph", line: [text("d")] }] },
    { is: "code", text: "<e>" },
    { is: "table", head: [[text("f")]], rows: [[[text("g")]]] },
    { is: "rule" },
  ] satisfies Block[]);
});

test.each<[string, string, Inline[]]>([
  [
    "strong, stressed and struck words",
    "**a** *b* ~~c~~",
    [
      { is: "strong", inside: [text("a")] },
      text(" "),
      { is: "em", inside: [text("b")] },
      text(" "),
      { is: "del", inside: [text("c")] },
    ],
  ],
  ["code keeps its signs", "`<b> & [x](y)`", [{ is: "code", text: "<b> & [x](y)" }]],
  ["references are the signs they name", "&lt;b&gt; &amp;amp; &#x4e2d; &nosuch;", [text("<b> &amp; \u4e2d &nosuch;")]],
  ["a link", "[here](https://example.com/a?b=1&amp;c=2)", [link("https://example.com/a?b=1&c=2", "here")]],
  [
    "a bare address ends where Chinese goes on",
    "\u89c1https://a.example/b\uff0c\u5f88\u597d",
    [text("\u89c1"), link("https://a.example/b"), text("\uff0c\u5f88\u597d")],
  ],
  ["an image is a link to it", "![a chart](https://a.example/c.png)", [link("https://a.example/c.png", "a chart")]],
  ["an escaped sign is a sign", "\\[x] no", [text("["), text("x] no")]],
])("%s", (_fact, typed, expected) => expect(line(typed)).toEqual(expected));

test.each([
  "[x](javascript:alert(1))",
  "[x](JaVaScRiPt:alert(1))",
  "[x](java&#115;cript:alert(1))",
  "[x](java&#x09;script:alert(1))",
  "[x](&#106;avascript:alert(1))",
  "[x](<javascript:alert(1)>)",
  "[x]( javascript:alert(1))",
  "[x](vbscript:msgbox(1))",
  "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
  "[x](file:///etc/passwd)",
  "[x](/api/v1/me)",
  "[x](//evil.example)",
  "[x](https://user:secret@evil.example)",
  "<javascript:alert(1)>",
  "<data:text/html,x>",
  "![x](javascript:alert(1))",
  "![x](data:image/svg+xml,<svg/onload=alert(1)>)",
  "[x][r]\n\n[r]: javascript:alert(1)",
  "mail@example.com",
])("%s leads nowhere", (typed) => {
  expect(JSON.stringify(parseMarkdown(typed))).not.toContain('"link"');
});

test("a task says whether it is done", () => {
  const done = { is: "paragraph", line: [text("\u2611 "), text("a")] };
  expect(parseMarkdown("- [x] a")).toEqual([{ is: "list", start: null, items: [[done]] }]);
});

test("HTML is the text it is", () => {
  expect(line("a <b onclick=x>c</b>")).toEqual([text("a "), text("<b onclick=x>"), text("c"), text("</b>")]);
  expect(parseMarkdown("<script>alert(1)</script>\n")).toEqual([
    { is: "paragraph", line: [text("<script>alert(1)</script>")] },
  ]);
});

/** Everything that a page is made of when this is drawn. */
function addressesIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  const own = "href" in value && typeof value.href === "string" ? [value.href] : [];
  return [...own, ...Object.values(value).flatMap(addressesIn)];
}

describe("whatever is typed", () => {
  const piece = fc.constantFrom(
    "[",
    "]",
    "(",
    ")",
    "<",
    ">",
    "!",
    "*",
    "_",
    "`",
    "~",
    "#",
    "|",
    "-",
    "\\",
    "&",
    ";",
    ":",
    "\n",
    "\n\n",
    " ",
    "    ",
    "javascript:",
    "https://a.example",
    "data:",
    "&#106;",
    "&colon;",
    "script",
    "onerror=",
    "img src=x",
    "[r]: ",
    "1. ",
    "> ",
    "a",
  );
  const typed = fc.oneof(
    fc.array(piece, { maxLength: 40 }).map((parts) => parts.join("")),
    fc.string({ unit: "grapheme", maxLength: 200 }),
  );

  test("only http and https addresses come out of it", () => {
    fc.assert(
      fc.property(typed, (markdown) => {
        for (const address of addressesIn(parseMarkdown(markdown))) expect(address).toMatch(/^https?:\/\/[^\s@]+$/);
      }),
      { numRuns: 10_000 },
    );
  });

  test("plain words come out as they are", () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), (words) => {
        expect(line(words.join(" "))).toEqual([text(words.join(" "))]);
      }),
    );
  });
});

test.each([
  ["quotes in quotes", ">"],
  ["lists in lists", "1. "],
  ["dashes", "- "],
  ["brackets", "["],
  ["images", "!["],
  ["links left open", "[a](b"],
  ["stress on every letter", "_a_"],
  ["stress without an end", "*a **b "],
  ["backticks", "`a"],
  ["tables", "|a"],
  ["definitions", "[a]: b\n"],
  ["references", "&"],
  ["addresses", "http://a."],
])("20,000 signs of %s hold nobody up", (_what, sign) => {
  const began = performance.now();
  const blocks = parseMarkdown(`${sign.repeat(20_000 / sign.length)}\n\nthe end`);
  expect(JSON.stringify(blocks)).toContain("the end");
  expect(performance.now() - began).toBeLessThan(3_000);
});

test("a reference that names no sign stays as it is", () => {
  for (const odd of ["&#0;", "&#x110000;", "&#xd800;", "&;", "&#;", "&amp"]) expect(unescapeReferences(odd)).toBe(odd);
});
