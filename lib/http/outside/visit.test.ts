import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Hostile, startHostile } from "#lib/http/outside/hostile-for-tests";
import { visit } from "#lib/http/outside/visit";

let net: Hostile;
const at = (path: string, host = "public.example") => `http://${host}:${net.port}${path}`;
const inside = (host: string) => `http://${host}:${net.canary}/`;
const go = (address: string, more: object = {}) => visit(address, { ...net.way, ...more });

beforeAll(async () => {
  net = await startHostile((request, response) => {
    const url = new URL(request.url ?? "/", "http://x");
    const to = url.searchParams.get("to") ?? "";
    const page = { "content-type": "text/html; charset=utf-8" };
    const drip = (what: string) => {
      const timer = setInterval(() => response.write(what), 50);
      response.once("close", () => clearInterval(timer));
    };
    switch (url.pathname) {
      case "/page":
        return response.writeHead(200, page).end("<title>A page</title>");
      case "/file":
        return response.writeHead(200, { "content-type": "application/pdf" }).end("x");
      case "/no-head":
        return response.writeHead(request.method === "HEAD" ? 405 : 200, page).end("<title>Here</title>");
      case "/hangs-up-on-head":
        return request.method === "HEAD" ? request.socket.destroy() : response.writeHead(200, page).end("x");
      case "/to":
        return response.writeHead(Number(url.searchParams.get("status") ?? 302), { location: to }).end();
      case "/loop":
        return response.writeHead(302, { location: "/loop-back" }).end();
      case "/loop-back":
        return response.writeHead(302, { location: "/loop" }).end();
      case "/deep":
        return response.writeHead(302, { location: `/deep?n=${Number(url.searchParams.get("n") ?? 0) + 1}` }).end();
      case "/drip-headers": {
        request.socket.write("HTTP/1.1 200 OK\r\n");
        const timer = setInterval(() => request.socket.write("X-A: b\r\n"), 50);
        return request.socket.once("close", () => clearInterval(timer));
      }
      case "/drip-body":
        if (request.method === "HEAD") return response.writeHead(200, page).end();
        response.writeHead(200, page).write("<title>Slow</title>");
        return drip(".");
      case "/silent":
        return;
      case "/endless": {
        if (request.method === "HEAD") return response.writeHead(200, page).end();
        response.writeHead(200, page);
        const chunk = "x".repeat(64 * 1024);
        const pour = () => {
          while (!response.destroyed && response.write(chunk));
        };
        response.on("drain", pour);
        return pour();
      }
      case "/huge-headers":
        return response.writeHead(200, { "x-much": "y".repeat(64 * 1024) }).end();
      case "/nonsense":
        return request.socket.end("BANANA\r\n\r\n");
      case "/bomb":
        return response.writeHead(200, { ...page, "content-encoding": "gzip" }).end(Buffer.alloc(1024));
      case "/busy":
        return response.writeHead(429, { "retry-after": "120" }).end();
      case "/wall":
        return response.writeHead(403, { "cf-mitigated": "challenge" }).end();
      case "/upgrade":
        return request.socket.write("HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n");
      default:
        return response.writeHead(404).end();
    }
  });
});
beforeEach(() => {
  net.names.clear();
  net.asked.length = 0;
  net.seen.length = 0;
});
afterAll(async () => {
  expect(net.knocks()).toBe(0);
  await net.stop();
});

