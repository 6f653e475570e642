import { beforeEach, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { AppError, notFound } from "#lib/errors";
import { routeKit } from "#lib/http/route";
import { log } from "#lib/log";
import { type Caller, can } from "#lib/permissions";

const someone: Caller = {
  userId: "018f0000-0000-7000-8000-000000000001",
  name: "Lin",
  role: "editor",
  locale: "zh",
  timeZone: "UTC",
  sessionId: "018f0000-0000-7000-8000-000000000002",
  tokenId: null,
  scopes: null,
};

let caller: Caller | null = someone;
/** As the database does it: what is read along comes with whoever is found, and of nobody there is nothing. */
const defineRoute = routeKit(async (_request, reading) => {
  const asked = await reading(caller?.sessionId ?? "signed, and gone");
  return { caller, found: caller === null || asked === null ? null : asked.unpack({}) };
});
const run = vi.fn(async ({ params }: { params: { slug: string }; version: number | null }) => ({ slug: params.slug }));

const declared = {
  allow: can.editContent,
  params: z.strictObject({ slug: z.string().regex(/^[a-z]+$/) }),
  query: z.strictObject({ mode: z.enum(["plan", "apply"]).optional() }),
  body: z.strictObject({ minutes: z.int() }),
  answers: z.strictObject({ slug: z.string() }),
  ifMatch: true,
  maxBytes: 100,
  limit: { per: "user", points: 60, seconds: 60 },
} as const;
const edit = defineRoute({ ...declared, summary: "Change a thing in a test", run });
const reads = vi.fn(({ body }: { body: { minutes: number } }) => ({
  name: "thing",
  columns: "",
  values: [],
  unpack: () => ({ read: body.minutes }),
}));
const editRead = defineRoute({ ...declared, summary: "Change a thing that was read along", reads, run });

type Sent = { headers?: Record<string, string>; body?: string; query?: string; slug?: string; route?: typeof edit };

/** Right in everything that is not said otherwise. */
const send = ({ headers = {}, body = '{"minutes":5}', query = "", slug = "thing", route = edit }: Sent = {}) =>
  route(
    new Request(`http://localhost/api/v1/things/${slug}${query}`, {
      method: "PATCH",
      headers: { "content-type": "application/json", "sec-fetch-site": "same-origin", ...headers },
      body,
    }),
    { params: Promise.resolve({ slug }) },
  );

const seen = async (answer: Response | Promise<Response>) => {
  const done = await answer;
  return [done.status, (await done.json()).code];
};

beforeEach(() => {
  run.mockClear();
  reads.mockClear();
  // Lets every test begin with a full allowance.
  caller = { ...someone, userId: crypto.randomUUID(), sessionId: crypto.randomUUID() };
});

describe.each([
  ["nothing read along", edit],
  ["something read along", editRead],
])("checks run in the order of the contract, %s", (_name, route) => {
  /** Each spoils one thing; whoever comes first in the list is named, however much else is wrong. */
  const foreign = { "sec-fetch-site": "cross-site" };
  const wrongType = { "content-type": "application/xml" };
  const large = `{"minutes":5${" ".repeat(200)}}`;

  test("origin before session", async () => {
    caller = null;
    expect(await seen(send({ route, headers: { ...foreign, ...wrongType }, body: large }))).toEqual([
      403,
      "WRONG_ORIGIN",
    ]);
  });
  test("session before permission and all below", async () => {
    caller = null;
    expect(await seen(send({ route, headers: wrongType, body: large }))).toEqual([401, "NOT_SIGNED_IN"]);
  });
  test("permission before rate and all below", async () => {
    caller = { ...someone, role: "learner" };
    for (let times = 0; times < 70; times++) {
      expect(await seen(send({ route, headers: wrongType, body: large }))).toEqual([403, "FORBIDDEN"]);
    }
  });
  test("rate before type", async () => {
    for (let times = 0; times < 60; times++) expect((await send({ route })).status).toBe(200);
    const answer = await send({ route, headers: wrongType, body: large });
    expect(answer.headers.get("retry-after")).toMatch(/^[1-9]\d*$/);
    expect(await seen(answer)).toEqual([429, "TOO_MANY_REQUESTS"]);
  });
  test("type before size", async () => {
    expect(await seen(send({ route, headers: wrongType, body: large }))).toEqual([415, "WRONG_TYPE"]);
  });
  test("size before syntax", async () => {
    expect(await seen(send({ route, body: "{".repeat(101) }))).toEqual([413, "TOO_LARGE"]);
  });
  test("syntax before schema", async () => {
    expect(await seen(send({ route, body: "{minutes", query: "?nothing=1" }))).toEqual([400, "MALFORMED"]);
  });
  test("schema before existence", async () => {
    expect(await seen(send({ route, body: "{}", slug: "No thing" }))).toEqual([422, "INVALID"]);
    expect(await seen(send({ route, query: "?mode=delete", slug: "No thing" }))).toEqual([422, "INVALID"]);
    expect(run).not.toHaveBeenCalled();
  });
  test("an address that can name nothing is not found", async () => {
    expect(await seen(send({ route, slug: "No thing" }))).toEqual([404, "NOT_FOUND"]);
    expect(run).not.toHaveBeenCalled();
  });
  test("all right", async () => {
    const answer = await send({ route });
    expect([answer.status, await answer.json()]).toEqual([200, { slug: "thing" }]);
    expect(answer.headers.get("cache-control")).toBe("no-store");
  });
});

describe("what is read along", () => {
  test("is asked for with what came in, and handed on", async () => {
    expect((await send({ route: editRead })).status).toBe(200);
    expect(reads).toHaveBeenCalledWith({
      params: { slug: "thing" },
      query: {},
      body: { minutes: 5 },
      sent: { minutes: 5 },
    });
    expect(run).toHaveBeenCalledWith(expect.objectContaining({ found: { read: 5 } }));
  });
  test("is not read for a session that asks too often, once that is known", async () => {
    for (let times = 0; times < 70; times++) await send({ route: editRead });
    expect(reads).toHaveBeenCalledTimes(61);
    expect(await seen(send({ route: editRead }))).toEqual([429, "TOO_MANY_REQUESTS"]);
  });
  test("is not asked for with what the schemas refuse", async () => {
    for (const wrong of [{ body: "{}" }, { body: "{" }, { query: "?mode=delete" }, { slug: "No thing" }])
      expect((await send({ ...wrong, route: editRead })).status).toBeGreaterThanOrEqual(400);
    expect(reads).not.toHaveBeenCalled();
  });
});

test.each([
  [undefined, null],
  ['"3"', 3],
  ['W/"3"', 3],
  ["3", -1],
  ["*", -1],
  ['"99999999999"', -1],
  ['"3", "4"', -1],
])("If-Match %s is version %s", async (header, version) => {
  await send({ headers: header === undefined ? {} : { "if-match": header } });
  expect(run).toHaveBeenCalledWith(expect.objectContaining({ version }));
});

describe("failures", () => {
  test("an expected one is its problem", async () => {
    run.mockRejectedValueOnce(notFound());
    expect(await seen(send())).toEqual([404, "NOT_FOUND"]);
    run.mockRejectedValueOnce(new AppError("BUSY", { retryAfter: 3 }));
    expect((await send()).headers.get("retry-after")).toBe("3");
  });
  test("a database that is away is 503, and may be tried again", async () => {
    run.mockRejectedValueOnce(Object.assign(new Error("connect"), { code: "ECONNREFUSED" }));
    const answer = await send();
    expect(answer.headers.get("retry-after")).toBe("2");
    expect(await seen(answer)).toEqual([503, "BUSY"]);
  });
  test("a bug is 500 and tells nothing", async () => {
    run.mockRejectedValueOnce(new Error("password is swordfish"));
    const answer = await send({ headers: { "x-request-id": "given-1234" } });
    const text = await answer.text();
    expect(answer.status).toBe(500);
    expect(text).not.toContain("swordfish");
    expect(JSON.parse(text).requestId).toBe("given-1234");
    expect(answer.headers.get("x-request-id")).toBe("given-1234");
  });
});

describe("an address that holds a secret", () => {
  const secret = "s3cret-in-the-address";
  const fail = vi.fn(async (): Promise<string> => "BEGIN:A\r\nEND:A\r\n");
  const file = defineRoute({
    summary: "A file by its secret in a test",
    allow: can.visit,
    params: z.strictObject({ token: z.string() }),
    answers: z.string(),
    media: "text/calendar",
    run: fail,
  });
  const read = () =>
    file(new Request(`http://localhost/api/v1/files/${secret}`), { params: Promise.resolve({ token: secret }) });

  test("answers a text as it stands, by its own type", async () => {
    const answer = await read();
    expect(answer.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(await answer.text()).toBe("BEGIN:A\r\nEND:A\r\n");
  });

  test.each([
    ["a bug", new Error("broken"), "error"],
    ["a database that is away", Object.assign(new Error("connect"), { code: "ECONNREFUSED" }), "warn"],
  ] as const)("stands in no line of the log: %s", async (_what, error, level) => {
    const written = vi.spyOn(log, level).mockImplementation(() => {});
    fail.mockRejectedValueOnce(error);
    const answer = await read();
    expect(answer.status).toBeGreaterThanOrEqual(500);
    expect(await answer.text()).not.toContain(secret);
    expect(written).toHaveBeenCalledOnce();
    expect(JSON.stringify(written.mock.calls)).not.toContain(secret);
    expect(written.mock.calls[0]?.[0]).toMatchObject({ route: "A file by its secret in a test" });
    written.mockRestore();
  });
});

describe("tokens", () => {
  const bearer = { authorization: "Bearer something" };
  test("need no origin, as no browser sends them by itself", async () => {
    caller = { ...someone, userId: crypto.randomUUID(), sessionId: null, tokenId: "t", scopes: ["editorial"] };
    expect((await send({ headers: { ...bearer, "sec-fetch-site": "cross-site" } })).status).toBe(200);
  });
  test("that are none are refused, also where anyone may come", async () => {
    caller = null;
    const open = defineRoute({ summary: "Visit in a test", allow: can.visit, run: async () => undefined });
    const visit = (headers: Record<string, string>) =>
      open(new Request("http://localhost/api/v1/open", { headers }), { params: Promise.resolve({}) });
    expect(await seen(visit(bearer))).toEqual([401, "NOT_SIGNED_IN"]);
    expect((await visit({})).status).toBe(204);
  });
});

test("a route without a body takes none, one without a query takes none", async () => {
  const plain = defineRoute({ summary: "Plain in a test", allow: can.editContent, run: async () => undefined });
  const post = (body: string | null, query = "") =>
    plain(new Request(`http://localhost/api/v1/plain${query}`, { method: "POST", body }), {
      params: Promise.resolve({}),
    });
  const asScript = { "sec-fetch-site": "same-origin" };
  const posted = (body: string) =>
    plain(new Request("http://localhost/api/v1/plain", { method: "POST", body, headers: asScript }), {
      params: Promise.resolve({}),
    });
  expect((await post(null)).status).toBe(204);
  expect((await posted("{}")).status).toBe(204);
  expect(await seen(posted('{"a":1}'))).toEqual([422, "INVALID"]);
  expect(await seen(post(null, "?a=1"))).toEqual([422, "INVALID"]);
});

test("a tagged answer is not sent twice", async () => {
  const tagged = defineRoute({
    summary: "Tagged in a test",
    allow: can.visit,
    answers: z.strictObject({ version: z.int() }),
    etag: ({ version }) => String(version),
    run: async () => ({ version: 4 }),
  });
  const get = (header?: string) =>
    tagged(new Request("http://localhost/api/v1/tagged", { headers: header ? { "if-none-match": header } : {} }), {
      params: Promise.resolve({}),
    });
  const first = await get();
  expect([first.status, first.headers.get("etag")]).toEqual([200, '"4"']);
  expect(first.headers.get("cache-control")).toBe("public, max-age=0, must-revalidate");
  for (const header of ['"4"', 'W/"4"', '"3", "4"']) {
    const again = await get(header);
    expect([again.status, await again.text()]).toEqual([304, ""]);
  }
  expect((await get('"3"')).status).toBe(200);
});

describe("a route that takes files", () => {
  const taken = vi.fn(async ({ body }: { body: { type: string; text: string } | undefined }) => ({ ...body }));
  const upload = defineRoute({
    summary: "Take a file in a test",
    allow: can.editContent,
    body: z.strictObject({ type: z.enum(["text/csv"]), text: z.string() }).optional(),
    takes: ["text/csv"],
    answers: z.object({ type: z.string().optional(), text: z.string().optional() }),
    maxBytes: 10,
    run: taken,
  });
  const give = (body: string | null, type?: string) =>
    upload(
      new Request("http://localhost/api/v1/files", {
        method: "POST",
        headers: { "sec-fetch-site": "same-origin", ...(type ? { "content-type": type } : {}) },
        body: body === null ? null : new TextEncoder().encode(body),
      }),
      { params: Promise.resolve({}) },
    );

  test("hands it on as it is, or nothing when there is none", async () => {
    expect(await (await give("a,b", "text/csv; charset=utf-8")).json()).toEqual({ type: "text/csv", text: "a,b" });
    expect(await (await give(null)).json()).toEqual({});
  });

  test.each([
    ["another type", "a,b", "text/plain", 415],
    ["no type", "a,b", undefined, 415],
    ["too much", "a,b,c,d,e,f,g", "text/csv", 413],
    ["a zero byte", "a\u0000", "text/csv", 422],
  ])("refuses %s", async (_what, body, type, expected) => expect((await give(body, type)).status).toBe(expected));
});
