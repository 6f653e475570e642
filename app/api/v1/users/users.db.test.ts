import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import * as me from "#app/api/v1/me/route";
import * as tokens from "#app/api/v1/me/tokens/route";
import * as user from "#app/api/v1/users/[id]/route";
import * as users from "#app/api/v1/users/route";
import { createUser } from "#lib/account/mutations/create-user";
import { ensureAdmin } from "#lib/account/mutations/first-admin";
import type { NewToken, Person, PersonList } from "#lib/account/schema";
import { closeDatabase, pool } from "#lib/db/client";
import { goodPassword, someEmail, Visitor } from "#scripts/test-visitor";

afterAll(closeDatabase);
beforeEach(() => pool().query(`delete from "rate_limit"`));

async function signedIn(role = "learner", name = "Lin") {
  const email = someEmail();
  const { id } = await createUser({ email, password: goodPassword, name }, randomUUID());
  await pool().query(`update "User" set "role" = $2::"UserRole" where "id" = $1`, [id, role]);
  const visitor = new Visitor();
  await visitor.signIn(email, goodPassword);
  return { id, email, visitor };
}

const change = (who: Visitor, id: string, body: object) =>
  who.send(user.PATCH, "PATCH", `/users/${id}`, { body, params: { id } });
const list = async (who: Visitor, query: string) =>
  (await (await who.send(users.GET, "GET", `/users${query}`)).json()) as PersonList;
const profileStatus = async (who: Visitor, headers = {}) => (await who.send(me.GET, "GET", "/me", { headers })).status;
/** A cursor as nobody was ever given. */
const place = (at: string) => `?cursor=${Buffer.from(JSON.stringify([at, randomUUID()])).toString("base64url")}`;
const onlyTheseAdmins = (ids: string[]) =>
  pool().query(`update "User" set "role" = 'learner' where "role" = 'admin' and not "id" = any ($1)`, [ids]);
const admins = async () =>
  (await pool().query(`select 1 from "User" where "role" = 'admin' and "suspendedAt" is null`)).rowCount;
const acts = async (objectId: string) =>
  (
    await pool().query(
      `select "act", "before", "after" from "AuditEntry" left join "AuditDetail" on "entryId" = "id"
       where "object" = 'user' and "objectId" = $1 and "act" <> 'user.create' order by "id"`,
      [objectId],
    )
  ).rows;

