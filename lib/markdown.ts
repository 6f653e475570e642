import { Lexer, type MarkedToken, type Token } from "marked";
import { isWebAddress } from "#lib/web-address";

/** What a line of Markdown can hold. There is no image and no HTML: an image is a link to it, HTML is the text it is. */
export type Inline =
  | { is: "text" | "code"; text: string }
  | { is: "break" }
  | { is: "strong" | "em" | "del"; inside: Inline[] }
  /** `href` is an http or https address, written out by the URL parser. */
  | { is: "link"; href: string; inside: Inline[] };

export type Block =
  | { is: "heading"; depth: number; line: Inline[] }
  | { is: "paragraph"; line: Inline[] }
  | { is: "code"; text: string }
  | { is: "quote"; inside: Block[] }
  | { is: "list"; start: number | null; items: Block[][] }
  | { is: "table"; head: Inline[][]; rows: Inline[][][] }
  | { is: "rule" };

/** Deeper than anyone writes by hand; what lies below stands there as it was typed. */
const deepest = 24;

const named: Record<string, string> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00a0",
  mdash: "\u2014",
  ndash: "\u2013",
  hellip: "\u2026",
};

function signOf(code: number, written: string): string {
  const sign = code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : written;
  return sign.isWellFormed() ? sign : written;
}

/** The lexer leaves character references to whoever writes HTML; nobody does here. */
export const unescapeReferences = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-z]{2,6}));/g, (written, decimal, hex, name) => {
    if (decimal) return signOf(Number(decimal), written);
    return hex ? signOf(Number.parseInt(hex, 16), written) : (named[name] ?? written);
  });

const plain = (text: string): Inline[] => (text === "" ? [] : [{ is: "text", text }]);

/** In Chinese no space parts a bare address from the mark or word after it. */
const endOfBareAddress = /[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef\u2018-\u201d\u2026]/u;

function linkTo(address: string, inside: Inline[], raw: string): Inline[] {
  const href = unescapeReferences(address);
  return isWebAddress(href) ? [{ is: "link", href: new URL(href).href, inside }] : plain(raw);
}

function lineOf(tokens: readonly Token[] | undefined, depth: number): Inline[] {
  return (tokens ?? []).flatMap((token) => inlineOf(token as MarkedToken, depth + 1));
}

function inlineOf(token: MarkedToken, depth: number): Inline[] {
  if (depth > deepest) return plain(token.raw);
  switch (token.type) {
    case "text":
      return token.tokens ? lineOf(token.tokens, depth) : plain(unescapeReferences(token.text));
    case "escape":
      return plain(token.text);
    case "codespan":
      return [{ is: "code", text: token.text }];
    case "br":
      return [{ is: "break" }];
    case "strong":
    case "em":
    case "del":
      return [{ is: token.type, inside: lineOf(token.tokens, depth) }];
    case "link": {
      const bare = token.raw === token.text;
      const end = bare ? token.raw.search(endOfBareAddress) : -1;
      if (end < 0) return linkTo(token.href, lineOf(token.tokens, depth), token.raw);
      const address = token.raw.slice(0, end);
      return [...linkTo(address, plain(address), address), ...plain(token.raw.slice(end))];
    }
    case "image":
      return linkTo(token.href, plain(unescapeReferences(token.text) || token.href), token.raw);
    case "checkbox":
      return plain(token.checked ? "\u2611 " : "\u2610 ");
    default:
      return plain(token.raw);
  }
}

/** Lines directly inside an item or a cell run together into one paragraph. */
function blocksOf(tokens: readonly Token[], depth: number): Block[] {
  const blocks: Block[] = [];
  let open: Inline[] | null = null;
  for (const token of tokens as readonly MarkedToken[]) {
    if (token.type === "text" || token.type === "checkbox") {
      if (open === null) {
        open = [];
        blocks.push({ is: "paragraph", line: open });
      }
      open.push(...inlineOf(token, depth));
    } else {
      open = null;
      blocks.push(...blockOf(token, depth + 1));
    }
  }
  return blocks;
}

function blockOf(token: MarkedToken, depth: number): Block[] {
  if (depth > deepest) return [{ is: "paragraph", line: plain(token.raw) }];
  switch (token.type) {
    case "space":
    case "def":
      return [];
    case "heading":
      return [{ is: "heading", depth: token.depth, line: lineOf(token.tokens, depth) }];
    case "code":
      return [{ is: "code", text: token.text }];
    case "blockquote":
      return [{ is: "quote", inside: blocksOf(token.tokens, depth) }];
    case "list": {
      const start = token.ordered ? Number(token.start) || 0 : null;
      return [{ is: "list", start, items: token.items.map((item) => blocksOf(item.tokens, depth)) }];
    }
    case "table":
      return [
        {
          is: "table",
          head: token.header.map((cell) => lineOf(cell.tokens, depth)),
          rows: token.rows.map((row) => row.map((cell) => lineOf(cell.tokens, depth))),
        },
      ];
    case "hr":
      return [{ is: "rule" }];
    case "paragraph":
      return [{ is: "paragraph", line: lineOf(token.tokens, depth) }];
    default:
      return [{ is: "paragraph", line: plain(token.raw.trimEnd()) }];
  }
}

/** Markdown (CommonMark with tables, strikethrough and bare addresses; a line end is a line end) as what is shown of it. */
export function parseMarkdown(text: string): Block[] {
  try {
    return blocksOf(new Lexer({ gfm: true, breaks: true }).lex(text), 0);
  } catch {
    // Thousands of quotes inside one another exhaust the lexer; then the text stands there as it was typed.
    return text.split(/\n{2,}/).map((part) => ({ is: "paragraph", line: plain(part) }));
  }
}
