import { IncomingMessage, type OutgoingHttpHeaders, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { Writable } from "node:stream";

export type NextHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;
export type Rendered = { status: number; headers: OutgoingHttpHeaders; body: Buffer };

/**
 * Asks Next for a page on behalf of nobody: the request is ours, made of a path and the headers given here. So a page
 * cannot hold anything of whoever asked, and somebody closing the window does not break it for the others who wait.
 */
export function renderPage(handle: NextHandler, path: string, headers: Record<string, string>): Promise<Rendered> {
  const request = new IncomingMessage(new Socket());
  request.method = "GET";
  request.url = path;
  request.headers = headers;
  request.rawHeaders = Object.entries(headers).flat();
  request.push(null);
  const response = new CapturedResponse(request);
  return new Promise((resolve, reject) => {
    response.once("finish", () => {
      resolve({ status: response.statusCode, headers: response.getHeaders(), body: Buffer.concat(response.chunks) });
    });
    handle(request, response).catch(reject);
  });
}

type Chunk = string | Uint8Array;

/** Keeps what is written instead of sending it; for everything else it is a response like any other. */
class CapturedResponse extends ServerResponse {
  readonly chunks: Buffer[] = [];

  constructor(request: IncomingMessage) {
    super(request);
    const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
    this.assignSocket(nowhere as Socket);
  }

  override flushHeaders(): void {}

  override writeHead(status: number, ...rest: unknown[]): this {
    this.statusCode = status;
    const headers = rest.find((value) => typeof value === "object" && value !== null);
    for (const [name, value] of Object.entries((headers ?? {}) as OutgoingHttpHeaders)) {
      if (value !== undefined) this.setHeader(name, value);
    }
    return this;
  }

  override write(chunk: Chunk, ...rest: unknown[]): boolean {
    this.keep(chunk, rest[0]);
    const done = rest.at(-1);
    if (typeof done === "function") process.nextTick(done);
    return true;
  }

  override end(...given: unknown[]): this {
    const [chunk, encoding] = given;
    if (typeof chunk === "string" || chunk instanceof Uint8Array) this.keep(chunk, encoding);
    const done = given.at(-1);
    return super.end(typeof done === "function" ? (done as () => void) : undefined);
  }

  private keep(chunk: Chunk, encoding: unknown): void {
    this.chunks.push(
      typeof chunk === "string"
        ? Buffer.from(chunk, typeof encoding === "string" ? (encoding as BufferEncoding) : "utf8")
        : Buffer.from(chunk),
    );
  }
}
