import { beforeAll, describe, expect, test } from "vitest";
import { everything } from "#e2e/api/database";
import { publishRole, roleContent, targetContent } from "#e2e/api/samples";
import { Caller, enter } from "#e2e/api/world";
import type { MatchAnswer } from "#lib/catalog/schema/match";

let learner: Caller;
let editor: Caller;
const anyone = new Caller();
beforeAll(async () => {
  learner = await enter("learner");
  editor = await enter("editor");
});

const match = (text: unknown, caller = anyone) => caller.send("POST", "/roles/match", { body: { text } });
const fault = (answer: { json: <Shape>() => Shape }) =>
  answer.json<{ errors?: { path: string; code: string }[] }>().errors?.[0];

describe("reading a job description", () => {
  test("anyone may, in both languages; the words stand where the answer says", async () => {
    const text = "  负责 RAG 产品，熟悉大模型；you run user interviews. No machine learning background required.  ";
    const answer = await match(text);
    expect(answer.status).toBe(200);
    const { requirements } = answer.json<MatchAnswer>();
    expect(requirements.map(({ capability, level }) => [capability, level])).toEqual([
      ["user-insight", 3],
      ["llm-systems", 2],
      ["rag-agents", 3],
    ]);
    for (const { words, levelWords = [] } of requirements) {
      for (const { start, end, text: word } of [...words, ...levelWords]) expect(text.slice(start, end)).toBe(word);
    }
    expect((await match(text)).json()).toEqual(answer.json());
  });

  test.each<[fact: string, text: unknown, status: number, code: string]>([
    ["nothing", "", 422, "REQUIRED"],
    ["space alone", " \n\t ", 422, "REQUIRED"],
    ["no text", 7, 422, "TYPE"],
    ["one character too many", "字".repeat(20_001), 422, "TOO_LONG"],
  ])("%s is refused", async (_fact, text, status, code) => {
    const answer = await match(text);
    expect(answer.status).toBe(status);
    expect(fault(answer)).toEqual({ path: "text", code });
  });

  test("twenty thousand Chinese characters are read, also escaped and with space around them; more bytes are not", async () => {
    const most = "大模型".repeat(6_666);
    expect((await match(`\n${most}  `)).status).toBe(200);
    const escaped = [..."大模型".repeat(6_666)].map((sign) => `\\u${sign.charCodeAt(0).toString(16)}`).join("");
    expect((await anyone.send("POST", "/roles/match", { raw: `{"text":"${escaped}"}` })).status).toBe(200);
    expect((await match("x".repeat(200_000))).status).toBe(413);
  });

  test("nothing of it is kept", async () => {
    const before = await everything();
    await match("我们要一位熟悉 RAG 的产品经理，代号 canary-20931", learner);
    expect(await everything()).toEqual(before);
  });
});

