"use client";

import { late, useLate } from "#lib/use-late";

type LazyMarkdownProps = { text: string; under: 1 | 2 | 3 | 4 };

const markdown = late<LazyMarkdownProps>(async () => (await import("#components/ui/markdown")).Markdown);

/** Markdown someone wrote. Until its reader is there, and where it cannot be fetched, the text stands as it was typed. */
export function LazyMarkdown(props: LazyMarkdownProps) {
  const Markdown = useLate(markdown, { wanted: true });
  return Markdown ? <Markdown {...props} /> : <p className="whitespace-pre-wrap break-words">{props.text}</p>;
}