describe("what answers", () => {
  test("a page is asked for its head and then for itself, at the address that was looked up, under its own name", async () => {
    const found = await go(at("/page"));
    expect(found).toMatchObject({ problem: null, hops: [], answer: { status: 200 } });
    expect(found.answer?.body.toString()).toBe("<title>A page</title>");
    expect(net.seen).toEqual(["HEAD /page", "GET /page"]);
  });
  test("a file is only asked for its head", async () => {
    expect((await go(at("/file"))).answer?.status).toBe(200);
    expect(net.seen).toEqual(["HEAD /file"]);
  });
  test.each(["/no-head", "/hangs-up-on-head"])(
    "a server that will not be asked like this (%s) is asked for the page",
    async (path) => {
      expect((await go(at(path))).answer?.status).toBe(200);
    },
  );
  test("who has had enough is asked no further", async () => {
    expect((await go(at("/busy"))).answer).toMatchObject({ status: 429, retryAfter: "120" });
    expect(net.seen).toEqual(["HEAD /busy"]);
  });
  test("a wall says that it is one", async () => {
    expect((await go(at("/wall"))).answer).toMatchObject({ status: 403, challenged: true });
  });
  test("redirects are told hop by hop", async () => {
    const found = await go(at("/to?status=301&to=/to?status=308%26to=/page"));
    expect(found.hops.map(({ status }) => status)).toEqual([301, 308]);
    expect(found).toMatchObject({ address: at("/page"), answer: { status: 200 } });
  });
  test("every request waits for its turn at its host", async () => {
    const turns: string[] = [];
    const pace = async (host: string) => void turns.push(host);
    await go(at(`/to?to=${encodeURIComponent(at("/file", "other.example"))}`), { pace });
    expect(turns).toEqual(["public.example", "other.example"]);
  });
});

describe("the canary hears nothing", () => {
  const literals = [
    "127.0.0.1",
    "127.1",
    "2130706433",
    "0x7f000001",
    "0x7f.0.0.1",
    "017700000001",
    "0177.0.0.01",
    "127.0.0.1.",
    "0",
    "0.0.0.0",
    "%31%32%37.0.0.1",
    "[::1]",
    "[0:0:0:0:0:0:0:1]",
    "[::]",
    "[::ffff:127.0.0.1]",
    "[::ffff:7f00:1]",
    "[::127.0.0.1]",
    "[64:ff9b::127.0.0.1]",
    "[2002:7f00:1::]",
    "localhost",
    "LOCALHOST",
    "localhost.",
    "a.localhost",
    "169.254.169.254",
    "metadata.google.internal",
  ];
  test.each(literals)("asked for %s", async (host) => {
    expect(await go(inside(host))).toMatchObject({ answer: null, problem: "not-public" });
  });
  test.each(literals)("redirected to %s", async (host) => {
    const found = await go(at(`/to?to=${encodeURIComponent(inside(host))}`));
    expect(found).toMatchObject({ answer: null, problem: "not-public" });
  });
  test.each([
    ["127.0.0.1"],
    ["::1"],
    ["::ffff:127.0.0.1"],
    ["10.0.0.7"],
    ["fd00:ec2::254"],
    ["fe80::1%lo"],
    ["169.254.169.254"],
    ["0.0.0.0"],
  ])("a name that resolves to %s", async (address) => {
    net.names.set("evil.example", [[address]]);
    expect(await go(inside("evil.example"))).toMatchObject({ problem: "not-public" });
  });
  test("a name of which one address of many is inside", async () => {
    net.names.set("evil.example", [["8.8.8.8", "1.1.1.1", "127.0.0.1"]]);
    expect(await go(inside("evil.example"))).toMatchObject({ problem: "not-public" });
  });
  test("a name that is rebound between HEAD and GET", async () => {
    net.names.set("evil.example", [["127.0.0.1"], ["10.0.0.1"]]);
    expect(await go(at("/page", "evil.example"))).toMatchObject({ answer: null, problem: "not-public" });
    expect(net.seen).toEqual(["HEAD /page"]);
    expect(net.asked).toEqual(["evil.example", "evil.example"]);
  });
  test("a name that is rebound after it was judged: nobody looks it up again", async () => {
    net.names.set("evil.example", [["127.0.0.1"], ["127.0.0.2"]]);
    expect((await go(at("/file", "evil.example"))).answer?.status).toBe(200);
    expect(net.asked).toEqual(["evil.example"]);
  });
  test("a name that is rebound on the way, to itself", async () => {
    net.names.set("evil.example", [["127.0.0.1"], ["::1"]]);
    const again = encodeURIComponent(inside("evil.example"));
    expect(await go(at(`/to?to=${again}`, "evil.example"))).toMatchObject({ problem: "not-public" });
  });
  test.each(["file:///etc/passwd", "gopher://127.0.0.1/", "ftp://public.example/", "javascript:alert(1)", "data:,x"])(
    "redirected to %s",
    async (to) => {
      const found = await go(at(`/to?to=${encodeURIComponent(to)}`));
      expect(found).toMatchObject({ answer: null, problem: "not-an-address" });
    },
  );
  test("redirected with a name and a password", async () => {
    const to = encodeURIComponent(`http://me:secret@public.example:${net.port}/page`);
    expect(await go(at(`/to?to=${to}`))).toMatchObject({ problem: "not-an-address" });
  });
  test("by the usual rules no other port than those of the web is asked, whatever the host", async () => {
    const way = { lookup: net.way.lookup };
    if (!way.lookup) throw new Error("no lookup");
    expect(await visit(at("/page"), { lookup: way.lookup })).toMatchObject({ problem: "not-public" });
    expect(net.asked).toEqual([]);
  });
});

