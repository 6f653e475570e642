import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { keepCheck } from "#e2e/api/links";
import { publishResource, resourceContent } from "#e2e/api/samples";
import { Caller, enter } from "#e2e/api/world";
import type { LinkRowsAnswer } from "#lib/links/schema";
import type { OwnReports } from "#lib/links/schema/reports";

let learner: Caller;
let other: Caller;
let editor: Caller;
beforeAll(async () => {
  learner = await enter("learner");
  other = await enter("learner");
  editor = await enter("editor");
});

type Problem = { code: string; errors?: { path: string; code: string }[] };
const codeOf = (answer: { status: number; json: <Shape>() => Shape }) => [answer.status, answer.json<Problem>().code];

describe("a report", () => {
  const report = (slug: string, body: object, by = learner) => by.send("POST", `/resources/${slug}/reports`, { body });
  const mine = async (slug: string, by = learner) =>
    (await by.send("GET", `/me/reports?resource=${slug}`)).json<OwnReports>().items;

  test("is kept once, waits alone, and is answered to its learner and nobody else", async () => {
    const slug = await publishResource(editor);
    const sent = { id: randomUUID(), reason: "dead", note: "  Nothing there " };
    const made = await report(slug, sent);
    expect([made.status, made.json()]).toMatchObject([201, { resource: slug, note: "Nothing there", handledAt: null }]);
    expect((await report(slug, sent)).json()).toEqual(made.json());
    expect(codeOf(await report(slug, { ...sent, reason: "paid" }))).toEqual([409, "ID_REUSED"]);
    expect(codeOf(await report(slug, { ...sent, id: randomUUID() }))).toEqual([409, "ALREADY_REPORTED"]);
    expect(await mine(slug, other)).toEqual([]);

    const list = (await editor.send("GET", "/studio/links?view=reported&limit=200")).json<LinkRowsAnswer>();
    const row = list.items.find((item) => item.slug === slug);
    expect(row?.reports).toMatchObject([{ id: sent.id, reason: "dead", note: "Nothing there" }]);
    const close = { body: { ids: [sent.id], outcome: "mended" } };
    expect((await editor.send("POST", `/studio/links/${slug}/reports`, close)).json()).toEqual({ handled: 1 });
    expect((await editor.send("POST", `/studio/links/${slug}/reports`, close)).json()).toEqual({ handled: 0 });
    expect(await mine(slug)).toMatchObject([{ outcome: "mended" }]);
    expect((await report(slug, { ...sent, id: randomUUID() })).status).toBe(201);
  });

  test("of a draft, or of what is archived, finds nothing", async () => {
    const body = resourceContent(`Draft ${randomUUID().slice(0, 8)}`);
    const { slug } = (await editor.send("POST", "/resources", { body })).json<{ slug: string }>();
    const sent = { id: randomUUID(), reason: "dead" };
    expect((await report(slug, sent)).status).toBe(404);
    const published = await publishResource(editor);
    await editor.send("POST", `/resources/${published}/archive`, { headers: { "if-match": '"1"' } });
    expect((await report(published, sent)).status).toBe(404);
  });

  test.each<[fact: string, body: object, path: string, code: string]>([
    ["no reason", {}, "reason", "REQUIRED"],
    ["a reason nobody knows", { reason: "boring" }, "reason", "NOT_ALLOWED"],
    ["something else without a word", { reason: "other", note: "  " }, "note", "REQUIRED"],
    ["a novel", { reason: "dead", note: "x".repeat(501) }, "note", "TOO_LONG"],
    ["somebody's id in it", { reason: "dead", userId: randomUUID() }, "userId", "UNKNOWN_FIELD"],
  ])("%s is refused", async (_fact, body, path, code) => {
    const answer = await report("a16z-ai-canon", { id: randomUUID(), ...body });
    expect([answer.status, answer.json<Problem>().errors?.[0]]).toEqual([422, { path, code }]);
  });
});

describe("a proposed address", () => {
  const to = "https://example.org/moved";
  const apply = (slug: string, version: number | null, body: object = { to }) =>
    editor.send("POST", `/studio/links/${slug}/apply`, {
      body,
      ...(version === null ? {} : { headers: { "if-match": `"${version}"` } }),
    });

  test("goes into the draft, by the version and the address that the editor saw, and learners see nothing of it", async () => {
    const slug = await publishResource(editor);
    await keepCheck(slug, { state: "moved", httpStatus: 200, proposal: to });
    expect(codeOf(await apply(slug, null))).toEqual([428, "IF_MATCH_MISSING"]);
    expect(codeOf(await apply(slug, 1, { to: "https://example.org/else" }))).toEqual([409, "PROPOSAL_GONE"]);
    expect(codeOf(await apply(slug, 7))).toEqual([409, "VERSION_CONFLICT"]);
    const applied = await apply(slug, 1);
    expect(applied.json()).toMatchObject({ version: 2, state: "changed", draft: { content: { url: to } } });
    expect((await new Caller().send("GET", `/resources/${slug}`)).text).not.toContain(to);
    // The same again, by someone who saw the result, changes nothing.
    expect((await apply(slug, 2)).json()).toMatchObject({ version: 2 });
  });

  test("of nothing is not found, before anything else is said", async () => {
    expect((await apply("no-such-thing", null)).status).toBe(404);
    expect((await apply("no-such-thing", 1)).status).toBe(404);
  });
});

test("a check is asked for by name; what is not there is left out", async () => {
  const slug = await publishResource(editor);
  const asked = await editor.send("POST", "/studio/links/check", { body: { slugs: [slug, "no-such-thing"] } });
  // The product under test reaches no other host.
  expect(asked.json()).toEqual({ asked: 1, checks: "off" });
  const known = (await editor.send("GET", `/studio/links/${slug}`)).json();
  expect(known).toMatchObject({ link: { state: "unchecked", asked: true }, reported: 0 });
});
