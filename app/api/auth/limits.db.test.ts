import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeEach, expect, test } from "vitest";
import { createUser } from "#lib/account/mutations/create-user";
import { checkCredentials } from "#lib/account/mutations/sign-in";
import { closeDatabase, pool } from "#lib/db/client";
import { goodPassword, someEmail, Visitor } from "#scripts/test-visitor";

afterAll(closeDatabase);
beforeEach(() => pool().query(`delete from "rate_limit"`));

async function newcomer() {
  const email = someEmail();
  const { id } = await createUser({ email, password: goodPassword, name: "Lin" }, randomUUID());
  return { id, email };
}

const statuses = async (attempts: Promise<Response>[]) => (await Promise.all(attempts)).map(({ status }) => status);
const count = (list: number[], wanted: number) => list.filter((status) => status === wanted).length;

test("of 40 guesses at once at one account from one address exactly 10 are tried", async () => {
  const { email } = await newcomer();
  const seen = await statuses(Array.from({ length: 40 }, () => new Visitor().signIn(email, "wrong horse battery")));
  expect([count(seen, 401), count(seen, 429)]).toEqual([10, 30]);
  const refused = await new Visitor().signIn(email, goodPassword);
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(await refused.json()).toMatchObject({ code: "TOO_MANY_REQUESTS" });
  expect((await new Visitor("198.51.100.9").signIn(email, goodPassword)).status).toBe(200);
});

test("an unknown address is limited in the same way", async () => {
  const email = someEmail();
  const seen = await statuses(Array.from({ length: 15 }, () => new Visitor().signIn(email, "wrong horse battery")));
  expect([count(seen, 401), count(seen, 429)]).toEqual([10, 5]);
});

test("of guesses at many accounts from one network exactly 50 are tried; a /64 is one network", async () => {
  const from = (index: number) => new Visitor(`2001:db8:1:2::${index.toString(16)}`);
  const attempts = Array.from({ length: 70 }, (_none, index) => from(index).signIn(someEmail(), "wrong horse battery"));
  const seen = await statuses(attempts);
  expect([count(seen, 401), count(seen, 429)]).toEqual([50, 20]);
});

test("a person who signs in often is not slowed down, and a classroom gets in", async () => {
  const { email } = await newcomer();
  for (let index = 0; index < 15; index++) expect((await new Visitor().signIn(email, goodPassword)).status).toBe(200);
  const class1 = await Promise.all(Array.from({ length: 60 }, newcomer));
  for (const pupil of class1) expect((await new Visitor().signIn(pupil.email, goodPassword)).status).toBe(200);
});

test("100 failures from anywhere close an account to strangers, not to a browser that knows it", async () => {
  const { email } = await newcomer();
  const owner = new Visitor("192.0.2.1");
  await owner.signIn(email, goodPassword);
  await owner.signOut();
  const guess = (index: number) =>
    checkCredentials({
      email,
      password: "wrong horse battery",
      network: `198.51.100.${index}`,
      deviceMark: null,
      requestId: "test",
    }).catch((error: { code?: string }) => error.code);
  const seen = await Promise.all(Array.from({ length: 130 }, (_none, index) => guess(index)));
  expect(seen.filter((one) => one === null)).toHaveLength(100);
  expect(seen.filter((one) => one === "TOO_MANY_REQUESTS")).toHaveLength(30);
  expect((await new Visitor("192.0.2.2").signIn(email, goodPassword)).status).toBe(429);
  expect((await owner.signIn(email, goodPassword)).status).toBe(200);
});

test("a browser known to one person opens no second door to another", async () => {
  const [mine, theirs] = [await newcomer(), await newcomer()];
  const visitor = new Visitor();
  await visitor.signIn(mine.email, goodPassword);
  const guess = (who: Visitor) => who.signIn(theirs.email, "wrong horse battery");
  expect(count(await statuses(Array.from({ length: 10 }, () => guess(new Visitor()))), 401)).toBe(10);
  expect([(await guess(visitor)).status, (await guess(new Visitor())).status]).toEqual([429, 429]);
});

test("when the counters cannot be reached nobody gets in", async () => {
  const { email } = await newcomer();
  const owner = new pg.Client({ connectionString: process.env.OWNER_DATABASE_URL });
  await owner.connect();
  await owner.query(`alter table "rate_limit" rename to "away"`);
  const answer = await new Visitor().signIn(email, goodPassword);
  await owner.query(`alter table "away" rename to "rate_limit"`);
  await owner.end();
  expect([answer.status, answer.headers.has("retry-after")]).toEqual([503, true]);
});

test("no counter holds an address or a name", async () => {
  const { email } = await newcomer();
  await new Visitor().signIn(email, "wrong horse battery");
  const { rows } = await pool().query<{ key: string }>(`select "key" from "rate_limit"`);
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.filter(({ key }) => key.includes("@") || key.includes(email))).toEqual([]);
});

test("an unknown address takes as long as a known one", async () => {
  const { email } = await newcomer();
  const median = (list: number[]) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;
  const times: Record<"known" | "unknown", number[]> = { known: [], unknown: [] };
  for (let index = 0; index < 60; index++) {
    for (const kind of ["known", "unknown"] as const) {
      const start = performance.now();
      await checkCredentials({
        email: kind === "known" ? email : someEmail(),
        password: "wrong horse battery",
        network: `10.0.${index}.${kind.length}`,
        deviceMark: null,
        requestId: "test",
      });
      times[kind].push(performance.now() - start);
    }
  }
  // In a quiet run the medians are within 1 ms of 20; without its hash the one would be a twentieth of the other.
  const ratio = median(times.unknown) / median(times.known);
  expect(ratio).toBeGreaterThan(0.5);
  expect(ratio).toBeLessThan(2);
});
