import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { pool } from "#lib/db/client";
import { countStatements } from "#lib/db/learner-for-tests";
import { archiveResource, createResource, editResource, publishResource } from "#lib/editorial/mutations/resources";
import { newResource } from "#lib/editorial/schema";
import { AppError } from "#lib/errors";
import { type Hostile, startHostile } from "#lib/http/outside/hostile-for-tests";
import { listLinks, readLink, requireProposal } from "#lib/links/data/links";
import { LinkChecker } from "#lib/links/mutations/check";
import { gap, letRest, takeTurn } from "#lib/links/mutations/pace";
import { claimLink, syncLinks } from "#lib/links/mutations/queue";
import { requestChecks } from "#lib/links/mutations/request";
import { linkHealth, linkRows } from "#lib/links/schema";

const editor = randomUUID();
let net: Hostile;
let busy = 0;
beforeAll(async () => {
  await pool().query(
    `insert into "User" ("id", "email", "name", "role") values ($1, 'l@example.com', 'Ed', 'editor')`,
    [editor],
  );
  net = await startHostile((request, response) => {
    const path = request.url ?? "";
    if (path.startsWith("/moved")) response.writeHead(301, { location: "/here" }).end();
    else if (path.startsWith("/gone")) response.writeHead(404).end();
    else if (path.startsWith("/wall")) response.writeHead(403).end();
    else if (path.startsWith("/busy")) {
      busy += 1;
      response.writeHead(429, { "retry-after": "7200" }).end();
    } else if (path.startsWith("/inside"))
      response.writeHead(302, { location: `http://127.0.0.1:${net.canary}/` }).end();
    else
      response
        .writeHead(200, { "content-type": "text/html" })
        .end("<title>Page not found</title>".repeat(Number(path.startsWith("/soft"))));
  });
});
beforeEach(async () => {
  await pool().query(`update "LinkCheck" set "nextAt" = now() + interval '1 year'`);
  await pool().query(`delete from "LinkHost"`);
});
afterAll(async () => {
  expect(net.knocks()).toBe(0);
  await net.stop();
});

const by = () => ({ actorId: editor, requestId: randomUUID() });
let made = 0;
/** A published resource that leads to this path of the server that plays the internet; its own host unless told otherwise. */
async function publishLink(path: string, host = `h${++made}.example`): Promise<{ slug: string; url: string }> {
  const url = `http://${host}:${net.port}${path}`;
  const resource = newResource.parse({
    title: { zh: `链接 ${made}`, en: `Link ${++made}` },
    url,
    kind: "guide",
    category: 1,
    languages: ["en"],
    free: "yes",
    minutes: 5,
    level: "beginner",
  });
  const { slug } = await createResource({ ...by(), resource });
  await publishResource({ ...by(), slug, version: 1 });
  return { slug, url };
}

// The real pace and clock aside: turns are taken in a test of their own.
const checker = (now = () => new Date()) =>
  new LinkChecker({ way: { ...net.way, pace: async () => {} }, now, random: () => 0.5 });
async function check(slug: string, now?: Date): Promise<void> {
  await requestChecks([slug]);
  expect(await checker(now ? () => now : undefined).checkNext()).toBe(true);
}
async function stands(slug: string) {
  const { rows } = await pool().query(
    `select c.* from "LinkCheck" c join "ContentItem" i on i."id" = c."itemId" where i."slug" = $1 and i."kind" = 'resource'`,
    [slug],
  );
  return rows[0];
}

test.each([
  ["/page", { state: "ok", httpStatus: 200, strikes: 0 }],
  ["/wall", { state: "unknown", httpStatus: 403, strikes: 0 }],
  ["/gone", { state: "unknown", httpStatus: 404, strikes: 1 }],
  ["/soft", { state: "ok", httpStatus: 200, hint: "soft-404" }],
  ["/inside", { state: "unknown", problem: "not-public", hint: "inside" }],
])("%s", async (path, expected) => {
  const { slug } = await publishLink(path);
  await check(slug);
  const found = await stands(slug);
  expect(found).toMatchObject({ ...expected, claim: null, askedAt: null });
  expect(found.checkedAt).toBeInstanceOf(Date);
  expect(found.nextAt.getTime()).toBeGreaterThan(Date.now() + 20 * 3_600_000);
});

