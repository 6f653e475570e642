import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { ErrorCode } from "#lib/errors";
import { problemOf } from "#lib/http/problem";
import { isDraining } from "#lib/lifecycle";
import { log } from "#lib/log";
import { cleanHeaders, originOf, replaceHeaders } from "#server/clean-request";
import { clientAddress } from "#server/client-address";
import { dataPolicy, pagePolicy } from "#server/csp";
import { isApi, pathOf, refusalOf } from "#server/guard";
import { securityHeaders } from "#server/headers";
import { createPages } from "#server/pages";
import type { NextHandler } from "#server/render-page";
import { createStaticFiles } from "#server/static-files";

export type ServerOptions = {
  handle: NextHandler;
  release: () => number;
  /** Address of the site; `siteConfigured` when the operator has set it. */
  site: string;
  siteConfigured: boolean;
  /** How many proxies of ours stand in front. */
  proxies: number;
  staticFolder: string;
  dev: boolean;
};

const megabyte = 1024 * 1024;
const restMilliseconds = 2_000;

/** Reads the rest of a body that was refused, so that the next request on this connection is heard; not for long. */
function letGo(request: IncomingMessage): void {
  if (request.complete || request.destroyed) return;
  request.resume();
  setTimeout(() => request.complete || request.destroy(), restMilliseconds).unref();
}
const staticPrefix = "/_next/static/";

/** Everything between the socket and Next: what it refuses, strips, sets and keeps stands in docs/decisions/007. */
export function createHandler(options: ServerOptions) {
  const { handle, release, site, siteConfigured, proxies, dev } = options;
  const https = new URL(site).protocol === "https:";
  const common = securityHeaders(https);
  const pages = createPages({ handle, release, site, securityHeaders: common, maxBytes: 48 * megabyte });
  const files = createStaticFiles({ folder: options.staticFolder, securityHeaders: common, maxBytes: 32 * megabyte });

  function refuse(
    response: ServerResponse,
    code: ErrorCode,
    { status, requestId }: { status: number; requestId: string },
  ) {
    const body = JSON.stringify({ ...problemOf(code, requestId), status });
    response.writeHead(status, {
      ...common,
      "Content-Security-Policy": dataPolicy,
      "Content-Type": "application/problem+json",
      "Content-Length": Buffer.byteLength(body),
      "Cache-Control": "no-store",
    });
    response.end(response.req.method === "HEAD" ? undefined : body);
  }

  async function route(request: IncomingMessage, response: ServerResponse, requestId: string): Promise<void> {
    // Next's own development tools post to addresses that production does not have.
    const isDevTool = dev && request.url?.startsWith("/__nextjs");
    const refusal = isDevTool ? null : refusalOf(request);
    if (refusal) {
      for (const [name, value] of Object.entries(refusal.headers ?? {})) response.setHeader(name, value);
      // Cut off while sending, one may never see the answer: what is only too long is read to its end, unheard.
      if (refusal.status === 413) response.once("finish", () => letGo(request));
      else response.setHeader("Connection", "close");
      return refuse(response, refusal.code as ErrorCode, { status: refusal.status, requestId });
    }
    const path = pathOf(request.url ?? "/");
    if (isApi(path) || dev) return pass(request, response, requestId);
    if (!path.startsWith("/_next/")) return pages.answer(request, response, path);
    const found = path.startsWith(staticPrefix) && (await files(request, response, path.slice(staticPrefix.length)));
    if (!found) refuse(response, "NOT_FOUND", { status: 404, requestId });
  }

  /** On to Next as it came, without what only we may say. */
  async function pass(request: IncomingMessage, response: ServerResponse, requestId: string): Promise<void> {
    const origin = originOf(request.headers.host, site, siteConfigured);
    const clientIp = clientAddress(request, proxies);
    const headers = cleanHeaders(request.headers, { requestId, clientIp, origin });
    const path = pathOf(request.url ?? "/");
    for (const [name, value] of Object.entries(common)) response.setHeader(name, value);
    if (isApi(path)) {
      response.setHeader("Content-Security-Policy", dataPolicy);
      response.setHeader("Cache-Control", "no-store");
      // The address of data can be a secret; nothing that is opened from it need know it.
      if (path.startsWith("/api/v1/")) response.setHeader("Referrer-Policy", "no-referrer");
    } else {
      // Only in development do pages come here, and its client speaks to Next in headers of its own.
      for (const name of Object.keys(request.headers)) {
        if (name === "rsc" || /^(next-(?!action)|x-nextjs-)/.test(name)) headers[name] = request.headers[name];
      }
      if (path !== "/") delete headers.cookie;
      response.setHeader("Content-Security-Policy", pagePolicy([], { https, dev: true }));
    }
    replaceHeaders(request, headers);
    response.once("finish", () => letGo(request));
    await handle(request, response);
  }

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const given = proxies > 0 ? request.headers["x-request-id"] : undefined;
    const requestId = typeof given === "string" && /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
    response.setHeader("X-Request-Id", requestId);
    if (isDraining()) response.setHeader("Connection", "close");
    try {
      await route(request, response, requestId);
    } catch (error) {
      log.error({ err: error, requestId, method: request.method }, "unexpected error");
      if (response.headersSent) response.destroy();
      else refuse(response, "INTERNAL", { status: 500, requestId });
    }
  };
}
