import { once } from "node:events";
import { type AddressInfo, connect, type Socket } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createHttpServer } from "#server/http-server";

/** A hundredth of the real limits. */
const patience = { headers: 150, request: 400, silence: 600, look: 20 };
const large = Buffer.alloc(16 * 1024 * 1024, "x");

const server = createHttpServer(
  async (request, response) => {
    if (request.url === "/large") return response.end(large);
    let size = 0;
    try {
      for await (const chunk of request) size += chunk.length;
      response.end(String(size));
    } catch {
      // Cut off in the middle of its body: there is nobody to answer.
    }
  },
  { https: false, patience },
);
const sockets: Socket[] = [];
let port = 0;

beforeEach(async () => {
  await once(server.listen(0, "127.0.0.1"), "listening");
  port = (server.address() as AddressInfo).port;
});
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  server.closeAllConnections();
  await once(server.close(), "close");
});

function open(): Socket {
  const socket = connect(port, "127.0.0.1");
  socket.on("error", () => {});
  sockets.push(socket);
  return socket;
}

/** Sends this at once, and then a letter every few milliseconds for as long as it is let; what came back, and when it ended. */
async function drip(start: string): Promise<{ answer: string; milliseconds: number }> {
  const began = performance.now();
  const socket = open();
  let answer = "";
  socket.setEncoding("latin1").on("data", (part) => (answer += part));
  socket.write(start);
  const drops = setInterval(() => socket.write("a"), 10);
  await once(socket, "close");
  clearInterval(drops);
  return { answer, milliseconds: performance.now() - began };
}

const head = "POST / HTTP/1.1\r\nHost: here\r\n";

test.each([
  ["headers", `${head}X-Slow: `, patience.headers],
  ["a body of announced length", `${head}Content-Length: 100000\r\n\r\n`, patience.request],
  ["headers after a request that was answered", `${head}Content-Length: 0\r\n\r\n${head}X-Slow: `, patience.headers],
])("whoever sends %s drop by drop is cut off in time, and told why", async (_what, start, limit) => {
  const { answer, milliseconds } = await drip(start);
  expect(answer).toMatch(/HTTP\/1\.1 408 Request Timeout\r\n(?:.+\r\n)*Connection: close\r\n/);
  expect(milliseconds).toBeGreaterThanOrEqual(limit * 0.9);
  expect(milliseconds).toBeLessThan(limit + 1000);
});

test("whoever connects and says nothing is cut off too", async () => {
  const socket = open().resume();
  const [hadError] = await once(socket, "close", { signal: AbortSignal.timeout(patience.headers + 1000) });
  expect(hadError).toBe(false);
});

test("whoever asks for much and reads nothing is cut off", async () => {
  const socket = open();
  socket.write("GET /large HTTP/1.1\r\nHost: here\r\n\r\n");
  const [served] = (await once(server, "connection")) as [Socket];
  await once(served, "close", { signal: AbortSignal.timeout(patience.silence * 2 + 1000) });
  let read = 0;
  socket.on("data", (part) => (read += part.length));
  await once(socket, "close");
  expect(read).toBeLessThan(large.length);
});

test("others are served while two hundred drip", async () => {
  const slow = Array.from({ length: 200 }, (_, number) =>
    drip(number % 2 ? `${head}X-Slow: ` : `${head}Content-Length: 9999\r\n\r\n`),
  );
  const ended = Promise.all(slow);
  let done = false;
  void ended.then(() => {
    done = true;
  });
  let served = 0;
  while (!done) {
    const response = await fetch(`http://127.0.0.1:${port}/`, { method: "POST", body: "hello" });
    expect(await response.text()).toBe("5");
    served++;
  }
  expect(served).toBeGreaterThan(3);
  for (const { answer } of await ended) expect(answer).toContain(" 408 ");
});
