import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { createHandler } from "#server/handler";
import { createHttpServer } from "#server/http-server";

/** What reached the fake Next, and what it shall answer. */
let seen: IncomingMessage[] = [];
let answerWith: (request: IncomingMessage, response: ServerResponse) => void;
const release = { number: 1 };
const staticFolder = mkdtempSync(join(tmpdir(), "waymark-static-"));
const page = `<!doctype html><html><head><script>theme()</script></head><body>${"路标 ".repeat(600)}</body></html>`;

let server: Server;
let base: string;

beforeAll(async () => {
  writeFileSync(join(staticFolder, "app.js"), `console.log(${"1,".repeat(2000)}1)`);
  writeFileSync(join(staticFolder, "app.js.map"), "{}");
  const handler = createHandler({
    handle: async (request, response) => {
      seen.push(request);
      answerWith(request, response);
    },
    release: () => release.number,
    site: "https://learn.example.org",
    siteConfigured: true,
    proxies: 0,
    staticFolder,
    dev: false,
  });
  server = createHttpServer((request, response) => void handler(request, response), { https: true });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.close();
  server.closeAllConnections();
  rmSync(staticFolder, { recursive: true });
});

beforeEach(() => {
  seen = [];
  release.number += 1;
  answerWith = (_request, response) => {
    response.setHeader("Cache-Control", "s-maxage=31536000");
    response.setHeader("Set-Cookie", "tracked=1");
    response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" });
    response.write(page.slice(0, 100));
    response.end(page.slice(100));
  };
});

const get = (path: string, init: RequestInit = {}) => fetch(base + path, { redirect: "manual", ...init });

/** Bytes as they are, for what no HTTP client would send. */
function raw(text: string): Promise<string> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    let answer = "";
    const socket = connect(port, "127.0.0.1", () => socket.write(text));
    socket.on("data", (chunk) => {
      answer += chunk;
    });
    socket.on("close", () => resolve(answer));
    socket.on("error", reject);
  });
}

test("a page is rendered once, for nobody, and never again until the next release", async () => {
  const headers = {
    cookie: "next-auth.session-token=secret",
    authorization: "Bearer secret",
    "x-middleware-rewrite": "/",
  };
  const first = await get("/zh/me?private=1", { headers });
  expect(await first.text()).toBe(page);
  expect(seen).toHaveLength(1);
  expect(seen[0]?.url).toBe("/zh/me");
  expect(seen[0]?.headers).toEqual({
    host: "learn.example.org",
    "x-forwarded-host": "learn.example.org",
    "x-forwarded-proto": "https",
  });
  expect(first.headers.get("set-cookie")).toBeNull();
  expect(first.headers.get("cache-control")).toBe("public, max-age=0, must-revalidate");
  await get("/zh/me");
  expect(seen).toHaveLength(1);
  release.number += 1;
  await get("/zh/me");
  expect(seen).toHaveLength(2);
});

test("it is compressed, tagged and not sent twice", async () => {
  const first = await get("/zh", { headers: { "accept-encoding": "br" } });
  expect(first.headers.get("content-encoding")).toBe("br");
  expect(first.headers.get("vary")).toContain("Accept-Encoding");
  const tag = first.headers.get("etag") ?? "";
  const again = await get("/zh", { headers: { "if-none-match": `"other", ${tag}` } });
  expect([again.status, await again.text()]).toEqual([304, ""]);
  expect(again.headers.get("content-security-policy")).toBe(first.headers.get("content-security-policy"));
  const head = await get("/zh", { method: "HEAD" });
  expect([head.status, head.headers.get("etag"), await head.text()]).toEqual([200, tag, ""]);
});

test("data for a navigation is another variant of the same address", async () => {
  answerWith = (request, response) => {
    response.setHeader("Content-Type", request.headers.rsc ? "text/x-component" : "text/html");
    response.end(`${request.headers.rsc ?? "document"} ${request.headers["next-router-segment-prefetch"] ?? ""}`);
  };
  const asData = { rsc: "1", "next-router-state-tree": "mine", cookie: "a=b" };
  expect(await (await get("/zh")).text()).toBe("document ");
  expect(await (await get("/zh?_rsc=abc", { headers: asData })).text()).toBe("1 ");
  const part = { ...asData, "next-router-prefetch": "1", "next-router-segment-prefetch": "/_tree" };
  expect(await (await get("/zh", { headers: part })).text()).toBe("1 /_tree");
  expect(seen).toHaveLength(3);
  for (const request of seen) expect(request.headers).not.toHaveProperty("cookie");
  for (const request of seen) expect(request.headers).not.toHaveProperty("next-router-state-tree");
});

test("what is not there is told every time anew and kept nowhere", async () => {
  answerWith = (_request, response) => response.writeHead(404, { "Content-Type": "text/html" }).end("nothing");
  const answer = await get("/zh/invented");
  expect([answer.status, answer.headers.get("cache-control"), answer.headers.get("etag")]).toEqual([
    404,
    "no-store",
    null,
  ]);
  await get("/zh/invented");
  expect(seen).toHaveLength(2);
});

