import { randomUUID } from "node:crypto";
import { createServer, type RequestListener, type Server, STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import { dataPolicy } from "#server/csp";
import { securityHeaders } from "#server/headers";

/** What the parser refuses never becomes a request; it is answered on the bare socket. */
const statusOf: Record<string, number> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_INVALID_METHOD: 405,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

/** How long someone may take, in milliseconds. */
type Patience = {
  /** From the opening of the connection, or the first byte of a later request, to the end of the headers. */
  headers: number;
  /** The same to the end of the body. */
  request: number;
  /** Without a byte in either direction: for those who ask and do not read. */
  silence: number;
  /** Between two looks at who is late. */
  look: number;
};
const usualPatience: Patience = { headers: 10_000, request: 30_000, silence: 60_000, look: 2_000 };

type Options = { https: boolean; patience?: Patience };

/** A server that neither waits for the slow for ever nor takes what cannot be a request. */
export function createHttpServer(listener: RequestListener, { https, patience = usualPatience }: Options): Server {
  const server = createServer(
    {
      maxHeaderSize: 16 * 1024,
      headersTimeout: patience.headers,
      requestTimeout: patience.request,
      // Longer than the idle time of the usual proxies, so that it is them who hang up.
      keepAliveTimeout: 65_000,
      connectionsCheckingInterval: patience.look,
      // The handler refuses it, with the headers of every other answer.
      requireHostHeader: false,
      insecureHTTPParser: false,
    },
    listener,
  );
  server.maxHeadersCount = 100;
  server.timeout = patience.silence;
  server.on("clientError", (error: NodeJS.ErrnoException, socket) => refuse(socket, error.code ?? "", https));
  server.on("connect", (_request, socket) => refuse(socket, "HPE_INVALID_METHOD", https));
  // `Expect: 100-continue` is fine; any other expectation is not.
  server.on("checkExpectation", (_request, response) => {
    response.writeHead(417, { ...securityHeaders(https), "X-Request-Id": randomUUID(), Connection: "close" }).end();
  });
  return server;
}

function refuse(socket: Duplex, code: string, https: boolean): void {
  if (!socket.writable || code === "ECONNRESET") {
    socket.destroy();
    return;
  }
  const status = statusOf[code] ?? 400;
  const headers: Record<string, string> = {
    ...securityHeaders(https),
    "Content-Security-Policy": dataPolicy,
    "Cache-Control": "no-store",
    "X-Request-Id": randomUUID(),
    "Content-Length": "0",
    Connection: "close",
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join("\r\n")}\r\n\r\n`);
}
