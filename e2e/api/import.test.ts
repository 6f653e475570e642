import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { type Caller, enter } from "#e2e/api/world";

let editor: Caller;
beforeAll(async () => {
  editor = await enter("editor");
});

type Plan = { id: string; state: string; counts: Record<string, number>; done: number };
type Rows = {
  rows: { row: number; action: string; errors: { column: string | null; code: string }[] }[];
  total: number;
};

const head = "title.zh,title.en,url,kind,category,languages,free,minutes,level";
const line = (name: string) => `${name},${name},https://example.com/${name},guide,1,en,yes,20,beginner`;
const send = (raw: string | Buffer, type = "text/csv", query = "mode=plan", who = editor) =>
  who.send("POST", `/resources/import?${query}`, { raw, headers: { "content-type": type } });
const errorsOf = async (raw: string, type?: string) => {
  const plan = await send(raw, type);
  expect(plan.status, plan.text).toBe(200);
  const found = (await editor.send("GET", `/studio/imports/${plan.json<Plan>().id}?action=error`)).json<Rows>();
  return found.rows.flatMap(({ row, errors }) => errors.map(({ column, code }) => `${row} ${column ?? ""} ${code}`));
};

describe("a file", () => {
  test.each([
    ["of another type", "x", "text/plain", 415],
    ["of a form", "a=b", "application/x-www-form-urlencoded", 415],
    ["without a byte", "", "text/csv", 422],
    ["that is no UTF-8", Buffer.from([0xff, 0xfe, 0x41]), "text/csv", 400],
    ["with a zero byte", "a\u0000b", "text/csv", 422],
    ["that is no JSON", "{", "application/json", 400],
    ["nested without end", "[".repeat(200) + "]".repeat(200), "application/json", 400],
  ])("%s is refused", async (_what, raw, type, status) => expect((await send(raw, type)).status).toBe(status));

  // Announced and not sent: the answer does not wait for what it refuses.
  test("above sixteen megabytes is refused", async () => {
    const headers = { "content-type": "text/csv", "content-length": String(16 * 1024 * 1024 + 1) };
    expect((await editor.send("POST", "/resources/import?mode=plan", { headers })).status).toBe(413);
  });

  test("in pieces is counted as it comes", async () => {
    const raw = Buffer.alloc(17 * 1024 * 1024, "a");
    const answer = await editor.send("POST", "/resources/import?mode=plan", {
      raw,
      chunked: true,
      headers: { "content-type": "text/csv" },
    });
    expect(answer.status).toBe(413);
  });

  test("other routes take no more than before", async () => {
    const raw = Buffer.alloc(3 * 1024 * 1024, "a");
    expect((await editor.send("POST", "/resources", { raw })).status).toBe(413);
  });

  test("with more rows than one file may have is refused as a whole", async () => {
    const rows = Array.from({ length: 20_001 }, () => "x").join("\n");
    expect((await send(`slug\n${rows}`)).json()).toMatchObject({ errors: [{ code: "TOO_MANY_ROWS" }] });
  });

  test.each([
    ["an unknown column", "slug,colour\na,red", ["1 colour UNKNOWN_COLUMN"]],
    ["no column that says which", "minutes\n5", ["1 url NO_COLUMN"]],
    ["a column twice", "slug,slug\na,b", ["1 slug GIVEN_TWICE"]],
    ["a quote that is never closed", `slug,url\n"a,b\nc,d`, ["2  QUOTE_OPEN"]],
    ["text behind a quote", `slug,url\n"a"b,c`, ["2  QUOTE_INSIDE"]],
    ["a row that is short", "slug,url\na16z-ai-canon", ["2  TOO_FEW_CELLS"]],
    ["a row that is long", "slug\na16z-ai-canon,b", ["2  TOO_MANY_CELLS"]],
    ["nothing in it", "\n\n", ["1  EMPTY_FILE"]],
    ["an id that is none", "slug,minutes\n../x,5", ["2 slug FORMAT"]],
    ["an id that stands for something else", "slug\nexport", ["2 slug SLUG_TAKEN"]],
    ["a prototype for a column", "slug,__proto__\na,b", ["1 __proto__ UNKNOWN_COLUMN"]],
  ])("with %s names the place", async (_what, text, expected) => {
    expect((await errorsOf(text)).slice(0, 1)).toEqual(expected);
  });

  test("as JSON names the place as well", async () => {
    expect(await errorsOf(`{"resources":{}}`, "application/json")).toEqual(["1  NO_LIST"]);
    const odd = [{ slug: "a16z-ai-canon", title: { fr: "x" }, colour: 1, minutes: "5", topics: "x" }, 5];
    expect(await errorsOf(JSON.stringify(odd), "application/json")).toEqual([
      "1 title.fr UNKNOWN_COLUMN",
      "1 colour UNKNOWN_COLUMN",
      "1 minutes TYPE",
      "1 topics TYPE",
      "2  TYPE",
    ]);
  });

  test("of a million brackets that open nothing is read in no time", async () => {
    const began = performance.now();
    expect(await errorsOf("<a ".repeat(400_000), "text/html")).toEqual(["1  NO_BOOKMARKS"]);
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});

test("a formula goes out as text and comes back as it was", async () => {
  const title = `=HYPERLINK("https://example.com/${randomUUID()}")`;
  const entry = { title: { zh: "", en: title }, url: `https://example.com/${randomUUID()}` };
  const rest = { kind: "guide", category: 1, languages: ["en"], free: "yes", minutes: 5, level: "beginner" };
  const made = await editor.send("POST", "/resources", { body: { ...entry, ...rest } });
  const { slug } = made.json<{ slug: string }>();
  const { text, headers } = await editor.send("GET", "/resources/export?format=csv");
  expect(headers["content-disposition"]).toBe('attachment; filename="waymark-resources.csv"');
  const exported = text.split("\r\n").find((one) => one.startsWith(`${slug},`)) ?? "";
  expect(exported).toContain(`"'=HYPERLINK(`);
  const plan = await send([text.split("\r\n")[0], exported].join("\r\n"));
  expect(plan.json<Plan>().counts).toMatchObject({ nothing: 1, change: 0, create: 0, error: 0 });
});

test("a plan is applied by its id alone, once, and only by whose it is", async () => {
  const stranger = await enter("editor");
  const name = `api${randomUUID().slice(0, 8)}`;
  const plan = (await send([head, line(name)].join("\n"))).json<Plan>();
  const apply = (query: string, who = editor) => who.send("POST", `/resources/import?mode=apply${query}`);
  expect((await apply("")).json()).toMatchObject({ errors: [{ path: "plan", code: "REQUIRED" }] });
  expect((await apply(`&plan=${plan.id}`, stranger)).status).toBe(404);
  expect((await stranger.send("GET", `/studio/imports/${plan.id}`)).status).toBe(404);
  expect((await send("x", "text/csv", `mode=apply&plan=${plan.id}`)).status).toBe(422);
  const answers = await Promise.all([1, 2, 3].map(() => apply(`&plan=${plan.id}`)));
  expect(answers.every(({ status }) => status === 200 || status === 409)).toBe(true);
  expect((await apply(`&plan=${plan.id}`)).json()).toMatchObject({ state: "applied" });
  const revisions = (await editor.send("GET", `/resources/${name}/revisions`)).json<{ items: unknown[] }>();
  expect(revisions.items).toHaveLength(1);
  expect((await editor.send("GET", `/resources?q=${name}`)).json()).toMatchObject({ total: 0 });
  expect((await editor.send("GET", `/studio/resources?q=${name}`)).json()).toMatchObject({ total: 1 });
});
