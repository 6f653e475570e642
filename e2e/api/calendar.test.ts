import ICAL from "ical.js";
import { beforeAll, expect, test } from "vitest";
import { exchange, site } from "#e2e/api/http";
import { makeCalendar } from "#e2e/api/samples";
import { Caller, enter, enterFirstAdmin, tokenOf } from "#e2e/api/world";

let learner: Caller;
beforeAll(async () => {
  learner = await enter("learner");
});

/** As a calendar asks: with nothing but the address. */
const read = (token: string) => exchange({ path: `/api/v1/calendar/${token}` });

test("the address is whole, and anyone who has it reads the plan as a calendar", async () => {
  const made = await learner.send("POST", "/me/calendar");
  const { address } = made.json<{ address: string }>();
  expect(address).toMatch(new RegExp(`^${site}/api/v1/calendar/[\\w-]{43}$`));
  const answer = await exchange({ path: new URL(address).pathname });
  expect(answer.status).toBe(200);
  expect(answer.headers["content-type"]).toBe("text/calendar; charset=utf-8");
  expect(answer.headers["cache-control"]).toBe("no-store");
  expect(answer.headers["referrer-policy"]).toBe("no-referrer");
  const calendar = new ICAL.Component(ICAL.parse(answer.text));
  const [first] = calendar.getAllSubcomponents("vevent");
  expect(first?.getFirstPropertyValue("url")).toMatch(`${site}/zh/roadmaps/ai-product-manager/`);
  expect(answer.text).not.toContain(learner.id);
  expect(answer.text).not.toContain(learner.email);
});

test("it ends on the next request: another made, revoked, its owner suspended or gone", async () => {
  const office = await enterFirstAdmin();
  const who = await enter("learner", office);
  const first = await makeCalendar(who);
  const second = await makeCalendar(who);
  expect([(await read(first)).status, (await read(second)).status]).toEqual([404, 200]);
  expect((await who.send("DELETE", "/me/calendar")).status).toBe(204);
  expect((await read(second)).status).toBe(404);
  expect((await who.send("GET", "/me/calendar")).json()).toEqual({ calendar: null });
  const third = await makeCalendar(who);
  const suspend = (suspended: boolean) => office.send("PATCH", `/users/${who.id}`, { body: { suspended } });
  await suspend(true);
  expect((await read(third)).status).toBe(404);
  await suspend(false);
  expect((await read(third)).status).toBe(200);
  await who.signIn();
  expect((await who.send("DELETE", "/me", { body: { password: who.password } })).status).toBe(204);
  expect((await read(third)).status).toBe(404);
});

test("no access token makes or ends an address", async () => {
  const secret = await makeCalendar(learner);
  const { caller } = await tokenOf(learner, ["read", "progress"]);
  expect((await caller.send("POST", "/me/calendar")).status).toBe(403);
  expect((await caller.send("DELETE", "/me/calendar")).status).toBe(403);
  expect((await caller.send("GET", "/me/calendar")).status).toBe(200);
  expect((await read(secret)).status).toBe(200);
});

test("what is no address of ours is a problem like any other", async () => {
  for (const token of ["x", "A".repeat(43), "A".repeat(44), `${"A".repeat(42)}%2b`]) {
    const answer = await read(token);
    expect([answer.status, answer.headers["content-type"]]).toEqual([404, "application/problem+json"]);
    expect(answer.text).not.toContain("AAAA");
  }
});

test("a plan is asked for as far as one wants it, and an answer to a step is refused where it makes no sense", async () => {
  const plan = async (query: string) => (await learner.send("GET", `/me/plan${query}`)).json<{ weeks: unknown[] }>();
  expect((await plan("?weeks=0")).weeks).toHaveLength(0);
  expect((await plan("?weeks=3")).weeks).toHaveLength(3);
  expect((await learner.send("GET", "/me/plan?weeks=105")).status).toBe(422);
  const answer = (path: string, body: object) => learner.send("PUT", `/me/steps/${path}`, { body });
  expect((await answer("topic/nowhere", { answer: "later" })).status).toBe(404);
  expect((await answer("stage/foundations", { answer: "later" })).status).toBe(404);
  expect((await answer("project/foundations", { answer: "known" })).status).toBe(422);
  expect((await answer("topic/ai-history", { answer: "later", until: "2020-01-01" })).json()).toMatchObject({
    errors: [{ path: "until", code: "OUT_OF_RANGE" }],
  });
  expect((await new Caller().send("PUT", "/me/steps/topic/ai-history", { body: { answer: "later" } })).status).toBe(
    401,
  );
});
