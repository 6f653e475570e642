import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { getResource, searchPublished } from "#lib/catalog/data/resources";
import { closeDatabase, pool } from "#lib/db/client";
import { listForEditors } from "#lib/editorial/data/list";
import { listRevisions } from "#lib/editorial/data/revisions";
import { getForEditors } from "#lib/editorial/data/view";
import {
  archiveResource,
  createResource,
  editResource,
  publishResource,
  restoreResource,
  restoreRevision,
} from "#lib/editorial/mutations/resources";
import { listQuery, newResource } from "#lib/editorial/schema";
import { AppError } from "#lib/errors";

const editor = randomUUID();
const other = randomUUID();

beforeAll(async () => {
  await pool().query(
    `insert into "User" ("id", "email", "name", "role") values
       ($1, 'editor@example.com', 'Editor', 'editor'), ($2, 'other@example.com', 'Other', 'editor')`,
    [editor, other],
  );
});
afterAll(closeDatabase);

const made = newResource.parse({
  title: { zh: "测试资源", en: "A resource for tests" },
  note: { zh: "说明", en: "Note" },
  url: "https://example.com/tests",
  kind: "guide",
  category: 1,
  languages: ["zh"],
  free: "yes",
  minutes: 30,
  level: "beginner",
});
const act = (change: { slug: string; version: number; actorId?: string }) => ({
  actorId: editor,
  requestId: randomUUID(),
  ...change,
});
const create = (change: Partial<typeof made> = {}) =>
  createResource({ actorId: editor, requestId: randomUUID(), resource: { ...made, ...change } });
const codeOf = (error: unknown) => (error instanceof AppError ? error.code : String(error));
const refusal = (work: Promise<unknown>) => work.then(() => "done", codeOf);

async function count(sql: string, ...values: unknown[]): Promise<number> {
  const { rows } = await pool().query<{ count: number }>(`select count(*)::int as count from ${sql}`, values);
  return rows[0]?.count ?? 0;
}
const auditRows = (slug: string) => count(`"AuditEntry" where "object" = 'resource' and "objectId" = $1`, slug);
const release = async () => (await pool().query(`select "number" from "ContentRelease"`)).rows[0].number as number;

/** Runs one act and says how many audit rows and releases it made. */
async function traces(slug: string, work: () => Promise<unknown>) {
  const before = [await auditRows(slug), await release()];
  await work();
  return { audit: (await auditRows(slug)) - (before[0] ?? 0), releases: (await release()) - (before[1] ?? 0) };
}

test("a resource lives from draft to archive and back, each act in one audit row, released when learners see it", async () => {
  const { slug, version, state } = await create();
  expect({ slug, version, state }).toEqual({ slug: "a-resource-for-tests", version: 1, state: "draft" });
  expect(await auditRows(slug)).toBe(1);
  expect(await getResource(slug)).toBeNull();

  expect(await traces(slug, () => publishResource(act({ slug, version: 1 })))).toEqual({ audit: 1, releases: 1 });
  expect((await getResource(slug))?.title.zh).toBe("测试资源");

  const edit = { ...act({ slug, version: 1 }), patch: { title: { zh: "改过的标题" } } };
  expect(await traces(slug, () => editResource(edit))).toEqual({ audit: 1, releases: 0 });
  expect((await getResource(slug))?.title.zh).toBe("测试资源");
  const changed = await getForEditors(slug);
  expect(changed.state).toBe("changed");
  expect(changed.draft.content.title).toEqual({ zh: "改过的标题", en: "A resource for tests" });
  expect(changed.draft.author).toEqual({ id: editor, name: "Editor" });

  expect(await traces(slug, () => publishResource(act({ slug, version: 2 })))).toEqual({ audit: 1, releases: 1 });
  expect((await getResource(slug))?.title.zh).toBe("改过的标题");

  expect(await traces(slug, () => archiveResource(act({ slug, version: 2 })))).toEqual({ audit: 1, releases: 1 });
  expect(await getResource(slug)).toBeNull();
  expect(await refusal(publishResource(act({ slug, version: 2 })))).toBe("ALREADY_ARCHIVED");
  expect(await refusal(archiveResource(act({ slug, version: 2 })))).toBe("ALREADY_ARCHIVED");

  expect(await traces(slug, () => restoreResource(act({ slug, version: 2 })))).toEqual({ audit: 1, releases: 1 });
  expect((await getResource(slug))?.version).toBe(2);
  expect(await refusal(restoreResource(act({ slug, version: 2 })))).toBe("NOT_ARCHIVED");

  const back = { ...act({ slug, version: 2 }), revision: 1 };
  expect(await traces(slug, () => restoreRevision(back))).toEqual({ audit: 1, releases: 0 });
  expect((await getForEditors(slug)).draft).toMatchObject({ version: 3, content: { title: { zh: "测试资源" } } });
  const { items } = await listRevisions({ slug, limit: 10 });
  expect(items.map(({ version, changed, published }) => ({ version, changed, published }))).toEqual([
    { version: 3, changed: ["title.zh"], published: false },
    { version: 2, changed: ["title.zh"], published: true },
    { version: 1, changed: [], published: false },
  ]);
});

