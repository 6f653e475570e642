import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { Caller, enter, enterFirstAdmin, password, tokenOf } from "#e2e/api/world";
import type { AuditPage } from "#lib/audit/schema";
import { readCsv } from "#lib/csv";

type Invited = { id: string; token: string | null; role: string };
const someone = (invitation: string) => ({
  email: `${randomUUID()}@example.com`,
  password,
  name: "Invited",
  invitation,
});

test("a link gives one newcomer the role it names, however many try at once", async () => {
  const office = await enterFirstAdmin();
  const body = { id: randomUUID(), role: "editor", note: "Wei, second desk" };
  const made = await office.send("POST", "/invitations", { body });
  const { token, id } = made.json<Invited>();
  expect([made.status, id]).toEqual([201, body.id]);
  // The same request again: the same invitation, whose secret is not told twice.
  expect((await office.send("POST", "/invitations", { body })).json<Invited>()).toMatchObject({ id, token: null });
  const other = { ...body, role: "mentor" };
  expect((await office.send("POST", "/invitations", { body: other })).json()).toMatchObject({ code: "ID_REUSED" });

  const look = { body: { token: token ?? "" } };
  const nobody = new Caller();
  expect((await nobody.send("POST", "/invitations/look", look)).json()).toMatchObject({ role: "editor" });
  const tries = await Promise.all(
    Array.from({ length: 8 }, () => new Caller().send("POST", "/users", { body: someone(token ?? "") })),
  );
  const won = tries.filter(({ status }) => status === 201);
  expect(won).toHaveLength(1);
  expect(won[0]?.json()).toMatchObject({ role: "editor" });
  for (const lost of tries.filter(({ status }) => status !== 201))
    expect([lost.status, lost.json()]).toMatchObject([
      422,
      { errors: [{ path: "invitation", code: "INVITATION_OVER" }] },
    ]);
  expect((await nobody.send("POST", "/invitations/look", look)).status).toBe(409);
  expect((await office.send("DELETE", `/invitations/${id}`)).status).toBe(404);
});

test("a revoked link, or a word that never was one, makes no account", async () => {
  const office = await enterFirstAdmin();
  const made = await office.send("POST", "/invitations", { body: { id: randomUUID(), role: "mentor" } });
  const { token, id } = made.json<Invited>();
  expect((await office.send("DELETE", `/invitations/${id}`)).status).toBe(204);
  for (const secret of [token ?? "", "nothing"]) {
    const body = someone(secret);
    expect((await new Caller().send("POST", "/users", { body })).status).toBe(422);
    const { invitation: _, ...plain } = body;
    // The address is still free, and without the link one is a learner.
    expect((await new Caller().send("POST", "/users", { body: plain })).json()).toMatchObject({ role: "learner" });
  }
  const admin = { id: randomUUID(), role: "admin" };
  expect((await office.send("POST", "/invitations", { body: admin })).status).toBe(422);
});

test("signed out everywhere: sessions and tokens end on the next request, and one may sign in again", async () => {
  const office = await enterFirstAdmin();
  const who = await enter("learner", office);
  const script = (await tokenOf(who, ["read"])).caller;
  expect([(await who.send("GET", "/me")).status, (await script.send("GET", "/me")).status]).toEqual([200, 200]);
  expect((await office.send("DELETE", `/users/${who.id}/sessions`)).status).toBe(204);
  expect([(await who.send("GET", "/me")).status, (await script.send("GET", "/me")).status]).toEqual([401, 401]);
  expect((await who.signIn()).status).toBe(200);
  expect((await who.send("GET", "/me")).status).toBe(200);
  expect((await office.send("DELETE", `/users/${randomUUID()}/sessions`)).status).toBe(404);
});

test("the audit says who did what to whom, filtered and page by page, without a hole", async () => {
  const office = await enterFirstAdmin();
  const who = await enter("learner", office);
  for (const role of ["mentor", "editor", "learner"])
    await office.send("PATCH", `/users/${who.id}`, { body: { role } });
  await office.send("DELETE", `/users/${who.id}/sessions`);
  const read = async (query: string) => (await office.send("GET", `/audit?${query}`)).json<AuditPage>();
  const all = await read(`objectId=${who.id}&limit=200`);
  expect(all.items.map(({ act }) => act)).toEqual([
    "user.sign-out",
    "user.role",
    "user.role",
    "user.role",
    "user.create",
  ]);
  expect(all.items[1]).toMatchObject({
    actor: { name: expect.any(String) },
    object: "user",
    objectName: "A learner",
    before: { role: "editor" },
    after: { role: "learner" },
  });
  const paged = [];
  let cursor: string | null = "";
  while (cursor !== null) {
    const page: AuditPage = await read(`objectId=${who.id}&limit=2${cursor === "" ? "" : `&cursor=${cursor}`}`);
    paged.push(...page.items);
    cursor = page.nextCursor;
  }
  expect(paged).toEqual(all.items);
  expect((await read(`objectId=${who.id}&act=user.role`)).items).toHaveLength(3);
  expect((await read(`objectId=${who.id}&act=user`)).items).toHaveLength(5);
  expect((await read(`objectId=${who.id}&act=use`)).items).toEqual([]);
  expect((await read(`objectId=${who.id}&actor=${who.id}`)).items.map(({ act }) => act)).toEqual(["user.create"]);
  const [first] = all.items;
  expect((await read(`requestId=${first?.requestId}`)).items).toEqual([first]);
  expect((await read(`objectId=${who.id}&to=${all.items[4]?.at}`)).items).toEqual([]);
  expect((await read(`objectId=${who.id}&from=${first?.at}`)).items[0]).toEqual(first);
  expect((await office.send("GET", "/audit?from=yesterday")).status).toBe(422);

  const file = await office.send("GET", `/audit/export?objectId=${who.id}`);
  expect(file.headers["content-type"]).toBe("text/csv; charset=utf-8");
  expect(file.headers["content-disposition"]).toContain("waymark-audit.csv");
  const lines = [...readCsv(file.text)].map(({ cells }) => cells);
  expect(lines[0]?.slice(0, 4)).toEqual(["at", "actor", "actorName", "act"]);
  expect(lines.slice(1).map((cells) => [cells[0], cells[3]])).toEqual(all.items.map(({ at, act }) => [at, act]));
  expect(lines[2]?.slice(-2)).toEqual(['{"role":"editor"}', '{"role":"learner"}']);
});
