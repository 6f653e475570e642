import { beforeAll, describe, expect, test } from "vitest";
import { routes } from "#app/api/v1/routes";
import { everything, sql } from "#e2e/api/database";
import type { Answer } from "#e2e/api/http";
import {
  acceptedReview,
  capability,
  givenLevel,
  handInBy,
  heldCheckIn,
  inviteBy,
  type Mentoring,
  mentorBy,
  mentoringSamples,
} from "#e2e/api/mentoring";
import { nameOf } from "#e2e/api/samples";
import { Caller, enter, enterFirstAdmin, tokenOf } from "#e2e/api/world";

/** Every declared route that shows or touches what is a learner's, to someone else. */
const doors = routes().filter(({ path }) => path.startsWith("/mentor/learners/[learner]"));

type Person = { caller: Caller; status: 404 | 401 | 403 };

let office: Caller;
let [learner, mentor, retiring]: Caller[] = [];
let handIn = "";
/** Everyone but the assigned mentor. */
const people = new Map<string, Person>();

const must = (answer: Answer | undefined, status: number): Answer => {
  if (answer?.status !== status) throw new Error(`expected ${status}: ${answer?.status} ${answer?.text.slice(0, 300)}`);
  return answer;
};

beforeAll(async () => {
  office = await enterFirstAdmin();
  const make = (role: "learner" | "mentor" | "editor" | "admin") => enter(role, office);
  [learner, mentor, retiring] = [await make("learner"), await make("mentor"), await make("mentor")];
  const [unassigned, ended, left, theirs, editor, admin, suspended, other] = [
    await make("mentor"),
    await make("mentor"),
    await make("mentor"),
    await make("mentor"),
    await make("editor"),
    await make("admin"),
    await make("mentor"),
    await make("learner"),
  ];
  must(await office.send("POST", `/users/${learner.id}/mentors`, { body: { mentor: mentor.id } }), 201);
  for (const one of [retiring, ended, left, suspended]) await mentorBy(learner, one);
  await mentorBy(other, theirs);
  await mentorBy(other, learner);
  must(await learner.send("DELETE", `/me/mentors/${ended.id}`), 204);
  must(await left.send("DELETE", `/mentor/learners/${learner.id}`), 204);
  must(await office.send("PATCH", `/users/${suspended.id}`, { body: { suspended: true } }), 200);
  handIn = await handInBy(learner);
  const token = async (owner: Caller) => (await tokenOf(owner, ["read", "progress", "editorial"])).caller;
  const table: [string, Caller | undefined, Person["status"]][] = [
    ["the learner themselves", learner, 404],
    ["a mentor of nobody", unassigned, 404],
    ["a mentor whom the learner ended", ended, 404],
    ["a mentor who left", left, 404],
    ["another learner's mentor", theirs, 404],
    ["another learner", other, 404],
    ["an editor", editor, 404],
    ["an administrator", admin, 404],
    ["the first administrator", office, 404],
    ["a suspended mentor", suspended, 401],
    ["nobody", new Caller(), 401],
    ["the mentor's token", await token(mentor), 403],
    ["the learner's token", await token(learner), 403],
    ["an administrator's token", await token(admin), 403],
    ["an invented token", new Caller("waymark_invented"), 401],
  ];
  for (const [name, caller, status] of table) if (caller) people.set(name, { caller, status });
}, 120_000);

/** A request that would be right, about the learner of these tests. */
function requestFor(route: (typeof doors)[number], about = learner?.id ?? "", id = handIn) {
  const things = { pupil: about, parting: about, pupilsHandIn: id } as Mentoring & { userId: string };
  const sample = mentoringSamples[nameOf(route)];
  if (!sample) throw new Error(`no sample for ${nameOf(route)}`);
  const { params = {}, body, query } = sample(things);
  const path = route.path.replace(/\[(\w+)\]/g, (_all, name: string) => params[name] ?? "");
  return { path: query === undefined ? path : `${path}?${query}`, call: body === undefined ? {} : { body } };
}

const readable = doors.filter(({ method }) => method === "GET");
const writable = doors.filter(({ method }) => method !== "GET");

test("there are doors to try, reading and writing", () => {
  expect(readable.length).toBeGreaterThanOrEqual(6);
  expect(writable.length).toBeGreaterThanOrEqual(4);
  expect(routes().filter(({ path }) => path.includes("[learner]"))).toHaveLength(doors.length);
});