describe("private targets", () => {
  test("are kept once, changed, measured against, chosen, and given up with the goal", async () => {
    const target = targetContent();
    const made = await learner.send("POST", "/me/targets", { body: target });
    expect(made.status).toBe(201);
    const again = await learner.send("POST", "/me/targets", { body: target });
    expect([again.status, again.json()]).toEqual([201, made.json()]);
    const other = await learner.send("POST", "/me/targets", { body: { ...target, title: "Else" } });
    expect([other.status, other.json<{ code: string }>().code]).toEqual([409, "ID_REUSED"]);

    const path = `/me/targets/${target.id}`;
    const requirements = [{ capability: "user-insight", level: 1 }];
    const changed = await learner.send("PATCH", path, { body: { requirements } });
    expect(changed.json()).toMatchObject({ id: target.id, title: target.title, requirements });
    const measured = await learner.send("GET", `/me/capabilities?role=${target.id}`);
    expect(measured.json()).toMatchObject({ role: { id: target.id, private: true, fit: 0 } });

    const goal = { role: target.id, weeklyMinutes: 120, targetDate: "2027-05-01" };
    expect((await learner.send("PUT", "/me/goal", { body: goal })).status).toBe(200);
    expect((await learner.send("GET", "/me/goal")).json()).toMatchObject(goal);
    expect((await learner.send("DELETE", path)).status).toBe(204);
    expect((await learner.send("GET", "/me/goal")).json()).toMatchObject({ ...goal, role: null });
    expect((await learner.send("GET", "/me/targets")).json()).toEqual({ items: [], nextCursor: null });
  });

  test.each<[fact: string, change: object, path: string, code: string]>([
    ["no title", { title: "  " }, "title", "REQUIRED"],
    ["a long text", { text: "x".repeat(20_001) }, "text", "TOO_LONG"],
    ["no requirements", { requirements: [] }, "requirements", "TOO_SMALL"],
    ["a level of 5", { requirements: [{ capability: "rag-agents", level: 5 }] }, "requirements.0.level", "TOO_LARGE"],
    [
      "an unknown capability",
      { requirements: [{ capability: "flying", level: 1 }] },
      "requirements.0.capability",
      "UNKNOWN_CAPABILITY",
    ],
    [
      "a capability twice",
      { requirements: [1, 2].map((level) => ({ capability: "rag-agents", level })) },
      "requirements",
      "GIVEN_TWICE",
    ],
    ["somebody's id in it", { userId: "x" }, "userId", "UNKNOWN_FIELD"],
  ])("%s is refused", async (_fact, change, path, code) => {
    const answer = await learner.send("POST", "/me/targets", { body: { ...targetContent(), ...change } });
    expect([answer.status, fault(answer)]).toEqual([422, { path, code }]);
  });
});

describe("roles under an editor's hands", () => {
  const send = (act: string, slug: string, version: number, body?: object) =>
    editor.send(act === "PATCH" ? "PATCH" : "POST", `/roles/${slug}${act === "PATCH" ? "" : `/${act}`}`, {
      headers: { "if-match": `"${version}"` },
      ...(body ? { body } : {}),
    });

  test("a published change is on the learners' page within two seconds, a draft is not", async () => {
    const slug = await publishRole(editor);
    const page = async () => (await fetch(`${process.env.WAYMARK_URL}/en/roles/${slug}`)).text();
    expect(await page()).toContain("Tried ");
    const title = { en: `Renamed ${slug}` };
    expect((await send("PATCH", slug, 1, { title })).status).toBe(200);
    expect(await page()).not.toContain(title.en);
    expect((await anyone.send("GET", `/roles/${slug}`)).text).not.toContain(title.en);
    expect((await send("publish", slug, 2)).status).toBe(200);
    await expect.poll(page, { timeout: 2_000 }).toContain(title.en);
    expect((await anyone.send("GET", "/roles")).text).toContain(title.en);
    expect((await send("archive", slug, 2)).status).toBe(200);
    await expect
      .poll(async () => (await fetch(`${process.env.WAYMARK_URL}/en/roles/${slug}`)).status, { timeout: 2_000 })
      .toBe(404);
    expect((await anyone.send("GET", `/roles/${slug}`)).status).toBe(404);
  });

  test("an edit without a version is 428, a stale one 409 with both sides", async () => {
    const slug = await publishRole(editor);
    expect((await editor.send("PATCH", `/roles/${slug}`, { body: { focus: [] } })).status).toBe(428);
    expect((await send("PATCH", slug, 1, { title: { en: "Theirs" } })).status).toBe(200);
    const stale = await send("PATCH", slug, 1, { title: { en: "Mine" } });
    expect(stale.status).toBe(409);
    expect(stale.json()).toMatchObject({
      code: "VERSION_CONFLICT",
      conflict: { version: 2, difference: [{ path: "title.en", theirs: "Theirs", mine: "Mine" }] },
    });
  });

  test("no role takes the place of a page", async () => {
    const made = await editor.send("POST", "/roles", { body: { ...roleContent("Match"), slug: "match" } });
    expect([made.status, fault(made)]).toEqual([422, { path: "slug", code: "NOT_ALLOWED" }]);
    expect((await fetch(`${process.env.WAYMARK_URL}/en/roles/match`)).status).toBe(200);
  });
});
