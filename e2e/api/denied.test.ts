import { beforeAll, describe, expect, test } from "vitest";
import { routes } from "#app/api/v1/routes";
import { everything } from "#e2e/api/database";
import { makeThings, nameOf, sampleNames, sampleOf, type Things } from "#e2e/api/samples";
import { type Caller, enter, type Inhabitant, makeWorld, tokenOf } from "#e2e/api/world";
import { judge } from "#lib/permissions";

let world: Inhabitant[] = [];
let things: Things;
let owner: Caller;
beforeAll(async () => {
  world = await makeWorld();
  owner = await enter("learner");
  things = await makeThings(owner, await enter("editor"));
});

test("every route has a sample request", () => {
  expect(sampleNames.toSorted()).toEqual(routes().map(nameOf).toSorted());
});

function isDenied(route: ReturnType<typeof routes>[number], { standing }: Inhabitant): boolean {
  if (standing === "refused") return true;
  const unknown = { userId: "", name: "", locale: "en", timeZone: "UTC", sessionId: null, tokenId: null };
  return judge(route.declaration.allow, standing && { ...unknown, ...standing }) !== "allowed";
}

describe("a request that would be right, from someone who may not make it", () => {
  test("changes nothing", async () => {
    const before = await everything();
    let made = 0;
    for (const inhabitant of world) {
      for (const route of routes()) {
        if (!isDenied(route, inhabitant)) continue;
        const { path, query, sent } = sampleOf(route, things);
        const answer = await inhabitant.caller.send(route.method, `${path}${query}`, sent);
        expect([401, 403], `${inhabitant.name}: ${nameOf(route)}`).toContain(answer.status);
        made++;
      }
    }
    expect(made).toBeGreaterThan(150);
    expect(await everything()).toEqual(before);
  });
});

describe("what belongs to someone else", () => {
  const notMine = (answer: { status: number; json: () => unknown }) => {
    expect(answer.status).toBe(404);
    expect(answer.json()).toMatchObject({ code: "NOT_FOUND" });
  };

  test("is not there, and stays as it is", async () => {
    const stranger = await enter("admin");
    const before = await everything();
    notMine(await stranger.send("DELETE", `/me/sessions/${things.sessionId}`));
    notMine(await stranger.send("DELETE", `/me/tokens/${things.tokenId}`));
    notMine(await stranger.send("PATCH", `/me/targets/${things.targetId}`, { body: { title: "Mine now" } }));
    notMine(await stranger.send("DELETE", `/me/targets/${things.targetId}`));
    notMine(await stranger.send("GET", `/me/capabilities?role=${things.targetId}`));
    expect(await everything()).toEqual(before);
    expect((await owner.send("GET", "/me")).status).toBe(200);
  });

  test("is in no list of mine", async () => {
    const stranger = await enter("learner");
    await tokenOf(stranger, ["read"]);
    const id = crypto.randomUUID();
    const marked = await owner.send("POST", "/me/progress/events", {
      body: { events: [{ id, topic: things.topic, status: "done" }] },
    });
    expect(marked.status).toBe(200);
    const attempts = `/me/quizzes/${things.stage}/attempts`;
    const body = { id: crypto.randomUUID(), draw: things.draw, answers: [] };
    expect((await stranger.send("POST", attempts, { body })).json()).toMatchObject({ code: "DRAW_UNKNOWN" });
    expect((await owner.send("POST", attempts, { body })).status).toBe(200);
    for (const path of ["/me", "/me/sessions", "/me/tokens", "/me/targets", "/me/goal", "/me/export", attempts]) {
      const { text } = await stranger.send("GET", path);
      for (const secret of [owner.email, owner.id, things.sessionId, things.tokenId, things.targetId, id, body.id]) {
        expect(text.includes(secret), path).toBe(false);
      }
    }
    const progress = (await stranger.send("GET", "/me/progress")).json<{ totals: { done: number } }>();
    expect(progress.totals.done).toBe(0);
    const activity = (await stranger.send("GET", "/me/activity")).json<{ days: unknown[] }>();
    expect(activity.days).toEqual([]);
    // The same id again is an event of one's own: ids are unique per learner.
    const own = await stranger.send("POST", "/me/progress/events", {
      body: { events: [{ id, topic: things.topic, status: "learning" }] },
    });
    expect(own.json()).toMatchObject({ results: [{ outcome: "applied" }] });
    const undone = await stranger.send("POST", "/me/progress/events", {
      body: { events: [{ id: crypto.randomUUID(), topic: things.topic, status: "todo", undoes: crypto.randomUUID() }] },
    });
    expect(undone.json()).toMatchObject({ results: [{ outcome: "rejected", code: "NOT_FOUND" }] });
  });
});
