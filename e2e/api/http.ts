import { Agent, request } from "node:http";

export const site = process.env.WAYMARK_URL ?? "http://localhost:3000";

const agent = new Agent({ keepAlive: true, maxSockets: 16 });

export type Sent = {
  method?: string;
  path: string;
  headers?: Record<string, string | string[]>;
  body?: string | Buffer;
  /** In pieces, without saying how long it will be. */
  chunked?: boolean;
};

export type Answer = {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
  milliseconds: number;
  json<Shape = Record<string, unknown>>(): Shape;
};

/** One exchange with nothing added to it: `fetch` sets and forbids headers that these tests are about. */
export function exchange({ method = "GET", path, headers = {}, body, chunked = false }: Sent): Promise<Answer> {
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const length: Record<string, string> =
      body === undefined
        ? {}
        : chunked
          ? { "Transfer-Encoding": "chunked" }
          : { "Content-Length": String(Buffer.byteLength(body)) };
    // Whoever is refused in the middle of a piecewise body has a connection that is good for nothing more.
    const connection = chunked ? false : agent;
    const sending = request(`${site}${path}`, { method, agent: connection, headers: { ...headers, ...length } });
    sending.setTimeout(20_000, () => sending.destroy(new Error(`${method} ${path}: no answer`)));
    let answered = false;
    sending.on("response", (response) => {
      answered = true;
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.once("error", reject);
      response.once("end", () => {
        const text = Buffer.concat(parts).toString("utf8");
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text,
          milliseconds: performance.now() - began,
          json: <Shape>() => JSON.parse(text) as Shape,
        });
      });
    });
    // Who is refused for the size of what they send may see the connection close while they still send.
    sending.on("error", (error) => {
      if (!answered) reject(error);
    });
    if (body !== undefined && chunked) {
      const bytes = Buffer.from(body);
      for (let from = 0; from < bytes.length; from += 16_384) sending.write(bytes.subarray(from, from + 16_384));
    } else if (body !== undefined) sending.write(body);
    sending.end();
  });
}