test("fifty saves of one version at once: one wins, the others are told what stands there, and nothing is lost", async () => {
  const { slug } = await create();
  let version = 1;
  for (let round = 1; round <= 3; round++) {
    const saves = Array.from({ length: 50 }, (_, n) =>
      editResource({ ...act({ slug, version }), patch: { note: { en: `Round ${round}, save ${n}` } } }),
    );
    const results = await Promise.allSettled(saves);
    const won = results.filter((result) => result.status === "fulfilled");
    expect(won).toHaveLength(1);
    for (const result of results) {
      if (result.status === "rejected") expect(codeOf(result.reason)).toBe("VERSION_CONFLICT");
    }
    version += 1;
    expect((await getForEditors(slug)).version).toBe(version);
  }
  expect(await auditRows(slug)).toBe(4);
  expect((await listRevisions({ slug, limit: 50 })).items).toHaveLength(4);
});

test("fifty at once, each trying again on what it was told: every save becomes one version", async () => {
  const { slug } = await create();
  const save = async (n: number): Promise<void> => {
    for (let version = 1; ; ) {
      try {
        await editResource({ ...act({ slug, version }), patch: { note: { en: `Save ${n}` } } });
        return;
      } catch (error) {
        if (!(error instanceof AppError) || error.code !== "VERSION_CONFLICT") throw error;
        version = (error.extras.conflict as { version: number }).version;
      }
    }
  };
  await Promise.all(Array.from({ length: 50 }, (_, n) => save(n)));
  const { items } = await listRevisions({ slug, limit: 100 });
  expect(items.map(({ version }) => version)).toEqual(Array.from({ length: 51 }, (_, n) => 51 - n));
  expect(new Set(items.map(({ content }) => content.note.en)).size).toBe(51);
});

test("a stale save is told the other author, the time and the three texts of each field", async () => {
  const { slug } = await create();
  const theirs = { title: { en: "Theirs" }, minutes: 31 };
  await editResource({ ...act({ slug, version: 1, actorId: other }), patch: theirs });
  const mine = { title: { en: "Mine" }, publisher: "Me" };
  const error = await editResource({ ...act({ slug, version: 1 }), patch: mine }).catch((thrown: AppError) => thrown);
  expect(error).toMatchObject({
    code: "VERSION_CONFLICT",
    extras: {
      conflict: {
        version: 2,
        author: { id: other, name: "Other" },
        content: { title: { en: "Theirs" }, minutes: 31, publisher: "" },
        base: { title: { en: "A resource for tests" } },
        difference: [
          { path: "title.en", base: "A resource for tests", theirs: "Theirs", mine: "Mine" },
          { path: "publisher", base: "", theirs: "", mine: "Me" },
          { path: "minutes", base: 30, theirs: 31, mine: 30 },
        ],
      },
    },
  });
  expect(await auditRows(slug)).toBe(2);
  expect(await refusal(publishResource(act({ slug, version: 1 })))).toBe("VERSION_CONFLICT");
  expect(await refusal(archiveResource(act({ slug, version: 7 })))).toBe("VERSION_CONFLICT");
});