describe("what costs no more than it may", () => {
  const short = { total: 400, idle: 300, whole: 1_500 };
  test.each([
    ["/loop", "redirect-loop"],
    ["/deep", "too-many-redirects"],
    ["/huge-headers", "protocol"],
    ["/nonsense", "protocol"],
    ["/upgrade", "reset"],
  ])("%s ends with %s", async (path, problem) => {
    expect(await go(at(path))).toMatchObject({ answer: null, problem });
  });
  test.each(["/silent", "/drip-headers"])("%s is let go when time is up", async (path) => {
    const began = performance.now();
    expect(await go(at(path), { caps: short })).toMatchObject({ answer: null, problem: "timeout" });
    expect(performance.now() - began).toBeLessThan(5_000);
  });
  test("however many hosts stall one after the other, the whole has its end", async () => {
    const began = performance.now();
    const caps = { total: 10_000, idle: 10_000, whole: 600 };
    expect(await go(at("/silent"), { caps })).toMatchObject({ answer: null, problem: "timeout" });
    expect(performance.now() - began).toBeLessThan(5_000);
  });
  test("no more than three redirects are followed", async () => {
    await go(at("/deep"));
    expect(net.seen).toHaveLength(4);
  });
  test("a body that drips is let go when time is up; what it said counts", async () => {
    const began = performance.now();
    const found = await go(at("/drip-body"), { caps: { total: 2_000, idle: 1_500, whole: 6_000 } });
    expect(found).toMatchObject({ problem: null, answer: { status: 200 } });
    expect(found.answer?.body.toString()).toContain("<title>Slow</title>");
    expect(performance.now() - began).toBeLessThan(10_000);
  });
  test("of an endless body 64 KiB are read, however much time there is", async () => {
    const began = performance.now();
    const found = await go(at("/endless"), { caps: { total: 10_000, idle: 10_000, whole: 10_000 } });
    expect(found.answer?.status).toBe(200);
    expect(found.answer?.body.length).toBe(64 * 1024);
    expect(performance.now() - began).toBeLessThan(5_000);
  });
  test("nothing is unpacked", async () => {
    expect((await go(at("/bomb"))).answer?.body.length).toBe(0);
  });
});

describe("TLS", () => {
  const secure = (port: number) => `https://public.example:${port}/page`;
  test("a certificate that nobody vouches for", async () => {
    expect(await go(secure(net.tlsPort))).toMatchObject({ answer: null, problem: "certificate-untrusted" });
    expect(net.seen).toEqual([]);
  });
  test("no TLS where there should be", async () => {
    expect(await go(secure(net.port))).toMatchObject({ answer: null, problem: "tls" });
  });
  test("nobody there", async () => {
    const admits = () => true;
    expect(await go("http://public.example:1/", { admits })).toMatchObject({ problem: "refused" });
  });
});

test("a name that does not exist, and a name server that does not answer", async () => {
  const { OutsideError } = await import("#lib/http/outside/problem");
  for (const problem of ["no-such-host", "lookup-failed"] as const) {
    const lookup = () => Promise.reject(new OutsideError(problem));
    expect(await go(at("/page"), { lookup })).toMatchObject({ problem });
  }
});
