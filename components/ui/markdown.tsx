import { useTranslations } from "next-intl";
import { createElement, type ReactNode, useMemo } from "react";
import { outlined } from "#lib/heading-outline";
import { type Block, type Inline, parseMarkdown } from "#lib/markdown";

type MarkdownProps = {
  text: string;
  /** Level of the heading it stands under: its own headings go on from there. */
  under: 1 | 2 | 3 | 4;
};

type Setting = { under: number; words: { opensBeside: string; code: string; table: string } };

/** Markdown someone wrote, without HTML and without images. Heavy: load it through `LazyMarkdown`. */
export function Markdown({ text, under }: MarkdownProps) {
  const t = useTranslations("common");
  const blocks = useMemo(() => outlined(parseMarkdown(text)), [text]);
  const setting = { under, words: { opensBeside: t("opensBeside"), code: t("code"), table: t("table") } };
  return createElement("div", { className: "grid gap-3 break-words [&_:is(ul,ol)]:pl-6" }, ...draw(blocks, setting));
}

// Children are spread, each in its own place: what was parsed never changes order, so nothing needs a key.
const draw = (blocks: readonly Block[], setting: Setting): ReactNode[] =>
  blocks.map((block) => drawBlock(block, setting));
const drawLine = (line: readonly Inline[], setting: Setting): ReactNode[] =>
  line.map((part) => drawPart(part, setting));

/** A region that scrolls must be reachable by keyboard in browsers that do not see to it themselves. */
const scrolls = (label: string, more = "") => ({
  tabIndex: 0,
  "aria-label": label,
  className: `overflow-x-auto ${more}`,
});

function drawBlock(block: Block, setting: Setting): ReactNode {
  const { words, under } = setting;
  switch (block.is) {
    case "heading": {
      const look = { className: block.depth === 1 && under < 3 ? "mt-2 text-lg" : "mt-1 text-base" };
      return createElement(`h${Math.min(under + block.depth, 6)}`, look, ...drawLine(block.line, setting));
    }
    case "paragraph":
      return createElement("p", null, ...drawLine(block.line, setting));
    case "code":
      return (
        <section {...scrolls(words.code, "rounded-md bg-wash px-3 py-2")}>
          <pre className="font-mono text-sm">
            <code>{block.text}</code>
          </pre>
        </section>
      );
    case "quote": {
      const look = { className: "grid gap-3 border-edge border-l-3 pl-4 text-soft" };
      return createElement("blockquote", look, ...draw(block.inside, setting));
    }
    case "list": {
      const items = block.items.map((item) => createElement("li", null, ...draw(item, setting)));
      const { start } = block;
      return start === null
        ? createElement("ul", { className: "list-disc [&>li]:mt-1" }, ...items)
        : createElement("ol", { className: "list-decimal [&>li]:mt-1", start }, ...items);
    }
    case "table":
      return <section {...scrolls(words.table)}>{drawTable(block, setting)}</section>;
    case "rule":
      return <hr className="border-rule" />;
  }
}

const cellClass = "border-rule border-b py-1.5 pr-4 align-top";

function drawTable({ head, rows }: Extract<Block, { is: "table" }>, setting: Setting): ReactNode {
  const headCell = (cell: Inline[]) =>
    createElement("th", { scope: "col", className: `${cellClass} font-medium` }, ...drawLine(cell, setting));
  const cell = (inside: Inline[]) => createElement("td", { className: cellClass }, ...drawLine(inside, setting));
  return createElement(
    "table",
    { className: "text-left text-sm" },
    createElement("thead", null, createElement("tr", null, ...head.map(headCell))),
    createElement("tbody", null, ...rows.map((row) => createElement("tr", null, ...row.map(cell)))),
  );
}

function drawPart(part: Inline, setting: Setting): ReactNode {
  switch (part.is) {
    case "text":
      return part.text;
    case "code":
      return <code className="rounded-sm bg-wash px-1 font-mono text-[0.9em]">{part.text}</code>;
    case "break":
      return <br />;
    case "strong":
      return createElement("strong", { className: "font-semibold" }, ...drawLine(part.inside, setting));
    case "em": {
      // No face of ours has a slanted shape in both scripts; a dotted line under the words does it in either.
      const look = { className: "underline decoration-dotted underline-offset-4" };
      return createElement("em", look, ...drawLine(part.inside, setting));
    }
    case "del":
      return createElement("del", null, ...drawLine(part.inside, setting));
    case "link": {
      const out = { href: part.href, target: "_blank", rel: "noopener noreferrer nofollow", className: "link" };
      const beside = <span className="sr-only">{setting.words.opensBeside}</span>;
      return createElement("a", out, ...drawLine(part.inside, setting), beside);
    }
  }
}
