import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { currentRelease } from "#lib/release";
import { listenForReleases } from "#server/release-listener";

const connectionString = process.env.DATABASE_URL ?? "";
const owner = new pg.Client({ connectionString: process.env.OWNER_DATABASE_URL });
const listener = listenForReleases(connectionString);

beforeAll(() => owner.connect());
afterAll(async () => {
  await listener.stop();
  await owner.end();
});

async function publish({ aloud }: { aloud: boolean }): Promise<number> {
  const { rows } = await owner.query(`update "ContentRelease" set "number" = "number" + 1 returning "number"`);
  if (aloud) await owner.query("select pg_notify('content_release', $1)", [String(rows[0].number)]);
  return rows[0].number;
}

/** Milliseconds until the process knows of it. */
async function heard(number: number): Promise<number> {
  const began = Date.now();
  await expect.poll(() => currentRelease(), { timeout: 5000, interval: 5 }).toBe(number);
  return Date.now() - began;
}

test("a publish that is announced is known almost at once", async () => {
  await heard(await publish({ aloud: false }));
  expect(await heard(await publish({ aloud: true }))).toBeLessThan(300);
});

test("one that nobody announced is known within two seconds", async () => {
  expect(await heard(await publish({ aloud: false }))).toBeLessThan(2000);
});

test("and so is one that was published while the line was cut", async () => {
  await owner.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen%' or query like '%ContentRelease%' and pid <> pg_backend_pid() and datname = current_database()",
  );
  expect(await heard(await publish({ aloud: true }))).toBeLessThan(2500);
});