test("twenty publications of one draft raise the release once", async () => {
  const { slug } = await create();
  const { audit, releases } = await traces(slug, () =>
    Promise.allSettled(Array.from({ length: 20 }, () => publishResource(act({ slug, version: 1 })))),
  );
  expect({ audit, releases }).toEqual({ audit: 1, releases: 1 });
});

test("a save that changes nothing is no act, and a refused one leaves no trace", async () => {
  const { slug } = await create();
  const nothing = await traces(slug, () => editResource({ ...act({ slug, version: 1 }), patch: { minutes: 30 } }));
  expect(nothing).toEqual({ audit: 0, releases: 0 });
  const wrong = { topics: ["no-such-topic"], capabilities: ["no-such-capability"], category: 99 };
  const error = await editResource({ ...act({ slug, version: 1 }), patch: wrong }).catch((thrown: AppError) => thrown);
  expect(error).toMatchObject({
    code: "INVALID",
    extras: {
      errors: [
        { path: "topics.0", code: "UNKNOWN_TOPIC" },
        { path: "capabilities.0", code: "UNKNOWN_CAPABILITY" },
        { path: "category", code: "UNKNOWN_CATEGORY" },
      ],
    },
  });
  expect(await refusal(editResource({ ...act({ slug, version: 1 }), patch: { title: { zh: "", en: "" } } }))).toBe(
    "INVALID",
  );
  expect(await refusal(editResource({ ...act({ slug: "nowhere", version: 1 }), patch: {} }))).toBe("NOT_FOUND");
  expect((await getForEditors(slug)).version).toBe(1);
  expect(await auditRows(slug)).toBe(1);
});

test("text in one language alone can be saved, and is not published", async () => {
  const { slug } = await create({ title: { zh: "只有中文", en: "" } });
  const error = await publishResource(act({ slug, version: 1 })).catch((thrown: AppError) => thrown);
  expect(error).toMatchObject({
    code: "INCOMPLETE",
    extras: { errors: [{ path: "title.en", code: "MISSING_LANGUAGE" }] },
  });
  const found = await listForEditors(listQuery.parse({ missing: "yes", q: "只有中文" }));
  expect(found.items.map((item) => [item.slug, item.missing])).toEqual([[slug, ["title.en"]]]);
});

test("many resources of one title get addresses of their own, a chosen address is refused when taken", async () => {
  const all = await Promise.all(Array.from({ length: 20 }, () => create({ title: { zh: "", en: "Same title" } })));
  expect(new Set(all.map(({ slug }) => slug)).size).toBe(20);
  expect(all.map(({ slug }) => slug)).toContain("same-title-20");
  expect(await refusal(create({ slug: "same-title" }))).toBe("SLUG_TAKEN");
});

test("drafts and archived resources stand in no catalog, and no act touches anybody's progress", async () => {
  const learner = randomUUID();
  await pool().query(`insert into "User" ("id", "email", "name") values ($1, 'learner@example.com', 'Learner')`, [
    learner,
  ]);
  const topic = await pool().query<{ id: string; slug: string }>(
    `select "id", "slug" from "ContentItem" where "kind" = 'topic' order by "slug" limit 1`,
  );
  const { id, slug: topicSlug } = topic.rows[0] ?? { id: "", slug: "" };
  await pool().query(
    `insert into "TopicProgress" ("userId", "topicId", "status", "version", "updatedAt", "eventId", "eventAt")
     values ($1, $2, 'done', 1, now(), $1, now())`,
    [learner, id],
  );
  const progress = async () =>
    (
      await pool().query(
        `select md5(string_agg(p::text, '|' order by p."userId", p."topicId")) as sum from "TopicProgress" p`,
      )
    ).rows;
  const before = await progress();
  const { slug } = await create({ topics: [topicSlug] });
  const known = async () => JSON.stringify(await searchPublished({ filter: {}, after: null, limit: 1000 }));
  expect(await known()).not.toContain(`"${slug}"`);
  await publishResource(act({ slug, version: 1 }));
  expect(await known()).toContain(`"${slug}"`);
  await editResource({ ...act({ slug, version: 1 }), patch: { topics: [], title: { en: "Secret draft" } } });
  expect(await known()).not.toContain("Secret draft");
  await archiveResource(act({ slug, version: 2 }));
  expect(await known()).not.toContain(`"${slug}"`);
  expect(await progress()).toEqual(before);
});
