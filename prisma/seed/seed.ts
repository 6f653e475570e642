import type pg from "pg";
import { noteCourseChanges } from "#lib/capability/mutations/course-change";
import { readCatalog } from "#lib/catalog/data";
import { raiseRelease } from "#lib/catalog/mutations";
import { lexemesIn } from "#lib/catalog/rules/search-index";
import type { StageContent } from "#lib/catalog/schema";
import { type Curriculum, contentDir, hashFiles, readCurriculum } from "#prisma/seed/files.ts";
import { type ItemKind, itemsOf, type SeedItem } from "#prisma/seed/items.ts";

/** What a seeding did, counted in items. `kept`: the file changed but an editor's own work stands there. */
export type SeedResult = { created: number; updated: number; archived: number; restored: number; kept: number };

/** Any number: servers that start together on one database seed one after the other. */
const seedLock = 7_203_116;
const message = "The curriculum that ships with the product";

type Stored = {
  id: string;
  kind: ItemKind;
  slug: string;
  archived: boolean;
  next: number;
  edited: boolean;
  content: unknown;
};

/**
 * Brings the curriculum's files into the database, in one transaction. Unchanged files change nothing; a changed item gets
 * a new published version; one that left the files is archived. Learners' rows are never touched, and neither is an item
 * that an editor has worked on: the editor's version stands.
 */
export async function seedCurriculum(client: pg.Client, dir = contentDir): Promise<SeedResult> {
  const result: SeedResult = { created: 0, updated: 0, archived: 0, restored: 0, kept: 0 };
  const hashes = await hashFiles(dir);
  await client.query("begin");
  try {
    await client.query("select pg_advisory_xact_lock($1)", [seedLock]);
    if (!(await isSeeded(client, hashes))) {
      await apply(client, await readCurriculum(dir), result);
      await rememberHashes(client, hashes);
    }
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw error;
  }
  return result;
}

async function isSeeded(client: pg.Client, hashes: Map<string, string>): Promise<boolean> {
  const { rows } = await client.query<{ path: string; hash: string }>(`select "path", "hash" from "SeedFile"`);
  const known = new Map(rows.map((row) => [row.path, row.hash]));
  return [...hashes].every(([path, hash]) => known.get(path) === hash);
}

async function rememberHashes(client: pg.Client, hashes: Map<string, string>): Promise<void> {
  await client.query(
    `insert into "SeedFile" ("path", "hash") select * from unnest($1::text[], $2::text[])
     on conflict ("path") do update set "hash" = excluded."hash", "seededAt" = now()`,
    [[...hashes.keys()], [...hashes.values()]],
  );
}

async function apply(client: pg.Client, curriculum: Curriculum, result: SeedResult): Promise<void> {
  const stored = await readStored(client);
  const before = await readCatalog(client);
  const items = withTopicsThatLeft(itemsOf(curriculum), stored);
  const given = new Set(items.map((item) => `${item.kind}/${item.slug}`));
  const fresh: SeedItem[] = [];
  const changed: { id: string; number: number; content: object }[] = [];
  const restored: string[] = [];
  for (const item of items) {
    const known = stored.get(`${item.kind}/${item.slug}`);
    if (known === undefined) fresh.push(item);
    else if (known.edited) result.kept += isSame(known.content, item.content) ? 0 : 1;
    else {
      if (known.archived) restored.push(known.id);
      if (!isSame(known.content, item.content))
        changed.push({ id: known.id, number: known.next, content: item.content });
    }
  }
  const gone = [...stored]
    .filter(([key, row]) => !given.has(key) && !row.archived && !row.edited)
    .map(([, row]) => row.id);
  await insertItems(client, fresh);
  await insertVersions(client, changed);
  await client.query(`update "ContentItem" set "archivedAt" = now(), "updatedAt" = now() where "id" = any($1)`, [gone]);
  await client.query(`update "ContentItem" set "archivedAt" = null, "updatedAt" = now() where "id" = any($1)`, [
    restored,
  ]);
  Object.assign(result, {
    created: fresh.length,
    updated: changed.length,
    archived: gone.length,
    restored: restored.length,
  });
  if (fresh.length + changed.length + gone.length + restored.length === 0) return;
  await raiseRelease(client);
  await noteCourseChanges(client, { before, after: await readCatalog(client) });
}

/** Items with the content they show now, and whether a person has ever edited or archived them. */
async function readStored(client: pg.Client): Promise<Map<string, Stored>> {
  const { rows } = await client.query<Stored>(
    `select i."id", i."kind", i."slug", i."archivedAt" is not null as archived, v."content",
            (select max("number") + 1 from "ContentVersion" where "itemId" = i."id") as next,
            exists (select from "ContentVersion" where "itemId" = i."id" and "authorId" is not null)
              or exists (select from "AuditEntry" where "objectId" = i."slug" and "object" = i."kind"::text)
              or exists (select from "BatchItem" where "itemId" = i."id") as edited
     from "ContentItem" i join "ContentVersion" v on v."itemId" = i."id" and v."number" = i."draftVersion"`,
  );
  return new Map(rows.map((row) => [`${row.kind}/${row.slug}`, row]));
}

/**
 * A topic that left the files is archived, not lost: it stays at the end of its stage's list, so that those who did it
 * keep it there.
 */
function withTopicsThatLeft(items: SeedItem[], stored: Map<string, Stored>): SeedItem[] {
  const topics = new Set(items.filter((item) => item.kind === "topic").map((item) => item.slug));
  return items.map((item) => {
    const before = stored.get(`${item.kind}/${item.slug}`)?.content as StageContent | undefined;
    if (item.kind !== "stage" || before === undefined) return item;
    const content = item.content as StageContent;
    const left = before.topics.filter((slug) => !topics.has(slug));
    return { ...item, content: { ...content, topics: [...content.topics, ...left] } };
  });
}

/** Equal as JSON, whatever the order of keys (Postgres keeps its own). */
function isSame(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b);
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join(",")}}`;
}

async function insertItems(client: pg.Client, items: SeedItem[]): Promise<void> {
  await client.query(
    `with given as (
       select * from jsonb_to_recordset($1::jsonb) as g("kind" "ItemKind", "slug" text, "content" jsonb, "words" text[])
     ),
     made as (
       insert into "ContentItem" ("id", "kind", "slug", "draftVersion", "publishedVersion")
       select uuidv7(), "kind", "slug", 1, 1 from given returning "id", "kind", "slug"
     )
     insert into "ContentVersion" ("itemId", "number", "content", "message", "words")
     select made."id", 1, given."content", $2, array_to_tsvector(given."words") from made join given using ("kind", "slug")`,
    [JSON.stringify(items.map((item) => ({ ...item, words: lexemesIn(item.content) }))), message],
  );
}

async function insertVersions(
  client: pg.Client,
  versions: { id: string; number: number; content: object }[],
): Promise<void> {
  await client.query(
    `with given as (select * from jsonb_to_recordset($1::jsonb) as g("id" uuid, "number" int, "content" jsonb, "words" text[])),
     written as (
       insert into "ContentVersion" ("itemId", "number", "content", "message", "words")
       select "id", "number", "content", $2, array_to_tsvector("words") from given
     )
     update "ContentItem" i set "draftVersion" = given."number", "publishedVersion" = given."number", "updatedAt" = now()
     from given where i."id" = given."id"`,
    [JSON.stringify(versions.map((one) => ({ ...one, words: lexemesIn(one.content) }))), message],
  );
}
