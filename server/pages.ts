import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { inlineScriptHashes, joinInlineScripts, pagePolicy } from "#server/csp";
import { PageMemo } from "#server/page-memo";
import { type NextHandler, type Rendered, renderPage } from "#server/render-page";
import { type StoredAnswer, sendStored, storeAnswer } from "#server/stored-answer";

export type PagesOptions = {
  handle: NextHandler;
  release: () => number;
  /** Address of the site, e.g. https://learn.example.org */
  site: string;
  securityHeaders: Record<string, string>;
  maxBytes: number;
};

/** How the browser asks for a page: as a document, as data for a navigation, or as a part of it ahead of time. */
const variantHeaders = ["rsc", "next-router-prefetch", "next-router-segment-prefetch"] as const;
/** The one cookie a page request may carry, and only to `/`, which leads on to a language. */
const languageCookie = "locale";
/** Next's own word on caching is about its cache, not ours. */
const dropped =
  /^(?:cache-control|etag|set-cookie|content-length|transfer-encoding|connection|keep-alive|date|x-powered-by|x-nextjs-cache|x-next-cache-tags|content-security-policy)$/;

const shared = "public, max-age=0, must-revalidate";
const neverKept = "no-store";

export function createPages({ handle, release, site, securityHeaders, maxBytes }: PagesOptions) {
  const memo = new PageMemo({ maxBytes, release });
  const { host, protocol, origin } = new URL(site);
  const https = protocol === "https:";
  const own = { host, "x-forwarded-host": host, "x-forwarded-proto": https ? "https" : "http" };

  async function page(path: string, variant: Record<string, string>): Promise<StoredAnswer> {
    return finish(await renderPage(handle, path, { ...own, ...variant }), shared);
  }

  function finish({ status, headers: given, body }: Rendered, caching: string): StoredAnswer {
    const headers: OutgoingHttpHeaders = { ...securityHeaders };
    for (const [name, value] of Object.entries(given)) if (!dropped.test(name)) headers[nameOf(name)] = value;
    // Whatever name the browser knows us by, it finds its way on from a path.
    if (typeof headers.Location === "string" && headers.Location.startsWith(`${origin}/`)) {
      headers.Location = headers.Location.slice(origin.length);
    }
    const isPage = String(headers["Content-Type"] ?? "").startsWith("text/html");
    const html = isPage ? joinInlineScripts(body.toString("utf8")) : "";
    headers["Content-Security-Policy"] = pagePolicy(isPage ? inlineScriptHashes(html) : [], { https, dev: false });
    headers["Cache-Control"] = status === 200 ? caching : neverKept;
    return storeAnswer(status, headers, isPage ? Buffer.from(html) : body, {
      tag: status === 200 && caching === shared,
    });
  }

  async function landing(request: IncomingMessage): Promise<StoredAnswer> {
    const headers: Record<string, string> = { ...own };
    const language = request.headers["accept-language"];
    if (language) headers["accept-language"] = language.slice(0, 500);
    const cookie = new RegExp(`(?:^|;\\s*)${languageCookie}=([\\w-]{2,10})(?:;|$)`).exec(request.headers.cookie ?? "");
    if (cookie) headers.cookie = `${languageCookie}=${cookie[1]}`;
    const answer = finish(await renderPage(handle, "/", headers), neverKept);
    answer.headers.Vary = "Accept-Language, Cookie";
    return answer;
  }

  return {
    memo,
    /** Answers a page request. Its query is the browser's business: pages are the same whatever it says. */
    async answer(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
      if (path === "/") return sendStored(request, response, await landing(request));
      const { headers } = request;
      const key = headers.rsc === undefined ? path : keyOf(path, headers);
      const known = memo.get(key);
      if (known) return sendStored(request, response, known);
      const variant: Record<string, string> = {};
      for (const name of headers.rsc === undefined ? [] : variantHeaders) {
        const value = headers[name];
        if (typeof value === "string") variant[name] = value;
      }
      return sendStored(request, response, await memo.make(key, () => page(path, variant)));
    },
  };
}

const keyOf = (path: string, headers: IncomingMessage["headers"]): string =>
  [path, ...variantHeaders.map((name) => headers[name] ?? "")].join("\n");

const written: Record<string, string> = { "content-type": "Content-Type", location: "Location", vary: "Vary" };
const nameOf = (name: string): string => written[name] ?? name;