test("three failures on three days break a link, one good visit mends it, another address begins anew", async () => {
  const { slug } = await publishLink("/gone");
  const day = 24 * 3_600_000;
  for (const days of [0, 1, 2]) {
    expect((await stands(slug))?.state ?? "unchecked").not.toBe("broken");
    await check(slug, new Date(Date.now() + days * day));
  }
  expect(await stands(slug)).toMatchObject({ state: "broken", strikes: 3 });
  const url = `http://h-mended.example:${net.port}/page`;
  await editResource({ ...by(), slug, version: 1, patch: { url } });
  await syncLinks();
  expect(await stands(slug)).toMatchObject({ state: "broken" });
  await publishResource({ ...by(), slug, version: 2 });
  const { items } = await listLinks({ view: "broken", page: 1, limit: 200 });
  expect(items.some((item) => item.slug === slug)).toBe(false);
  await syncLinks();
  expect(await stands(slug)).toMatchObject({ state: "unchecked", strikes: 0, address: url, checkedAt: null });
});

test("of one resource its link is read in one statement, also before it was ever checked", async () => {
  const { slug, url } = await publishLink("/page");
  const unchecked = { state: "unchecked", checkedAt: null, strikes: 0, asked: false };
  expect(await readLink(slug)).toMatchObject({ url, reported: 0, link: unchecked });
  await check(slug);
  expect(await countStatements(() => readLink(slug))).toBe(1);
  expect(linkHealth.parse(await readLink(slug))).toMatchObject({ link: { state: "ok", httpStatus: 200 } });
});

test("a page that has moved is proposed, and only that address can be taken over", async () => {
  const { slug } = await publishLink("/moved");
  await check(slug);
  const { proposal, state } = await stands(slug);
  expect(state).toBe("moved");
  expect(proposal).toMatch(/\/here$/);
  await requireProposal({ slug, to: proposal });
  const refusal = (to: string, of = slug) =>
    requireProposal({ slug: of, to }).then(
      () => "fine",
      (error: unknown) => (error instanceof AppError ? error.code : String(error)),
    );
  expect(await refusal("https://elsewhere.example/")).toBe("PROPOSAL_GONE");
  expect(await refusal(proposal, "no-such-thing")).toBe("NOT_FOUND");
  await editResource({ ...by(), slug, version: 1, patch: { url: "https://by-hand.example/" } });
  expect(await refusal(proposal)).toBe("PROPOSAL_GONE");
});

test("who says when to come back is left alone until then, with everything else of that host", async () => {
  const host = "busy.example";
  const [first, second] = [await publishLink("/busy", host), await publishLink("/busy?2", host)];
  await check(first.slug);
  expect(busy).toBe(1);
  expect(await stands(first.slug)).toMatchObject({ state: "unknown", httpStatus: 429, strikes: 0 });
  await requestChecks([second.slug]);
  expect(await checker().checkNext()).toBe(false);
  expect(busy).toBe(1);
});

test("requests to one host take turns, in whatever process", async () => {
  const host = `${randomUUID()}.example`;
  const waits = await Promise.all(Array.from({ length: 5 }, () => takeTurn(host)));
  const sorted = waits.toSorted((a, b) => a - b);
  expect(sorted[0]).toBeLessThan(1_000);
  for (const [index, wait] of sorted.entries()) {
    expect(wait).toBeGreaterThan(index * gap - 1_000);
    expect(wait).toBeLessThan(index * gap + 1_000);
  }
  await letRest(host, 3600);
  expect(await takeTurn(host)).toBeGreaterThan(3_590_000);
});

test("many that claim at once share the links, none twice; a claim that has run out is taken up", async () => {
  const links = await Promise.all(Array.from({ length: 6 }, () => publishLink("/page")));
  await requestChecks(links.map(({ slug }) => slug));
  const claimed = await Promise.all(Array.from({ length: 9 }, () => claimLink(randomUUID())));
  const addresses = claimed.flatMap((link) => (link ? [link.address] : []));
  expect(addresses.toSorted()).toEqual(links.map(({ url }) => url).toSorted());
  expect(await claimLink(randomUUID())).toBeNull();
  await pool().query(`update "LinkCheck" set "claimedUntil" = now() - interval '1 second' where "claim" is not null`);
  expect(await claimLink(randomUUID())).not.toBeNull();
  await pool().query(`update "LinkCheck" set "claim" = null, "claimedUntil" = null`);
});

