import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { everything } from "#e2e/api/database";
import { Caller, enter, enterFirstAdmin, tokenOf } from "#e2e/api/world";
import type {
  EvidenceList,
  HandIn,
  MovedProject,
  OwnProject,
  ProjectList,
  PublicWork,
} from "#lib/practice/schema/hand-ins";

const path = "/me/projects/foundations";
const answers = ["one", "two", "three", "four", "five"];
const work = (fields: object = {}) => ({
  links: ["https://example.com/work"],
  answers,
  reflection: "# Learned",
  ...fields,
});
const nobody = new Caller();

let office: Caller;
let learner: Caller;
beforeAll(async () => {
  office = await enterFirstAdmin();
  learner = await enter("learner", office);
});

async function handIn(who: Caller, body: object): Promise<MovedProject> {
  const answer = await who.send("PUT", path, { body });
  expect(answer.status, answer.text).toBe(200);
  return answer.json<MovedProject>();
}
const faults = (answer: { json: <Shape>() => Shape }) =>
  answer.json<{ errors: { path: string; code: string }[] }>().errors.map(({ path: at, code }) => `${at} ${code}`);

describe("a project", () => {
  test("is handed in, changed, listed and withdrawn, and says each time what moved", async () => {
    const who = await enter("learner", office);
    const handedIn = await handIn(who, work());
    expect(handedIn).toMatchObject({ stage: "foundations", state: "submitted", shown: true });
    expect(handedIn.changes.length).toBeGreaterThan(0);
    const { items } = (await who.send("GET", "/me/projects")).json<ProjectList>();
    expect(items).toHaveLength(9);
    expect(items.find(({ stage }) => stage === "foundations")).toMatchObject({
      state: "submitted",
      handIn: { links: ["https://example.com/work"], reflection: "# Learned" },
    });
    const withdrawn = await who.send("DELETE", path);
    expect([withdrawn.status, withdrawn.json<MovedProject>().state]).toEqual([200, null]);
    expect((await who.send("DELETE", path)).status).toBe(404);
    const { handIns } = (await who.send("GET", path)).json<OwnProject>();
    expect(handIns.map(({ state }) => state)).toEqual(["withdrawn"]);
  });

  test("is handed in once, however often and at once it is sent", async () => {
    const who = await enter("learner", office);
    const body = work({ id: randomUUID() });
    const all = await Promise.all(Array.from({ length: 30 }, () => handIn(who, body)));
    expect(all.filter(({ changes }) => changes.length > 0)).toHaveLength(1);
    const kept = (await who.send("GET", "/me/export")).json<{ handIns: object[] }>();
    expect(kept.handIns).toHaveLength(1);
  });

  test("takes a single link for a list of one, and as much as its fields hold", async () => {
    const { links, ...rest } = work({ answers: answers.map((answer) => answer + "\u4e2d".repeat(1_990)) });
    const sent = { ...rest, link: links[0], reflection: "\u4e2d".repeat(20_000) };
    expect((await handIn(learner, sent)).handIns[0]).toMatchObject({ links, reflection: sent.reflection });
  });

  test.each([
    ["no link", work({ links: [] }), ["links REQUIRED"]],
    ["a link by both names", work({ link: "https://example.com" }), ["link GIVEN_TWICE"]],
    ["a script for a link", work({ links: ["javascript:alert(1)"] }), ["links.0 ADDRESS"]],
    ["a script for its one link", { link: "data:text/html,x", answers }, ["link ADDRESS"]],
    ["an empty link", work({ links: ["https://example.com", " "] }), ["links.1 REQUIRED"]],
    [
      "eleven links",
      work({ links: Array.from({ length: 11 }, (_, n) => `https://example.com/${n}`) }),
      ["links TOO_LARGE"],
    ],
    ["a blank answer", work({ answers: ["one", " ", "three", "four", "five"] }), ["answers.1 REQUIRED"]],
    ["no answers at all", work({ answers: undefined }), answers.map((_, index) => `answers.${index} REQUIRED`)],
    [
      "an endless answer",
      work({ answers: ["x".repeat(2001), "two", "three", "four", "five"] }),
      ["answers.0 TOO_LONG"],
    ],
    ["an endless reflection", work({ reflection: "x".repeat(20_001) }), ["reflection TOO_LONG"]],
    ["an audience nobody knows", work({ audience: "friends" }), ["audience NOT_ALLOWED"]],
    ["a field of its own", work({ state: "accepted" }), ["state UNKNOWN_FIELD"]],
    ["someone else's id", work({ userId: randomUUID() }), ["userId UNKNOWN_FIELD"]],
  ])("with %s is refused, field by field", async (_what, body, expected) => {
    const answer = await learner.send("PUT", path, { body });
    expect([answer.status, faults(answer)]).toEqual([422, expected]);
  });

  test("against criteria of another version is a conflict that names the published one", async () => {
    const answer = await learner.send("PUT", path, { body: work({ version: 999 }) });
    expect(answer.status).toBe(409);
    expect(answer.json()).toMatchObject({ code: "VERSION_CONFLICT", conflict: { version: 1 } });
    for (const method of ["GET", "DELETE"])
      expect((await learner.send(method, "/me/projects/nowhere")).status).toBe(404);
    expect((await learner.send("PUT", "/me/projects/nowhere", { body: work() })).status).toBe(404);
  });
});

