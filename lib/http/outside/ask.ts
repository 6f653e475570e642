import http, { type IncomingMessage, type RequestOptions } from "node:http";
import https from "node:https";
import type { Target } from "#lib/http/outside/public-address";

/** How much one request may cost. Times in milliseconds. */
export type Caps = { total: number; idle: number; headerBytes: number; bodyBytes: number };

export type Answer = {
  status: number;
  location: string | null;
  retryAfter: string | null;
  contentType: string;
  /** Whoever stands before the server wants to see a person. */
  challenged: boolean;
  /** The beginning of a page of text; empty for everything else. */
  body: Buffer;
};

type Question = {
  target: Target;
  /** The one address that was looked up and judged: the connection goes there and nowhere else. */
  address: string;
  method: "HEAD" | "GET";
  caps: Caps;
};

const agentName = "Mozilla/5.0 (compatible; WaymarkLinkCheck/1.0)";

const optionsOf = ({ target: { url, host, port, literal }, address, method, caps }: Question): RequestOptions => ({
  host: address,
  port,
  method,
  path: `${url.pathname}${url.search}`,
  setHost: false,
  headers: {
    Host: url.host,
    "User-Agent": agentName,
    Accept: "text/html,application/xhtml+xml,*/*;q=0.8",
    // Nothing has to be unpacked, so that nothing can swell.
    "Accept-Encoding": "identity",
    Connection: "close",
  },
  // A connection of its own: none that was judged for one host is used for another.
  agent: false,
  maxHeaderSize: caps.headerBytes,
  signal: AbortSignal.timeout(caps.total),
  timeout: caps.idle,
  // `host` is an address. Whoever looked up a name here would look it up unjudged.
  lookup: (_name, _options, callback) => callback(new Error("looked up twice"), "", 0),
  ...(url.protocol === "https:" ? { servername: literal ? "" : host, minVersion: "TLSv1.2" } : {}),
});

const isPage = ({ headers }: IncomingMessage): boolean =>
  /^(text\/html|application\/xhtml\+xml)\b/i.test(headers["content-type"] ?? "") &&
  /^(identity)?$/i.test(headers["content-encoding"] ?? "");

const answerOf = ({ statusCode = 0, headers }: IncomingMessage, body: Buffer): Answer => ({
  status: statusCode,
  location: headers.location ?? null,
  retryAfter: headers["retry-after"] ?? null,
  contentType: headers["content-type"] ?? "",
  challenged: headers["cf-mitigated"] !== undefined || headers["x-amzn-waf-action"] !== undefined,
  body,
});

/**
 * Makes one request to one address and reads no further than it has to. Once there is a status, whatever ends the body
 * (its end, the caps, a lost line) ends it well.
 * @throws what the socket, TLS or the parser threw, or an AbortError when time was up
 */
export function ask(question: Question): Promise<Answer> {
  const { target, method, caps } = question;
  const { request: open } = target.url.protocol === "https:" ? https : http;
  return new Promise((resolve, reject) => {
    const request = open(optionsOf(question));
    let fail: (reason: unknown) => void = reject;
    request.on("error", (error) => fail(error));
    request.once("timeout", () => request.destroy(Object.assign(new Error("no sign of life"), { code: "ETIMEDOUT" })));
    request.once("close", () => fail(Object.assign(new Error("closed without an answer"), { code: "ECONNRESET" })));
    request.once("response", (response) => {
      const chunks: Buffer[] = [];
      let size = 0;
      const done = () => {
        resolve(answerOf(response, Buffer.concat(chunks).subarray(0, caps.bodyBytes)));
        request.destroy();
      };
      fail = done;
      if (method === "HEAD" || !isPage(response)) return done();
      response.on("data", (chunk: Buffer) => {
        chunks.push(chunk);
        size += chunk.length;
        if (size >= caps.bodyBytes) done();
      });
      for (const event of ["end", "error", "close"] as const) response.once(event, done);
    });
    request.end();
  });
}
