const shown = 300;

/** The charset a page names, in its header or at its beginning; those of Chinese pages are common. */
const charsetIn = (contentType: string, start: string): string =>
  (/charset=["']?([\w-]+)/i.exec(contentType) ?? /<meta[^>]{0,200}charset=["']?([\w-]+)/i.exec(start))?.[1] ?? "utf-8";

function decode(body: Uint8Array, charset: string): string {
  try {
    return new TextDecoder(charset).decode(body);
  } catch {
    // A name that nobody knows.
    return new TextDecoder().decode(body);
  }
}

/** What a page calls itself; empty when it does not say. Never shown as anything but text. */
export function titleOf({ body, contentType }: { body: Uint8Array; contentType: string }): string {
  const start = new TextDecoder("latin1").decode(body.subarray(0, 2048));
  const text = decode(body, charsetIn(contentType, start));
  const open = text.search(/<title[\s>]/i);
  if (open < 0) return "";
  const from = text.indexOf(">", open) + 1;
  const to = text.indexOf("</", from);
  return from === 0 ? "" : text.slice(from, to < 0 ? from + shown : Math.min(to, from + shown)).trim();
}