describe("who may see a hand-in", () => {
  test("is its learner's to say, holds at once, and shows nothing more than it says", async () => {
    const who = await enter("learner", office);
    const [made] = (await handIn(who, work())).handIns;
    const { id = "", publicId = "" } = made ?? {};
    const see = async () => nobody.send("GET", `/work/${publicId}`);
    expect((await see()).status).toBe(404);
    const opened = await who.send("PATCH", `/me/hand-ins/${id}`, { body: { audience: "public" } });
    expect(opened.json<HandIn>().audience).toBe("public");
    const shown = await see();
    expect([shown.status, shown.headers["cache-control"]]).toEqual([200, "no-store"]);
    expect(shown.json<PublicWork>()).toMatchObject({
      by: "A learner",
      accepted: false,
      links: ["https://example.com/work"],
    });
    for (const secret of [who.id, who.email, id]) expect(shown.text).not.toContain(secret);
    const suspend = (suspended: boolean) => office.send("PATCH", `/users/${who.id}`, { body: { suspended } });
    await suspend(true);
    expect((await see()).status).toBe(404);
    await suspend(false);
    expect((await see()).status).toBe(200);
    await who.signIn();
    await who.send("PATCH", `/me/hand-ins/${id}`, { body: { audience: "mentors" } });
    expect((await see()).status).toBe(404);
    for (const odd of [randomUUID(), id, "nonsense"])
      expect((await nobody.send("GET", `/work/${odd}`)).status).toBe(404);
  });
});

describe("what is another's", () => {
  test("is not there for anyone else, whatever their role, and stays as it is", async () => {
    const owner = await enter("learner", office);
    const [project] = (await handIn(owner, work())).handIns;
    const made = await owner.send("POST", "/me/evidence", {
      body: { id: randomUUID(), capability: "rag-agents", text: "Two years of it." },
    });
    expect(made.status).toBe(201);
    const evidence = made.json<HandIn>();
    const strangers = [
      await enter("learner", office),
      await enter("mentor", office),
      await enter("editor", office),
      office,
    ];
    const before = await everything();
    for (const stranger of strangers) {
      const body = { audience: "public" };
      const attempts = [
        await stranger.send("PATCH", `/me/hand-ins/${project?.id}`, { body }),
        await stranger.send("PATCH", `/me/hand-ins/${evidence.id}`, { body }),
        await stranger.send("DELETE", `/me/evidence/${evidence.id}`),
        await stranger.send("DELETE", `${path}?id=${project?.id}`),
        await stranger.send("DELETE", path),
        await stranger.send("GET", `/work/${project?.publicId}`),
        await stranger.send("GET", `/work/${evidence.publicId}`),
      ];
      expect(attempts.map(({ status }) => status)).toEqual(Array(7).fill(404));
      for (const read of ["/me/projects", path, "/me/evidence"]) {
        const { text } = await stranger.send("GET", read);
        for (const secret of [project?.id, project?.publicId, evidence.id]) expect(text).not.toContain(secret);
      }
    }
    expect(await everything()).toEqual(before);
  });

  test("is read and written by a token as far as its scope goes", async () => {
    const owner = await enter("learner", office);
    const reader = (await tokenOf(owner, ["read"])).caller;
    const writer = (await tokenOf(owner, ["progress"])).caller;
    expect((await reader.send("PUT", path, { body: work() })).status).toBe(403);
    expect((await writer.send("PUT", path, { body: work() })).status).toBe(200);
    expect((await writer.send("GET", path)).status).toBe(403);
    expect((await reader.send("GET", path)).json()).toMatchObject({ state: "submitted" });
  });
});

test("evidence is listed with what became of it, and refused for what is no capability", async () => {
  const who = await enter("learner", office);
  const body = { id: randomUUID(), capability: "prompt-context", link: "https://example.com/c", text: "Certified." };
  expect((await who.send("POST", "/me/evidence", { body })).status).toBe(201);
  expect((await who.send("POST", "/me/evidence", { body })).status).toBe(201);
  const read = async () => (await who.send("GET", "/me/evidence")).json<EvidenceList>().items;
  expect(await read()).toMatchObject([{ state: "submitted", links: ["https://example.com/c"], reviews: [] }]);
  for (let round = 0; round < 2; round++)
    expect((await who.send("DELETE", `/me/evidence/${body.id}`)).json()).toMatchObject({ state: "withdrawn" });
  expect(await read()).toMatchObject([{ state: "withdrawn" }]);
  const odd: [object, string[]][] = [
    [{ ...body, id: randomUUID(), capability: "juggling" }, ["capability NOT_ALLOWED"]],
    [{ ...body, text: " \n" }, ["text REQUIRED"]],
    [{ capability: "prompt-context", text: "x" }, ["id REQUIRED"]],
  ];
  for (const [sent, expected] of odd) {
    const answer = await who.send("POST", "/me/evidence", { body: sent });
    expect([answer.status, faults(answer)]).toEqual([422, expected]);
  }
  const reused = await who.send("POST", "/me/evidence", { body: { ...body, text: "Other words" } });
  expect([reused.status, reused.json<{ code: string }>().code]).toEqual([409, "ID_REUSED"]);
});
