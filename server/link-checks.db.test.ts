import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase, pool } from "#lib/db/client";
import { type Hostile, startHostile } from "#lib/http/outside/hostile-for-tests";
import { checkLinks } from "#server/link-checks";

let net: Hostile;
const held: (() => void)[] = [];
beforeAll(async () => {
  net = await startHostile((request, response) => {
    if (request.url === "/held") held.push(() => response.end());
    else response.writeHead(204).end();
  });
});
afterAll(async () => {
  for (const release of held) release();
  await net.stop();
  await closeDatabase();
});

/** So many of the curriculum's resources lead here from now on, each to a host of its own. */
async function leadHere(count: number, path: string): Promise<void> {
  await pool().query(
    `insert into "LinkCheck" ("itemId", "address", "host", "nextAt")
     select i."id", v."content"->>'url', '', now() + interval '1 year' from "ContentItem" i
     join "ContentVersion" v on v."itemId" = i."id" and v."number" = i."publishedVersion" where i."kind" = 'resource'
     on conflict ("itemId") do update set "nextAt" = excluded."nextAt"`,
  );
  await pool().query(
    `with picked as (
       select v."itemId", v."number", 'http://h' || row_number() over (order by i."slug") || '.example:' || $2 || $3 as "url"
       from "ContentItem" i join "ContentVersion" v on v."itemId" = i."id" and v."number" = i."publishedVersion"
       where i."kind" = 'resource' order by i."slug" limit $1
     ), moved as (
       update "ContentVersion" v set "content" = jsonb_set(v."content", '{url}', to_jsonb(p."url")) from picked p
       where v."itemId" = p."itemId" and v."number" = p."number"
     )
     update "LinkCheck" c set "address" = p."url", "host" = p."url", "nextAt" = now(), "state" = 'unchecked', "checkedAt" = null
     from picked p where c."itemId" = p."itemId"`,
    [count, String(net.port), path],
  );
}
const counted = async (condition: string) =>
  (await pool().query<{ count: number }>(`select count(*)::int as "count" from "LinkCheck" where ${condition}`)).rows[0]
    ?.count;

test("two servers share what is due and visit nothing twice", async () => {
  await leadHere(12, "/page");
  const servers = [checkLinks(net.way), checkLinks(net.way)];
  await expect.poll(() => counted(`"state" = 'ok'`), { timeout: 20_000 }).toBe(12);
  await Promise.all(servers.map((server) => server.stop()));
  expect(net.seen.filter((line) => line === "HEAD /page")).toHaveLength(12);
  expect(await counted(`"claim" is not null`)).toBe(0);
});

test("a server that stops gives back what it was at, at once", async () => {
  await leadHere(3, "/held");
  const patient = { ...net.way, caps: { total: 60_000, idle: 60_000, whole: 60_000 } };
  const server = checkLinks(patient);
  await expect.poll(() => held.length, { timeout: 20_000 }).toBe(3);
  const began = performance.now();
  await server.stop();
  expect(performance.now() - began).toBeLessThan(2_000);
  expect(await counted(`"claim" is not null`)).toBe(0);
  expect(await counted(`"state" = 'unchecked' and "nextAt" <= now() and "checkedAt" is null`)).toBe(3);
});