describe("a right request about a learner", () => {
  test("is refused to everyone but the assigned mentor, exactly as the table says, and changes nothing", async () => {
    expect(people.size).toBe(15);
    const before = await everything();
    const wrong: string[] = [];
    for (const [name, { caller, status }] of people)
      for (const route of doors) {
        const { path, call } = requestFor(route);
        const answer = await caller.send(route.method, path, call);
        if (answer.status !== status) wrong.push(`${name}: ${nameOf(route)} ${answer.status} ${answer.text}`);
        else expect(answer.text, name).not.toContain(handIn);
      }
    expect(wrong).toEqual([]);
    expect(await everything()).toEqual(before);
  });

  test("tells a stranger nothing that a request about nobody would not", async () => {
    const stranger = people.get("an administrator")?.caller;
    for (const route of doors) {
      const real = requestFor(route);
      const invented = requestFor(route, crypto.randomUUID(), crypto.randomUUID());
      const answers = [
        await stranger?.send(route.method, real.path, real.call),
        await stranger?.send(route.method, invented.path, invented.call),
      ];
      const [one, other] = answers.map((answer) => ({ ...answer?.json(), requestId: "" }));
      expect(one, nameOf(route)).toEqual(other);
    }
  });

  test("is answered to the assigned mentor, about no hand-in of anyone else", async () => {
    for (const route of readable) {
      const { path, call } = requestFor(route);
      must(await mentor?.send(route.method, path, call), 200);
    }
    const elsewhere = await enter("learner", office);
    const theirs = await handInBy(elsewhere);
    const path = `/mentor/learners/${learner?.id}/hand-ins/${theirs}/reviews`;
    must(await mentor?.send("POST", path, { body: acceptedReview() }), 404);
  });

  test("is in no list of anyone else's", async () => {
    const lists = async (caller: Caller | undefined) => (await caller?.send("GET", "/mentor/learners"))?.text ?? "";
    expect(await lists(mentor)).toContain(learner?.id);
    for (const [name, { caller, status }] of people)
      if (status === 404) expect(await lists(caller), name).not.toContain(learner?.id);
  });
});

describe("what a mentor writes", () => {
  test("reaches the learner word for word, and moves their numbers", async () => {
    const base = `/mentor/learners/${learner?.id}`;
    const proofs = async () =>
      (await learner?.send("GET", "/me/capabilities"))?.json<{
        capabilities: { slug: string; proof: string | null; mentor?: { note: string; by: string } }[];
      }>().capabilities ?? [];
    expect((await proofs()).some(({ proof }) => proof === "reviewed")).toBe(false);
    const review = { ...acceptedReview(), comment: `Word ${crypto.randomUUID()}` };
    must(await mentor?.send("POST", `${base}/hand-ins/${handIn}/reviews`, { body: review }), 201);
    const level = { ...givenLevel(), note: `Word ${crypto.randomUUID()}` };
    must(await mentor?.send("PUT", `${base}/levels/${capability}`, { body: level }), 200);
    const checkIn = { ...heldCheckIn(), note: `Word ${crypto.randomUUID()}` };
    must(await mentor?.send("POST", `${base}/check-ins`, { body: checkIn }), 201);

    const told = await Promise.all(
      ["/me/projects/foundations", "/me/levels", "/me/check-ins"].map((path) => learner?.send("GET", path)),
    );
    expect(told.map((answer) => answer?.status)).toEqual([200, 200, 200]);
    for (const [index, word] of [review.comment, level.note, checkIn.note].entries())
      expect(told[index]?.text).toContain(word);
    const after = await proofs();
    expect(after.some(({ proof }) => proof === "reviewed")).toBe(true);
    expect(after.find(({ slug }) => slug === capability)?.mentor).toMatchObject({ note: level.note, by: "A mentor" });
  });

  test("is written down, with ids and no words", async () => {
    const acts = await sql<{ act: string; before: unknown; after: unknown }>(
      `select a."act", d."before", d."after" from "AuditEntry" a left join "AuditDetail" d on d."entryId" = a."id"
       where a."actorId" = $1 and a."act" <> 'user.create' order by a."id"`,
      [mentor?.id],
    );
    expect(acts).toEqual(
      expect.arrayContaining([
        { act: "review.write", before: null, after: { verdict: "accepted" } },
        { act: "level.set", before: null, after: { capability, level: 3 } },
        { act: "check-in.write", before: null, after: null },
      ]),
    );
    expect(JSON.stringify(acts)).not.toMatch(/Word|Well done|Getting there/);
  });
});

