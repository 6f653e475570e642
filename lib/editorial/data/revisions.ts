import { pool } from "#lib/db/client";
import { versionJson } from "#lib/editorial/data/view";
import { differenceOf } from "#lib/editorial/rules/difference";
import type { Revision } from "#lib/editorial/schema";
import { notFound } from "#lib/errors";
import { readCursor, writeCursor } from "#lib/http/cursor";

type Paging = { slug: string; cursor?: string | undefined; limit: number };
type Row = {
  revision: Omit<Revision, "changed" | "published">;
  published: boolean | null;
  before: Revision["content"] | null;
};

/** Every state a resource has had, newest first: one statement. @throws AppError NOT_FOUND */
export async function listRevisions({ slug, cursor, limit }: Paging) {
  const [below] = readCursor(cursor, ["number"]) ?? [null];
  const { rows } = await pool().query<{ found: boolean; revisions: Row[] | null }>(
    `with item as (
       select "id", "publishedVersion" from "ContentItem" where "kind" = 'resource' and "slug" = $1
     ), history as (
       select v.*, lag(v."content") over (order by v."number") as before, item."publishedVersion"
       from item join "ContentVersion" v on v."itemId" = item."id"
     ), page as (
       select * from history where $2::int is null or "number" < $2 order by "number" desc limit $3
     )
     select exists (select 1 from item) as found,
            json_agg(json_build_object('revision', ${versionJson("page", "a")}, 'before', page.before,
              'published', page."number" = page."publishedVersion") order by page."number" desc) as revisions
     from page left join "User" a on a."id" = page."authorId"`,
    [slug, below, limit + 1],
  );
  if (!rows[0]?.found) throw notFound();
  const all = (rows[0].revisions ?? []).map(toRevision);
  const items = all.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: all.length > limit && last ? writeCursor([last.version]) : null };
}

function toRevision({ revision, before, published }: Row): Revision {
  const changed = before === null ? [] : differenceOf(before, revision.content).map(({ path }) => path);
  return { ...revision, changed, published: published === true };
}
