import fc from "fast-check";
import { expect, test } from "vitest";
import { readBookmarkRows } from "#lib/editorial/rules/import/bookmark-rows";

const read = (html: string) => [...readBookmarkRows(html)];

test("folders become tags, except those every browser has, and end where they end", () => {
  const rows = read(`<DL><p><DT><H3 PERSONAL_TOOLBAR_FOLDER="true">书签栏</H3><DL><p>
    <DT><H3>大模型 / RAG</H3><DL><p><DT><A HREF="https://a.example/">甲</A></DL><p>
    <DT><A HREF="https://b.example/" TAGS="Read Later,rag">B &amp; b &#x4e59;</A></DL><p>
    <DT><A HREF="https://c.example/"></A></DL><p>`);
  expect(rows.map(({ fields }) => fields.tags)).toEqual([["大模型-rag"], ["read-later", "rag"], []]);
  expect(rows.map(({ fields }) => fields["title.zh"] ?? fields["title.en"])).toEqual(["甲", "B & b 乙", "c.example/"]);
});

test("what is no address of a page is told", () => {
  const [row] = read(`<a href="javascript:alert(1)">x</a>`);
  expect(row?.errors).toEqual([{ column: "url", code: "NOT_A_PAGE", value: "javascript:alert(1)" }]);
});

test("no text at all makes it fail", () => {
  const piece = fc.constantFrom(
    '<a href="',
    "</dl>",
    "<dl>",
    "<h3>",
    ">",
    '"',
    "&#99999999;",
    "&amp",
    "x",
    "<",
    ' tags="a,b"',
  );
  fc.assert(
    fc.property(
      fc.array(piece).map((parts) => parts.join("")),
      (html) => {
        expect(read(html).length).toBeGreaterThan(0);
      },
    ),
  );
});
