import { createHash } from "node:crypto";

const script = /<script(\s[^>]*)?>([\s\S]*?)<\/script>/g;

/**
 * Joins inline scripts that stand directly behind one another. Next writes a page's data as dozens of them, and each
 * would need a hash of its own in a header that proxies limit to a few kilobytes.
 */
export function joinInlineScripts(html: string): string {
  const plain = "</script><script>";
  if (!html.includes(plain)) return html;
  const parts: string[] = [];
  let from = 0;
  for (;;) {
    const at = html.indexOf(plain, from);
    if (at < 0) break;
    const opening = html.lastIndexOf("<script", at);
    const isPlain = html.startsWith("<script>", opening);
    // A script with attributes stays as it is: what follows it is not part of it.
    parts.push(html.slice(from, at), isPlain ? "\n;" : plain);
    from = at + plain.length;
  }
  parts.push(html.slice(from));
  return parts.join("");
}

/** Sources that allow exactly the inline scripts of this page. */
export function inlineScriptHashes(html: string): string[] {
  const hashes = new Set<string>();
  for (const [, attributes = "", text = ""] of html.matchAll(script)) {
    if (/\ssrc\s*=/.test(attributes) || isData(attributes) || text === "") continue;
    hashes.add(`'sha256-${createHash("sha256").update(text).digest("base64")}'`);
  }
  return [...hashes];
}

/** Blocks such as JSON-LD are never run. */
const isData = (attributes: string): boolean =>
  /\stype\s*=\s*"?(?!module|text\/javascript|importmap|speculationrules)[\w+/.-]+/.test(attributes);

export type PolicyOptions = { https: boolean; dev: boolean };

export function pagePolicy(scriptHashes: string[], { https, dev }: PolicyOptions): string {
  // Development evaluates modules, injects them as it goes and keeps a socket open.
  const scripts = dev ? ["'unsafe-inline'", "'unsafe-eval'"] : scriptHashes;
  return [
    "default-src 'none'",
    `script-src 'self'${scripts.map((source) => ` ${source}`).join("")}`,
    // React and the primitives set style attributes; styles cannot run code.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${dev ? " ws: wss:" : ""}`,
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    ...(https ? ["upgrade-insecure-requests"] : []),
  ].join("; ");
}

/** For everything that is not a page: nothing in it may run or load. */
export const dataPolicy = "default-src 'none'; frame-ancestors 'none'";