test("work that is to end is given back as it was", async () => {
  const { slug } = await publishLink("/page");
  await requestChecks([slug]);
  const stop = new AbortController();
  const stopping = new LinkChecker({ way: net.way, signal: stop.signal });
  const link = await stopping.claim();
  stop.abort();
  if (link) await stopping.check(link);
  expect(await stands(slug)).toMatchObject({ state: "unchecked", claim: null, checkedAt: null });
  expect((await stands(slug)).askedAt).not.toBeNull();
});

test("when nobody answers anywhere, our own line is to blame and nobody gets a strike more", async () => {
  const links = await Promise.all(Array.from({ length: 7 }, () => publishLink("/page")));
  await requestChecks(links.map(({ slug }) => slug));
  const { OutsideError } = await import("#lib/http/outside/problem");
  const lookup = () => Promise.reject(new OutsideError("no-such-host"));
  const cut = new LinkChecker({ way: { ...net.way, lookup, pace: async () => {} } });
  for (const _ of links) await cut.checkNext();
  const strikes = await Promise.all(links.map(async ({ slug }) => (await stands(slug)).strikes as number));
  expect(strikes.filter((count) => count > 0)).toHaveLength(4);
});

test("what is archived is not visited, and what is asked for twice is asked for once", async () => {
  const { slug } = await publishLink("/page");
  expect(await requestChecks([slug, slug, "no-such-thing"])).toBe(1);
  const { askedAt } = await stands(slug);
  await requestChecks([slug]);
  expect((await stands(slug)).askedAt).toEqual(askedAt);
  await archiveResource({ ...by(), slug, version: 1 });
  expect(await requestChecks([slug])).toBe(0);
  expect(await claimLink(randomUUID())).toBeNull();
});

test("the curriculum is spread over a week, an address by hand is looked at within minutes", async () => {
  await pool().query(`delete from "LinkCheck"`);
  const { slug } = await publishLink("/page");
  await syncLinks();
  const { rows } = await pool().query<{ hours: number; slug: string }>(
    `select date_part('epoch', c."nextAt" - now()) / 3600 as "hours", i."slug" from "LinkCheck" c
     join "ContentItem" i on i."id" = c."itemId"`,
  );
  const seeded = rows.filter((row) => !/^link-\d+$/.test(row.slug)).map(({ hours }) => hours);
  expect(seeded.length).toBeGreaterThan(400);
  for (const day of [0, 1, 2, 3, 4, 5, 6]) {
    const count = seeded.filter((hours) => hours >= day * 24 && hours < (day + 1) * 24).length;
    expect(count / seeded.length).toBeGreaterThan(0.05);
  }
  expect(rows.find((row) => row.slug === slug)?.hours).toBeLessThan(0.2);
});

test("the list is one statement, has its declared shape, and the worst comes first", async () => {
  const { slug } = await publishLink("/moved");
  await check(slug);
  expect(await countStatements(() => listLinks({ view: "care", page: 1, limit: 50 }))).toBe(1);
  const found = await listLinks({ view: "care", page: 1, limit: 200 });
  expect(linkRows.parse({ ...found, checks: "off" }).items.length).toBe(found.counts.care);
  const weights = found.items.map(({ link, reported }) =>
    link.state === "broken" ? 0 : reported > 0 ? 1 : link.state === "moved" ? 2 : 3,
  );
  expect(weights).toEqual(weights.toSorted());
  expect(found.items.find((item) => item.slug === slug)?.link.proposal).toMatch(/\/here$/);
  const pages = await Promise.all([1, 2].map((page) => listLinks({ view: "ok", page, limit: 2 })));
  expect(new Set(pages.flatMap(({ items }) => items.map((item) => item.slug))).size).toBe(
    pages.flatMap(({ items }) => items).length,
  );
});
