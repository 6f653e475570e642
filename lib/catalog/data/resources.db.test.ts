import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { getResource, listResourcesFor, searchPublished } from "#lib/catalog/data/resources";
import type { ResourceFilter } from "#lib/catalog/rules/search";
import { closeDatabase, pool } from "#lib/db/client";
import { countStatements } from "#lib/db/learner-for-tests";
import { archiveResource, createResource, editResource, publishResource } from "#lib/editorial/mutations/resources";
import { fillSearchIndex } from "#lib/editorial/mutations/search-index";
import { newResource } from "#lib/editorial/schema";

const actor = { actorId: randomUUID(), requestId: randomUUID() };

const base = {
  url: "https://example.org/somewhere",
  kind: "guide",
  category: 2,
  languages: ["zh"],
  free: "yes",
  minutes: 30,
  level: "beginner",
};

async function publish(slug: string, part: object): Promise<void> {
  await createResource({ ...actor, resource: newResource.parse({ ...base, slug, ...part }) });
  await publishResource({ ...actor, slug, version: 1 });
}

beforeAll(async () => {
  await pool().query(
    `insert into "User" ("id", "email", "name", "role") values ($1, 'seeker@example.com', 'E', 'editor')`,
    [actor.actorId],
  );
  await publish("zz-titled", {
    title: { zh: "翡翠词条", en: "Emerald wordlists" },
    publisher: "Other house",
    tags: ["gem"],
  });
  await publish("aa-noted", {
    title: { zh: "别的", en: "Else" },
    note: { zh: "讲翡翠", en: "About emerald things" },
    topics: ["prompt-anatomy"],
    languages: ["en"],
  });
});
afterAll(closeDatabase);

const slugs = async (filter: ResourceFilter) =>
  (await searchPublished({ filter, after: null, limit: 1000 })).items.map(({ resource }) => resource.slug);

test.each([
  ["a word in the title comes before one in the note", { q: "翡翠" }, ["zz-titled", "aa-noted"]],
  ["upper case and full width are the same", { q: "ＥＭＥＲＡＬＤ things" }, ["aa-noted"]],
  ["every word must be somewhere", { q: "emerald nowhere-at-all" }, []],
  ["the publisher counts", { q: "emerald other house" }, ["zz-titled"]],
  ["initials", { q: "fcct" }, ["zz-titled"]],
  ["syllables", { q: "feicui" }, ["zz-titled"]],
  ["a typo", { q: "emreald" }, ["zz-titled"]],
  ["a search of nothing but signs finds nothing", { q: "...*" }, []],
  ["a tag", { tag: "gem" }, ["zz-titled"]],
  ["a filter and words", { q: "翡翠", lang: "en" }, ["aa-noted"]],
])("%s", async (_fact, filter, expected) => expect(await slugs(filter)).toEqual(expected));

test.each<[keyof ResourceFilter, string | number]>([
  ["kind", "guide"],
  ["category", 2],
  ["topic", "prompt-anatomy"],
  ["capability", "prompt-context"],
  ["lang", "en"],
  ["free", "partial"],
])("the filter %s keeps what it says and leaves out the rest", async (name, value) => {
  const field = { topic: "topics", capability: "capabilities", lang: "languages" }[name as string] ?? name;
  const all = (await searchPublished({ filter: {}, after: null, limit: 1000 })).items.map(({ resource }) => resource);
  const says = (resource: object) => [(resource as Record<string, unknown>)[field]].flat().includes(value);
  const kept = await slugs({ [name]: value });
  expect(kept.length).toBeGreaterThan(0);
  expect(kept).toEqual(all.filter(says).map(({ slug }) => slug));
});

test("what is no longer or not yet published is not found by any word of it", async () => {
  await createResource({
    ...actor,
    resource: newResource.parse({ ...base, slug: "draft-only", title: { zh: "琥珀", en: "Amber" } }),
  });
  expect(await slugs({ q: "琥珀" })).toEqual([]);
  await publish("was-there", { title: { zh: "玛瑙", en: "Agate stones" } });
  await editResource({ ...actor, slug: "was-there", version: 1, patch: { title: { zh: "石英", en: "Quartzite" } } });
  expect(await slugs({ q: "玛瑙" })).toEqual(["was-there"]);
  expect(await slugs({ q: "quartzite" })).toEqual([]);
  await publishResource({ ...actor, slug: "was-there", version: 2 });
  expect(await slugs({ q: "agate" })).toEqual([]);
  expect(await slugs({ q: "shiying" })).toContain("was-there");
  await archiveResource({ ...actor, slug: "was-there", version: 2 });
  expect(await slugs({ q: "石英" })).not.toContain("was-there");
  expect(await getResource("was-there")).toBeNull();
});

test("pages follow one another without gaps or doubles, each in one statement", async () => {
  for (const filter of [{}, { q: "ai" }]) {
    const whole = await slugs(filter);
    const read: string[] = [];
    for (let after: readonly [number, string] | null = null; ; ) {
      const { items } = await searchPublished({ filter, after, limit: 7 });
      read.push(...items.map(({ resource }) => resource.slug));
      const last = items.at(-1);
      if (!last) break;
      after = [last.score, last.resource.slug];
    }
    expect(read).toEqual(whole);
  }
  expect(await countStatements(() => searchPublished({ filter: { q: "ai" }, after: null, limit: 50 }))).toBe(1);
  expect((await listResourcesFor("prompt-anatomy")).map(({ slug }) => slug)).toContain("aa-noted");
});

test("what has no index yet gets one, and doing it again changes nothing", async () => {
  await pool().query(`update "ContentVersion" set "words" = null`);
  expect(await slugs({ q: "翡翠" })).toEqual([]);
  const client = await pool().connect();
  try {
    await fillSearchIndex(client);
    expect(await fillSearchIndex(client)).toBe(0);
  } finally {
    client.release();
  }
  expect(await slugs({ q: "翡翠" })).toEqual(["zz-titled", "aa-noted"]);
});