describe("people, for administrators", () => {
  test("are found by e-mail and name, by role and status, page by page", async () => {
    const admin = await signedIn("admin");
    const mark = randomUUID().slice(0, 8);
    const made = [];
    for (let index = 0; index < 5; index++)
      made.push(await signedIn(index === 0 ? "editor" : "learner", `${mark}_%${index}`));
    const all = await list(admin.visitor, `?q=${mark}&limit=200`);
    expect(all.items.map(({ id }) => id)).toEqual(made.map(({ id }) => id).toReversed());
    expect(all.items[0]).toEqual({
      id: made[4]?.id,
      email: made[4]?.email,
      name: `${mark}_%4`,
      role: "learner",
      suspendedAt: null,
      createdAt: expect.any(String),
      lastSeenAt: expect.any(String),
    });
    const pages = [];
    let cursor: string | null = "";
    while (cursor !== null) {
      const page: PersonList = await list(admin.visitor, `?q=${mark}&limit=2${cursor && `&cursor=${cursor}`}`);
      pages.push(page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    expect(pages.map((page) => page.length)).toEqual([2, 2, 1]);
    expect(pages.flat()).toEqual(all.items.map(({ id }) => id));
    expect((await list(admin.visitor, `?q=${mark}&role=editor`)).items).toHaveLength(1);
    expect((await list(admin.visitor, `?q=${mark}&status=suspended`)).items).toHaveLength(0);
    expect((await list(admin.visitor, `?q=${made[2]?.email.toUpperCase()}`)).items).toHaveLength(1);
    expect((await list(admin.visitor, `?q=${mark}_%25`)).items).toHaveLength(5);
    expect((await list(admin.visitor, `?q=${mark}x%25`)).items).toHaveLength(0);
  });

  test.each([
    "?cursor=nonsense",
    "?cursor=WyJ4IiwieSJd",
    "?role=god",
    "?limit=0",
    "?id[not]=1",
    "?q=a&q=b",
    "?q=%00",
    place("+275760-01-01T00:00:00.000Z"),
    place("0000-01-01T00:00:00.000Z"),
  ])("%s is refused", async (query) => {
    const { visitor } = await signedIn("admin");
    expect((await visitor.send(users.GET, "GET", `/users${query}`)).status).toBe(422);
  });

  test.each(["learner", "mentor", "editor"])("a %s sees nothing and changes nothing", async (role) => {
    const { id, visitor } = await signedIn(role);
    expect((await visitor.send(users.GET, "GET", "/users")).status).toBe(403);
    expect((await change(visitor, id, { role: "admin" })).status).toBe(403);
    expect((await change(new Visitor(), id, { role: "admin" })).status).toBe(401);
  });
});

describe("a change by an administrator", () => {
  test("of the role holds on the very next request, both ways, with one audit row each", async () => {
    const admin = await signedIn("admin");
    const other = await signedIn();
    const sees = async () => (await other.visitor.send(users.GET, "GET", "/users")).status;
    expect(await sees()).toBe(403);
    expect((await (await change(admin.visitor, other.id, { role: "admin" })).json()) as Person).toMatchObject({
      role: "admin",
    });
    expect(await sees()).toBe(200);
    expect((await change(admin.visitor, other.id, { role: "admin" })).status).toBe(200);
    expect((await change(admin.visitor, other.id, { role: "learner" })).status).toBe(200);
    expect(await sees()).toBe(403);
    expect(await acts(other.id)).toEqual([
      { act: "user.role", before: { role: "learner" }, after: { role: "admin" } },
      { act: "user.role", before: { role: "admin" }, after: { role: "learner" } },
    ]);
  });

  test("suspends: sessions and tokens end at once, signing in fails, and ends again when taken back", async () => {
    const admin = await signedIn("admin");
    const other = await signedIn();
    const body = { name: "script", scopes: ["read"] };
    const made = (await (await other.visitor.send(tokens.POST, "POST", "/me/tokens", { body })).json()) as NewToken;
    const script = { authorization: `Bearer ${made.token}` };
    expect(await profileStatus(new Visitor(), script)).toBe(200);
    const answer = (await (await change(admin.visitor, other.id, { suspended: true })).json()) as Person;
    expect(answer.suspendedAt).toEqual(expect.any(String));
    expect([await profileStatus(other.visitor), await profileStatus(new Visitor(), script)]).toEqual([401, 401]);
    expect((await new Visitor().signIn(other.email, goodPassword)).status).toBe(401);
    await change(admin.visitor, other.id, { suspended: false });
    expect([await profileStatus(other.visitor), await profileStatus(new Visitor(), script)]).toEqual([401, 401]);
    expect((await new Visitor().signIn(other.email, goodPassword)).status).toBe(200);
    expect((await acts(other.id)).map(({ act }) => act)).toEqual(["user.suspend", "session.refuse", "user.unsuspend"]);
  });

  test("names someone who is there, and fields that are ours", async () => {
    const { id, visitor } = await signedIn("admin");
    expect((await change(visitor, randomUUID(), { role: "editor" })).status).toBe(404);
    expect((await change(visitor, "nonsense", { role: "editor" })).status).toBe(404);
    expect((await change(visitor, id, { email: "x@example.org" })).status).toBe(422);
    expect((await change(visitor, id, { role: { not: "" } })).status).toBe(422);
  });
});

describe("the last administrator", () => {
  test("cannot step down, be suspended or leave", async () => {
    const admin = await signedIn("admin");
    await onlyTheseAdmins([admin.id]);
    const body = { password: goodPassword };
    const answers = [
      await change(admin.visitor, admin.id, { role: "editor" }),
      await change(admin.visitor, admin.id, { suspended: true }),
      await admin.visitor.send(me.DELETE, "DELETE", "/me", { body }),
    ];
    for (const answer of answers) expect([answer.status, (await answer.json()).code]).toEqual([409, "LAST_ADMIN"]);
    expect(await profileStatus(admin.visitor)).toBe(200);
  });

  test("a suspended one does not count as another", async () => {
    const [admin, other] = [await signedIn("admin"), await signedIn("admin")];
    await onlyTheseAdmins([admin.id, other.id]);
    expect((await change(admin.visitor, other.id, { suspended: true })).status).toBe(200);
    expect((await change(admin.visitor, admin.id, { role: "learner" })).status).toBe(409);
    expect((await change(admin.visitor, other.id, { role: "learner" })).status).toBe(200);
  });

  test("remains when two take each other's rights at the same time, 50 times", async () => {
    const [one, two] = [await signedIn("admin"), await signedIn("admin")];
    const outcomes = new Set<string>();
    for (let round = 0; round < 50; round++) {
      await pool().query(`update "User" set "role" = 'admin', "suspendedAt" = null where "id" = any ($1)`, [
        [one.id, two.id],
      ]);
      await onlyTheseAdmins([one.id, two.id]);
      const body = round % 2 === 0 ? { role: "learner" } : { suspended: true };
      const answers = await Promise.all([change(one.visitor, two.id, body), change(two.visitor, one.id, body)]);
      outcomes.add(
        answers
          .map(({ status }) => status)
          .toSorted()
          .join(),
      );
      expect(await admins()).toBe(1);
      await pool().query(`delete from "rate_limit"`);
      await pool().query(`update "User" set "suspendedAt" = null where "id" = any ($1)`, [[one.id, two.id]]);
      for (const { email, visitor } of [one, two]) await visitor.signIn(email, goodPassword);
    }
    for (const outcome of outcomes) expect(["200,403", "200,401"]).toContain(outcome);
  });
});

describe("the first administrator", () => {
  const connect = async () => {
    const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
    await client.connect();
    return client;
  };

  test("is made once, however many processes start at once, and can sign in", async () => {
    await onlyTheseAdmins([]);
    const gate = await connect();
    const clients = await Promise.all(Array.from({ length: 10 }, connect));
    // Nobody can write until all of them have seen that there is no administrator.
    await gate.query(`begin; lock table "User" in share mode`);
    const made = clients.map((client, index) => ensureAdmin(client, { email: `First-${index}@Example.org` }));
    const waiting = `select 1 from pg_locks join pg_database d on d."oid" = "database"
      where not granted and d."datname" = current_database()`;
    await expect.poll(async () => (await gate.query(waiting)).rowCount, { timeout: 10_000 }).toBe(clients.length);
    await gate.query("commit");
    const real = (await Promise.all(made)).filter((one) => one !== null);
    await Promise.all([gate, ...clients].map((client) => client.end()));
    expect(real).toHaveLength(1);
    expect(await admins()).toBe(1);
    const { email = "", password = null } = real[0] ?? {};
    expect(email).toMatch(/^first-\d@example\.org$/);
    expect(password).toMatch(/^[a-z2-9]{5}(-[a-z2-9]{5}){3}$/);
    expect((await new Visitor().signIn(email, password ?? "")).status).toBe(200);
  });

  test("has the password the operator chose, which is not told again", async () => {
    await onlyTheseAdmins([]);
    const client = await connect();
    const email = someEmail();
    expect(await ensureAdmin(client, { email, password: goodPassword })).toEqual({ email, password: null });
    expect(await ensureAdmin(client, { email, password: goodPassword })).toBeNull();
    await client.end();
    expect((await new Visitor().signIn(email, goodPassword)).status).toBe(200);
  });
});
