import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { pool } from "#lib/db/client";
import { contentDir } from "#prisma/seed/files.ts";
import { seedCurriculum } from "#prisma/seed/seed.ts";

let client: pg.PoolClient;
let dir: string;

beforeAll(async () => {
  client = await pool().connect();
  dir = await mkdtemp(join(tmpdir(), "waymark-content-"));
  await cp(contentDir, dir, { recursive: true });
});
afterAll(async () => {
  client.release();
  await rm(dir, { recursive: true });
});

const reseed = () => seedCurriculum(client as unknown as pg.Client, dir);
const one = async <Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<Row> => {
  const { rows } = await client.query<Row>(sql, values);
  if (!rows[0]) throw new Error("no row");
  return rows[0];
};
type Change = { roadmap: { stages: { title: { en: string }; topics: { slug: string; title: { en: string } }[] }[] } };

async function change(work: (stages: Change["roadmap"]["stages"]) => void): Promise<void> {
  const path = join(dir, "roadmap.json");
  const file = JSON.parse(await readFile(path, "utf8")) as Change["roadmap"];
  work(file.stages);
  await writeFile(path, JSON.stringify(file));
}
const nothing = { created: 0, updated: 0, archived: 0, restored: 0, kept: 0 };

test("seeding again changes nothing, not even the release", async () => {
  await reseed();
  const before = await one<{ number: number }>(`select "number" from "ContentRelease"`);
  expect(await reseed()).toEqual(nothing);
  expect(await one(`select "number" from "ContentRelease"`)).toEqual(before);
});

test("a changed title becomes a new published version and one release; a learner's row stays as it was", async () => {
  const topic = await one<{ id: string }>(
    `select "id" from "ContentItem" where "kind" = 'topic' and "slug" = 'capability-map'`,
  );
  const { id: userId } = await one<{ id: string }>(
    `insert into "User" ("id", "email", "name") values (uuidv7(), 'seed@example.org', 'Seed') returning "id"`,
  );
  await client.query(
    `insert into "TopicProgress" ("userId", "topicId", "status", "version", "updatedAt", "firstDoneAt", "eventId", "eventAt")
     values ($1, $2, 'done', 1, now(), now(), uuidv7(), now())`,
    [userId, topic.id],
  );
  const row = () => one(`select * from "TopicProgress" where "userId" = $1`, [userId]);
  const before = await row();
  const { number } = await one<{ number: number }>(`select "number" from "ContentRelease"`);
  await change((stages) => {
    const first = stages[0]?.topics[0];
    if (first) first.title.en = "Renamed";
  });
  expect(await reseed()).toEqual({ ...nothing, updated: 1 });
  const item = await one<{ publishedVersion: number; draftVersion: number }>(
    `select "publishedVersion", "draftVersion" from "ContentItem" where "id" = $1`,
    [topic.id],
  );
  expect(item).toEqual({ publishedVersion: 2, draftVersion: 2 });
  expect(await row()).toEqual(before);
  expect(await one(`select "number" from "ContentRelease"`)).toEqual({ number: number + 1 });
});

test("a topic that leaves the files is archived, stays in its stage's list, and comes back when the file has it again", async () => {
  let taken: Change["roadmap"]["stages"][number]["topics"] = [];
  await change((stages) => {
    taken = stages[0]?.topics.splice(-1) ?? [];
  });
  const slug = taken[0]?.slug ?? "";
  const result = await reseed();
  expect(result.archived).toBe(1);
  const gone = await one<{ archivedAt: Date | null }>(
    `select "archivedAt" from "ContentItem" where "kind" = 'topic' and "slug" = $1`,
    [slug],
  );
  expect(gone.archivedAt).not.toBeNull();
  const stage = await one<{ topics: string[] }>(
    `select v."content"->'topics' as topics from "ContentItem" i
     join "ContentVersion" v on v."itemId" = i."id" and v."number" = i."publishedVersion"
     where i."kind" = 'stage' and i."slug" = 'foundations'`,
  );
  expect(stage.topics).toContain(slug);
  await change((stages) => stages[0]?.topics.push(...taken));
  expect((await reseed()).restored).toBe(1);
});

test("what an editor has worked on is kept", async () => {
  const stage = await one<{ id: string; draftVersion: number }>(
    `select "id", "draftVersion" from "ContentItem" where "kind" = 'stage' and "slug" = 'foundations'`,
  );
  await client.query(
    `insert into "ContentVersion" ("itemId", "number", "content", "authorId")
     select "itemId", "number" + 1, jsonb_set("content", '{title,en}', '"Mine"'), uuidv7()
     from "ContentVersion" where "itemId" = $1 and "number" = $2`,
    [stage.id, stage.draftVersion],
  );
  await client.query(`update "ContentItem" set "draftVersion" = "draftVersion" + 1 where "id" = $1`, [stage.id]);
  await change((stages) => {
    if (stages[0]) stages[0].title.en = "From the file";
  });
  expect(await reseed()).toEqual({ ...nothing, kept: 1 });
});

test("a file that cannot be read changes nothing and is named", async () => {
  const path = join(dir, "roadmap.json");
  const good = await readFile(path, "utf8");
  await writeFile(path, good.replace('"minutes":', '"minute":'));
  await expect(reseed()).rejects.toThrow(/roadmap\.json/);
  await writeFile(path, good);
});
