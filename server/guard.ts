import type { IncomingMessage } from "node:http";
import { largestFile } from "#lib/editorial/rules/import/resource-file";

export type Refusal = { status: 400 | 405 | 413 | 414; code: string; headers?: Record<string, string> };

const longestPath = 2048;
const longestQuery = 8192;
/** Above what any route takes; the routes have tighter limits of their own. */
export const largestBody = 2 * 1024 * 1024;
/** The one route that takes files, and what it takes. */
export const largestUpload = { path: "/api/v1/resources/import", bytes: largestFile };

const apiMethods = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);
const pageMethods = new Set(["GET", "HEAD"]);

/** Dots, slashes, backslashes and control characters in disguise: two programs would read such a path differently. */
const ambiguous = /%(?:2e|2f|5c|25|0|1|7f)|[\\\s\p{Cc}]|\/\/|\/\.{1,2}(?:\/|$)/iu;
const brokenEscape = /%(?![0-9a-f]{2})/i;

export const isApi = (path: string): boolean => path === "/api" || path.startsWith("/api/");

/** The part of a request target before the question mark. */
export function pathOf(target: string): string {
  const end = target.indexOf("?");
  return end < 0 ? target : target.slice(0, end);
}

type Request = Pick<IncomingMessage, "method" | "url" | "headers"> & { httpVersion?: string };

/** Why a request is turned away before anything else looks at it; undefined when it is well formed. */
export function refusalOf(request: Request): Refusal | undefined {
  const { method = "", url: target = "", headers } = request;
  if (!target.startsWith("/") || (request.httpVersion === "1.1" && headers.host === undefined))
    return { status: 400, code: "MALFORMED" };
  const path = pathOf(target);
  if (path.length > longestPath || target.length - path.length > longestQuery)
    return { status: 414, code: "TOO_LARGE" };
  const methods = isApi(path) ? apiMethods : pageMethods;
  if (!methods.has(method)) {
    return { status: 405, code: "METHOD_NOT_ALLOWED", headers: { Allow: [...methods].join(", ") } };
  }
  if (ambiguous.test(path) || brokenEscape.test(path) || !isDecodable(path)) return { status: 400, code: "MALFORMED" };
  return bodyRefusal(method, headers, path === largestUpload.path ? largestUpload.bytes : largestBody);
}

function bodyRefusal(method: string, headers: IncomingMessage["headers"], most: number): Refusal | undefined {
  const length = headers["content-length"];
  if (length !== undefined && !/^\d{1,15}$/.test(length)) return { status: 400, code: "MALFORMED" };
  if (Number(length ?? 0) > most) return { status: 413, code: "TOO_LARGE" };
  const hasBody = Number(length ?? 0) > 0 || headers["transfer-encoding"] !== undefined;
  if (hasBody && (method === "GET" || method === "HEAD" || method === "OPTIONS")) {
    return { status: 400, code: "MALFORMED" };
  }
  return undefined;
}

function isDecodable(path: string): boolean {
  if (!path.includes("%")) return true;
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}
