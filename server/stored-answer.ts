import { createHash } from "node:crypto";
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { chooseEncoding, type Encoding, encode, isCompressible } from "#server/encoding";

/** An answer that many people get: its text once, compressed once per encoding. */
export type StoredAnswer = {
  status: number;
  headers: OutgoingHttpHeaders;
  body: Buffer;
  compressible: boolean;
  encoded: Map<Encoding, Promise<Buffer>>;
  /** Brotli quality: high for what is kept for good. */
  quality: number;
};

/** @param headers without those that depend on the encoding */
export function storeAnswer(
  status: number,
  headers: OutgoingHttpHeaders,
  body: Buffer,
  { tag = true, quality = 6 } = {},
): StoredAnswer {
  // What is told once to one reader is not worth compressing.
  const compressible = status === 200 && isCompressible(String(headers["Content-Type"] ?? ""), body.length);
  const complete = { ...headers };
  if (compressible) complete.Vary = [headers.Vary, "Accept-Encoding"].filter(Boolean).join(", ");
  if (tag) complete.ETag = `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
  return { status, headers: complete, body, compressible, encoded: new Map(), quality };
}

/** Bytes it may take in memory, both encodings included. */
export const weightOf = (answer: StoredAnswer): number => 2 * answer.body.length + 4096;

export async function sendStored(
  request: Pick<IncomingMessage, "headers" | "method">,
  response: ServerResponse,
  answer: StoredAnswer,
): Promise<void> {
  const tag = answer.headers.ETag;
  if (tag !== undefined && matches(request.headers["if-none-match"], String(tag))) {
    const { "Content-Type": _type, ...headers } = answer.headers;
    response.writeHead(304, headers).end();
    return;
  }
  const encoding = answer.compressible ? chooseEncoding(request.headers["accept-encoding"] as string) : "identity";
  let body = answer.body;
  if (encoding !== "identity") {
    let encoded = answer.encoded.get(encoding);
    if (!encoded) {
      encoded = encode(answer.body, encoding, answer.quality);
      answer.encoded.set(encoding, encoded);
    }
    body = await encoded;
    response.setHeader("Content-Encoding", encoding);
  }
  response.setHeader("Content-Length", body.length);
  response.writeHead(answer.status, answer.headers);
  response.end(request.method === "HEAD" ? undefined : body);
}

function matches(asked: string | undefined, tag: string): boolean {
  if (asked === undefined) return false;
  const strong = (text: string) => text.trim().replace(/^W\//, "");
  return asked.split(",").some((one) => one.trim() === "*" || strong(one) === strong(tag));
}
