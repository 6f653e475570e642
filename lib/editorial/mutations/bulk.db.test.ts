import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { getResource } from "#lib/catalog/data/resources";
import { closeDatabase, pool } from "#lib/db/client";
import { countStatements } from "#lib/db/learner-for-tests";
import { getForEditors } from "#lib/editorial/data/view";
import { changeMany } from "#lib/editorial/mutations/bulk";
import { applyImport } from "#lib/editorial/mutations/import-apply";
import { planImport } from "#lib/editorial/mutations/import-plan";
import { createResource, editResource } from "#lib/editorial/mutations/resources";
import { undoBatch } from "#lib/editorial/mutations/undo";
import { newResource } from "#lib/editorial/schema";
import type { BulkOrder } from "#lib/editorial/schema/bulk";
import { AppError } from "#lib/errors";

const actorId = randomUUID();

beforeAll(async () => {
  await pool().query(
    `insert into "User" ("id", "email", "name", "role") values ($1, 'many@example.com', 'Many', 'editor')`,
    [actorId],
  );
});
afterAll(closeDatabase);

async function make(title: string = randomUUID(), part: object = {}): Promise<string> {
  const resource = newResource.parse({
    title: { zh: `题 ${title}`, en: title },
    url: `https://example.com/${encodeURIComponent(title)}`,
    kind: "guide",
    category: 1,
    languages: ["zh"],
    free: "yes",
    minutes: 30,
    level: "beginner",
    ...part,
  });
  return (await createResource({ actorId, requestId: randomUUID(), resource })).slug;
}
const change = (change: BulkOrder["change"], of: BulkOrder["of"], id: string = randomUUID()) =>
  changeMany({ actorId, requestId: randomUUID(), order: { id, change, of } });
const named = (...slugs: string[]) => ({ items: slugs.map((slug) => ({ slug, version: 1 })) });
const undo = (batch: string, id: string = randomUUID()) => undoBatch({ actorId, requestId: randomUUID(), batch, id });
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: unknown) => (error instanceof AppError ? error.code : String(error)),
  );
const acts = async () =>
  (await pool().query<{ count: number }>(`select count(*)::int as count from "AuditEntry"`)).rows[0]?.count ?? 0;

test("each is judged on its own, in one act, and all of it can be taken back", async () => {
  const [good, half, other] = [
    await make(),
    await make(randomUUID(), { title: { zh: "只有中文", en: "" } }),
    await make(),
  ];
  await editResource({ actorId, requestId: randomUUID(), slug: other, version: 1, patch: { minutes: 5 } });
  const before = await acts();
  const result = await change({ act: "publish" }, named(good, half, other, "no-such-resource"));
  expect(Object.fromEntries(result.results.map(({ slug, outcome, code }) => [slug, code ?? outcome]))).toEqual({
    [good]: "done",
    [half]: "INCOMPLETE",
    [other]: "VERSION_CONFLICT",
    "no-such-resource": "NOT_FOUND",
  });
  expect(await acts()).toBe(before + 1);
  expect(await getResource(good)).not.toBeNull();
  expect(await undo(result.id)).toMatchObject({ done: 1, refused: 0 });
  expect(await getResource(good)).toBeNull();
  expect(await getForEditors(good)).toMatchObject({ state: "draft", version: 1 });
  expect(await acts()).toBe(before + 2);
  expect(await codeOf(undo(result.id))).toBe("ALREADY_UNDONE");
});

test("tags of what learners read: a new draft, and back as a version that says the same and is published", async () => {
  const slug = await make();
  await change({ act: "publish" }, named(slug));
  const tagged = await change({ act: "addTags", tags: ["shelf"] }, named(slug));
  expect(await getForEditors(slug)).toMatchObject({
    state: "changed",
    version: 2,
    draft: { content: { tags: ["shelf"] } },
  });
  const back = await undo(tagged.id);
  expect(await getForEditors(slug)).toMatchObject({ state: "published", version: 3, draft: { content: { tags: [] } } });
  await undo(back.id);
  expect(await getForEditors(slug)).toMatchObject({ version: 4, draft: { content: { tags: ["shelf"] } } });
});

test("everything a search finds, as long as it finds as many", async () => {
  const mark = randomUUID().slice(0, 8);
  const slugs = [await make(`${mark} a`), await make(`${mark} b`)];
  const matching = { q: mark };
  expect(await codeOf(change({ act: "archive" }, { matching, total: 3 }))).toBe("VERSION_CONFLICT");
  const archived = await change({ act: "archive" }, { matching, total: 2 });
  expect(archived).toMatchObject({ done: 2, refused: 0 });
  for (const slug of slugs) expect((await getForEditors(slug)).state).toBe("archived");
  expect(await change({ act: "archive" }, { matching, total: 2 })).toMatchObject({ done: 0, unchanged: 2 });
  expect(await change({ act: "restore" }, { matching, total: 2 })).toMatchObject({ done: 2 });
});

test("the same order twice is done once; what was changed since stays when the rest is taken back", async () => {
  const [first, second] = [await make(), await make()];
  const id = randomUUID();
  await change({ act: "setTopics", topics: ["prompt-anatomy"] }, named(first, second), id);
  expect(await change({ act: "setTopics", topics: ["prompt-anatomy"] }, named(first, second), id)).toMatchObject({
    done: 2,
  });
  expect((await getForEditors(first)).version).toBe(2);
  await editResource({ actorId, requestId: randomUUID(), slug: second, version: 2, patch: { minutes: 9 } });
  const back = await undo(id);
  expect(back).toMatchObject({ done: 1, refused: 1 });
  expect((await getForEditors(first)).draft.content.topics).toEqual([]);
  expect((await getForEditors(second)).draft.content).toMatchObject({ topics: ["prompt-anatomy"], minutes: 9 });
});

test("topics and capabilities that are not there are refused before anything is touched", async () => {
  const slug = await make();
  expect(await codeOf(change({ act: "setTopics", topics: ["no-such-topic"] }, named(slug)))).toBe("INVALID");
  expect(await codeOf(change({ act: "setCapabilities", capabilities: ["nope"] }, named(slug)))).toBe("INVALID");
  expect((await getForEditors(slug)).version).toBe(1);
});

test("an import can be taken back: what was new is archived", async () => {
  const name = randomUUID();
  const text = JSON.stringify([
    {
      title: { zh: "", en: name },
      url: `https://example.net/${name}`,
      kind: "guide",
      category: 1,
      languages: ["en"],
      free: "yes",
      minutes: 5,
      level: "beginner",
    },
  ]);
  const plan = await planImport({
    userId: actorId,
    file: { type: "application/json", text },
    name: "",
    missing: "keep",
  });
  await applyImport({ userId: actorId, requestId: randomUUID(), id: plan.id });
  expect(await undo(plan.id)).toMatchObject({ done: 1, refused: 0 });
  expect((await getForEditors(name)).state).toBe("archived");
});

test("many cost no more statements than few", async () => {
  const few = [await make()];
  const many = await Promise.all(Array.from({ length: 40 }, () => make()));
  const cost = (slugs: string[]) => countStatements(() => change({ act: "addTags", tags: ["cost"] }, named(...slugs)));
  expect(await cost(many)).toBe(await cost(few));
});
