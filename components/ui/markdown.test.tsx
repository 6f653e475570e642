import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Markdown } from "#components/ui/markdown";
import en from "#messages/en.json";

const draw = (text: string) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="en" messages={en} timeZone="UTC">
      <Markdown text={text} under={2} />
    </NextIntlClientProvider>,
  );

/** Attributes and elements that a reflection may bring into a page. */
const allowed =
  /<(?!\/?(div|h[3-6]|p|section|pre|code|blockquote|ul|ol|li|table|thead|tbody|tr|th|td|hr|br|strong|em|del|a|span)\b)/;

const corpus = [
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "<svg/onload=alert(1)>",
  "<iframe srcdoc='<script>alert(1)</script>'>",
  "<a href='javascript:alert(1)'>x</a>",
  "<details open ontoggle=alert(1)>",
  "<style>@import 'https://evil.example/x.css'</style>",
  "<base href='https://evil.example/'>",
  "<form action=https://evil.example><input name=password>",
  "<meta http-equiv=refresh content='0;url=https://evil.example'>",
  "[x](javascript:alert(1))",
  "![x](https://evil.example/track.png)",
  "[x](https://a.example 'onmouseover=alert(1)')",
  '[x](https://a.example/"onmouseover="alert(1))',
  "`<script>alert(1)</script>`",
  "```\n</code></pre><script>alert(1)</script>\n```",
  "| <script>alert(1)</script> |\n| - |\n| <img src=x onerror=alert(1)> |",
  "> <script>alert(1)</script>",
  "- <script>alert(1)</script>",
  "# <script>alert(1)</script>",
  "&lt;script&gt;alert(1)&lt;/script&gt;",
  "<!-- --!><img src=x onerror=alert(1)>",
  "<![CDATA[<script>alert(1)</script>]]>",
  "\u003cscript\u003ealert(1)\u003c/script\u003e",
];

test.each(corpus)("%s brings nothing into the page but words", (typed) => {
  const html = draw(typed);
  expect(html).not.toMatch(allowed);
  expect(html).not.toMatch(/<[^>]+\s(on\w+|src|style|srcdoc|action)=/i);
  for (const [, address = ""] of html.matchAll(/href="([^"]*)"/g)) expect(address).toMatch(/^https?:\/\//);
});

test("a link opens beside the page, tells the other site nothing and speaks for nobody", () => {
  expect(draw("[x](https://a.example)")).toContain(
    '<a href="https://a.example/" target="_blank" rel="noopener noreferrer nofollow" class="link">x',
  );
});

test("headings go on from where the text stands and skip no level", () => {
  const html = draw("# One\n\n###### Six");
  expect(html).toMatch(/<h3[^>]*>One<\/h3>/);
  expect(html).toMatch(/<h4[^>]*>Six<\/h4>/);
});
