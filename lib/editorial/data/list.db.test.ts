import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase, pool } from "#lib/db/client";
import { listForEditors } from "#lib/editorial/data/list";
import { archiveResource, createResource } from "#lib/editorial/mutations/resources";
import { listQuery, newResource } from "#lib/editorial/schema";

const actor = { actorId: randomUUID(), requestId: randomUUID() };

beforeAll(async () => {
  await pool().query(
    `insert into "User" ("id", "email", "name", "role") values ($1, 'editor@example.com', 'Editor', 'editor')`,
    [actor.actorId],
  );
  const resource = newResource.parse({
    title: { zh: "检索增强", en: "Retrieval" },
    url: "https://example.com/tests",
    publisher: "ＦｕｌｌＷｉｄｔｈ 100%",
    kind: "guide",
    category: 1,
    languages: ["zh"],
    free: "yes",
    minutes: 30,
    level: "beginner",
  });
  await createResource({ ...actor, resource });
  await createResource({ ...actor, resource: { ...resource, slug: "put-away", publisher: "" } });
  await archiveResource({ ...actor, slug: "put-away", version: 1 });
});
afterAll(closeDatabase);

test("the list finds by every word in either language, address or publisher, and pages without gaps", async () => {
  const find = async (query: Record<string, string>) => (await listForEditors(listQuery.parse(query))).items;
  expect((await find({ q: "检索 retrieval" })).map(({ slug }) => slug)).toContain("retrieval");
  expect((await find({ q: "fullwidth 100%" })).map(({ slug }) => slug)).toEqual(["retrieval"]);
  expect(await find({ q: "retrieval nowhere-at-all" })).toEqual([]);
  for (const sort of ["updatedAt", "title.zh", "title.en", "kind", "minutes"]) {
    for (const order of ["asc", "desc"]) {
      const all = await find({ sort, order, limit: "200" });
      const pages = await Promise.all(["1", "2", "3", "4"].map((page) => find({ sort, order, page, limit: "50" })));
      expect(pages.flat().map(({ slug }) => slug)).toEqual(all.map(({ slug }) => slug));
    }
  }
  const minutes = (await find({ sort: "minutes", order: "asc", limit: "200" })).map((item) => item.minutes);
  expect(minutes).toEqual([...minutes].sort((a, b) => a - b));
  const { total, items } = await listForEditors(listQuery.parse({ page: "9999" }));
  expect({ items, many: total > 0 }).toEqual({ items: [], many: true });
});

test.each([
  ["state", "archived"],
  ["kind", "guide"],
  ["category", "1"],
  ["lang", "zh"],
  ["free", "yes"],
])("the filter %s keeps what it says", async (name, value) => {
  const { items } = await listForEditors(listQuery.parse({ [name]: value, limit: "200" }));
  expect(items.length).toBeGreaterThan(0);
  for (const item of items) {
    const actual = { ...item, lang: item.languages }[name];
    expect([actual].flat().map(String)).toContain(value);
  }
});