test("the way from / depends on the language only", async () => {
  answerWith = (_request, response) => response.writeHead(307, { Location: "https://learn.example.org/zh" }).end();
  const headers = { cookie: "next-auth.session-token=secret; locale=en", "accept-language": "en" };
  const answer = await get("/", { headers });
  expect([answer.status, answer.headers.get("location"), answer.headers.get("cache-control")]).toEqual([
    307,
    "/zh",
    "no-store",
  ]);
  expect(seen[0]?.headers).toMatchObject({ cookie: "locale=en", "accept-language": "en" });
});

test("an API request arrives with its cookie and without pretences", async () => {
  answerWith = (_request, response) => response.writeHead(200, { "Content-Type": "application/json" }).end("{}");
  const headers = {
    cookie: "a=b",
    "x-forwarded-for": "10.0.0.1",
    "x-waymark-client-ip": "10.0.0.1",
    "x-request-id": "mine-1234",
  };
  const answer = await get("/api/v1/me", { headers });
  expect(seen[0]?.headers).toMatchObject({
    cookie: "a=b",
    "x-waymark-client-ip": "127.0.0.1",
    host: "learn.example.org",
  });
  expect(seen[0]?.headers["x-request-id"]).toBe(answer.headers.get("x-request-id"));
  expect(answer.headers.get("x-request-id")).not.toBe("mine-1234");
  expect(answer.headers.get("cache-control")).toBe("no-store");
});

test("files of the build are kept for good, everything else below /_next is not served", async () => {
  const file = await get("/_next/static/app.js", { headers: { "accept-encoding": "gzip" } });
  expect(file.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  expect(file.headers.get("content-encoding")).toBe("gzip");
  const elsewhere = [
    "/_next/static/app.js.map",
    "/_next/static/nope.js",
    "/_next/image?url=x",
    "/_next/data/x/zh.json",
  ];
  for (const path of elsewhere) expect([path, (await get(path)).status]).toEqual([path, 404]);
  expect(seen).toHaveLength(0);
});

test("a failure says nothing but its number", async () => {
  answerWith = () => {
    throw new Error("secret detail");
  };
  const answer = await get("/api/v1/me");
  const text = await answer.text();
  expect([answer.status, text.includes("secret")]).toEqual([500, false]);
  expect(JSON.parse(text)).toMatchObject({ code: "INTERNAL", requestId: answer.headers.get("x-request-id") });
});

test("every answer carries the security headers", async () => {
  const answers = [
    await get("/zh"),
    await get("/"),
    await get("/api/v1/me"),
    await get("/_next/static/app.js"),
    await get("/_next/nope"),
    await get("/zh", { method: "POST", body: "x" }),
    await get("/zh/%2e%2e/x"),
  ];
  for (const { headers, status, url } of answers) {
    const where = `${status} ${url}`;
    expect(headers.get("x-content-type-options"), where).toBe("nosniff");
    expect(headers.get("strict-transport-security"), where).toMatch(/max-age=\d{8}/);
    expect(headers.get("content-security-policy"), where).toContain("default-src 'none'");
    for (const name of [
      "referrer-policy",
      "permissions-policy",
      "cross-origin-opener-policy",
      "cross-origin-resource-policy",
      "x-request-id",
    ]) {
      expect(headers.get(name), `${where} ${name}`).toBeTruthy();
    }
    expect(headers.get("x-powered-by"), where).toBeNull();
  }
});

test("an address of data is told to nobody that is opened from it", async () => {
  const policy = async (path: string) => (await get(path)).headers.get("referrer-policy");
  expect(await policy("/api/v1/calendar/secret")).toBe("no-referrer");
  expect(await policy("/api/auth/csrf")).toBe("strict-origin-when-cross-origin");
  expect(await policy("/zh")).toBe("strict-origin-when-cross-origin");
});

test.each([
  ["headers without end", `GET /zh HTTP/1.1\r\nHost: a\r\nX-Long: ${"a".repeat(20_000)}\r\n\r\n`, 431],
  ["a header that is none", "GET /zh HTTP/1.1\r\nHost: a\r\nhel lo\r\n\r\n", 400],
  ["a method nobody knows", "BREW /zh HTTP/1.1\r\nHost: a\r\n\r\n", 405],
  ["TRACE", "TRACE /zh HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", 405],
  ["CONNECT", "CONNECT a:443 HTTP/1.1\r\nHost: a\r\n\r\n", 405],
  ["two lengths", "POST /api/v1/me HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nx", 400],
  [
    "length and chunks",
    "POST /api/v1/me HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    400,
  ],
  ["no host", "GET /zh HTTP/1.1\r\nConnection: close\r\n\r\n", 400],
])("%s is refused with the headers of every answer", async (_what, text, status) => {
  const answer = await raw(text);
  expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  expect(seen).toHaveLength(0);
  expect(answer.toLowerCase()).toContain("x-content-type-options: nosniff");
});

test("who sends too much sends it to the end and reads why, and is heard again on the same connection", async () => {
  const body = Buffer.alloc(24 * 1024 * 1024, "a");
  for (let round = 0; round < 8; round++) {
    const answer = await get("/api/v1/resources", { method: "POST", body });
    expect(answer.status).toBe(413);
    expect(await answer.json()).toMatchObject({ code: "TOO_LARGE" });
    expect(answer.headers.get("connection")).toBe("keep-alive");
  }
  expect(seen).toEqual([]);
});
