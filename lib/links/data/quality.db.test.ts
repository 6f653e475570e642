import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { getCatalog } from "#lib/catalog/data";
import { searchPublished } from "#lib/catalog/data/resources";
import { pool } from "#lib/db/client";
import { countStatements } from "#lib/db/learner-for-tests";
import { createResource, editResource, publishResource } from "#lib/editorial/mutations/resources";
import { newResource } from "#lib/editorial/schema";
import { listQuality } from "#lib/links/data/quality";
import { type QualityView, qualityViews } from "#lib/links/rules/quality";
import { qualityRows } from "#lib/links/schema/quality";

const thisYear = 2026;
const editor = randomUUID();
const by = () => ({ actorId: editor, requestId: randomUUID() });
const list = async (view: QualityView) => (await listQuality({ view, page: 1, limit: 200 }, thisYear)).items;
const slugsOf = async (view: QualityView) => (await list(view)).map(({ slug }) => slug);

beforeAll(async () => {
  await pool().query(
    `insert into "User" ("id", "email", "name", "role") values ($1, 'q@example.com', 'Ed', 'editor')`,
    [editor],
  );
});

async function publish(change: object): Promise<string> {
  const title = `Quality ${randomUUID().slice(0, 8)}`;
  const base = { title: { zh: title, en: title }, url: "https://example.com/", kind: "guide", category: 1 };
  const rest = { languages: ["en"], free: "yes", minutes: 5, level: "beginner" };
  const { slug } = await createResource({ ...by(), resource: newResource.parse({ ...base, ...rest, ...change }) });
  await publishResource({ ...by(), slug, version: 1 });
  return slug;
}

test("what the lists say is what the published catalog says", async () => {
  const { roadmaps } = await getCatalog();
  const { items } = await searchPublished({ filter: {}, after: null, limit: 10_000 });
  const resources = items.map(({ resource }) => resource);
  const topics = [...roadmaps.values()]
    .flatMap(({ stages }) => stages.flatMap((stage) => stage.topics))
    .map(({ slug }) => slug);
  const of = (topic: string) => resources.filter((resource) => resource.topics.includes(topic));
  const both = (topic: string) => new Set(of(topic).flatMap(({ languages }) => languages)).size;
  const sorted = async (view: QualityView) => (await slugsOf(view)).toSorted();
  expect(await sorted("topics-without-resources")).toEqual(topics.filter((topic) => of(topic).length === 0).toSorted());
  expect(await sorted("topics-without-free")).toEqual(
    topics.filter((topic) => of(topic).length > 0 && of(topic).every(({ free }) => free === "no")).toSorted(),
  );
  expect(await sorted("topics-one-language")).toEqual(topics.filter((topic) => both(topic) === 1).toSorted());
  const old = resources.filter(({ year }) => year !== null && year < thisYear - 3);
  const { total } = await listQuality({ view: "resources-old", page: 1, limit: 5 }, thisYear);
  expect(total).toBe(old.length);
});

test("a topic gains and loses its place in the lists with its resources", async () => {
  const { roadmaps } = await getCatalog();
  const topic = [...roadmaps.values()][0]?.stages[0]?.topics[0]?.slug ?? "";
  await pool().query(
    `update "ContentItem" i set "archivedAt" = now() from "ContentVersion" v
     where v."itemId" = i."id" and v."number" = i."publishedVersion" and i."kind" = 'resource' and v."content"->'topics' ? $1`,
    [topic],
  );
  expect(await slugsOf("topics-without-resources")).toContain(topic);
  await publish({ topics: [topic], free: "no" });
  expect(await slugsOf("topics-without-resources")).not.toContain(topic);
  expect(await slugsOf("topics-without-free")).toContain(topic);
  expect((await list("topics-one-language")).find(({ slug }) => slug === topic)).toMatchObject({ zh: 1, en: 0 });
  await publish({ topics: [topic], free: "partial", languages: ["zh"] });
  expect(await slugsOf("topics-without-free")).not.toContain(topic);
  expect(await slugsOf("topics-one-language")).not.toContain(topic);
});

test("age is counted in whole years, and a resource without a year has none", async () => {
  const [old, young, undated] = [await publish({ year: 2022 }), await publish({ year: 2023 }), await publish({})];
  const slugs = await slugsOf("resources-old");
  expect(slugs).toContain(old);
  expect(slugs).not.toContain(young);
  expect(slugs).not.toContain(undated);
});

test("a draft's text in one language only is counted, also while learners have the whole", async () => {
  const slug = await publish({ note: { zh: "先读", en: "Read first" } });
  expect(await slugsOf("resources-without-topics")).toContain(slug);
  expect(await slugsOf("translations")).not.toContain(slug);
  await editResource({ ...by(), slug, version: 1, patch: { note: { en: " " }, title: { zh: "" } } });
  expect((await list("translations")).find((row) => row.slug === slug)).toMatchObject({
    kind: "resource",
    zh: 1,
    en: 1,
  });
});

test("every list is one statement of the declared shape", async () => {
  for (const view of qualityViews) {
    expect(await countStatements(() => listQuality({ view, page: 1, limit: 25 }, thisYear)), view).toBe(1);
    const answer = await listQuality({ view, page: 1, limit: 25 }, thisYear);
    expect(qualityRows.parse(answer)).toEqual(answer);
    expect(answer.total).toBe(answer.counts[view]);
  }
});