describe("an end", () => {
  const closed = async (caller: Caller | undefined) => {
    for (const route of readable) {
      const { path, call } = requestFor(route);
      must(await caller?.send(route.method, path, call), 404);
    }
  };

  test("by the learner holds on the very next request, also while requests are under way", async () => {
    const path = `/mentor/learners/${learner?.id}/progress`;
    must(await retiring?.send("GET", path), 200);
    const under = Array.from({ length: 10 }, () => retiring?.send("GET", path));
    must(await learner?.send("DELETE", `/me/mentors/${retiring?.id}`), 204);
    await closed(retiring);
    for (const answer of await Promise.all(under)) expect([200, 404]).toContain(answer?.status);
    must(await retiring?.send("POST", `/mentor/learners/${learner?.id}/check-ins`, { body: heldCheckIn() }), 404);
  });

  test("by an administrator too, and by suspending the learner, for as long as that lasts", async () => {
    const [pupil, guide] = [await enter("learner", office), await enter("learner", office)];
    await mentorBy(pupil, guide);
    const read = () => guide.send("GET", `/mentor/learners/${pupil.id}`);
    must(await read(), 200);
    must(await office.send("PATCH", `/users/${pupil.id}`, { body: { suspended: true } }), 200);
    must(await read(), 404);
    must(await guide.send("DELETE", `/mentor/learners/${pupil.id}`), 404);
    must(await office.send("PATCH", `/users/${pupil.id}`, { body: { suspended: false } }), 200);
    must(await read(), 200);
    must(await office.send("DELETE", `/users/${pupil.id}/mentors/${guide.id}`), 204);
    must(await read(), 404);
    must(await office.send("DELETE", `/users/${pupil.id}/mentors/${guide.id}`), 404);
  });

  test("by deleting either account leaves no way in", async () => {
    const [pupil, guide] = [await enter("learner", office), await enter("learner", office)];
    await mentorBy(pupil, guide);
    must(await pupil.send("DELETE", "/me", { body: { password: pupil.password } }), 204);
    must(await guide.send("GET", `/mentor/learners/${pupil.id}`), 404);
  });
});

describe("an invitation", () => {
  test("accepted by twenty at once makes one mentor", async () => {
    const pupil = await enter("learner", office);
    const twenty: Caller[] = [];
    for (let index = 0; index < 20; index++) twenty.push(await enter("learner", office));
    const token = await inviteBy(pupil);
    const answers = await Promise.all(
      twenty.map((guide) => guide.send("POST", "/mentor/invitations", { body: { token } })),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    const lost = answers.filter(({ status }) => status !== 201);
    expect(lost.map(({ status, json }) => [status, json<{ code: string }>().code])).toEqual(
      Array(19).fill([409, "INVITATION_OVER"]),
    );
    const { items } = (await pupil.send("GET", "/me/mentors")).json<{ items: unknown[] }>();
    expect(items).toHaveLength(1);
  }, 120_000);

  test("cannot be made, accepted or looked at with a token, and never gives a role", async () => {
    const [pupil, guide] = [await enter("learner", office), await enter("learner", office)];
    const { caller: script } = await tokenOf(pupil, ["read", "progress"]);
    must(await script.send("POST", "/me/invitations"), 403);
    const token = await inviteBy(pupil);
    const { caller: guidesScript } = await tokenOf(guide, ["read", "progress"]);
    must(await guidesScript.send("POST", "/mentor/invitations", { body: { token } }), 403);
    must(await guide.send("POST", "/mentor/invitations/look", { body: { token } }), 200);
    must(await guide.send("POST", "/mentor/invitations", { body: { token } }), 201);
    expect((await guide.send("GET", "/me")).json()).toMatchObject({ role: "learner" });
    must(await guide.send("GET", "/users"), 403);
    must(await pupil.send("POST", "/mentor/invitations", { body: { token: await inviteBy(pupil) } }), 409);
  });

  test("lets an administrator see who mentors whom, and nothing of what they learn", async () => {
    const answer = must(await office.send("GET", `/users/${learner?.id}/mentors`), 200);
    const { items } = answer.json<{ items: { id: string; startedBy: string }[] }>();
    expect(items.map(({ id }) => id)).toContain(mentor?.id);
    expect(answer.text).not.toMatch(/level|note|totals/);
  });
});
