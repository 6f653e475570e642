import { pool } from "#lib/db/client";
import { utc } from "#lib/db/instants";
import { getOutline } from "#lib/editorial/data/outline";
import { authorJson } from "#lib/editorial/data/view";
import { kindNames, rulesOf } from "#lib/editorial/rules/kinds/kinds";
import { stateOf } from "#lib/editorial/rules/kinds/vocabulary";
import { itemsIn } from "#lib/editorial/rules/outline/outline-view";
import type { ItemName, PastRelease, ReleaseList, ReleaseQuery, Waiting } from "#lib/editorial/schema/release";
import { readMomentCursor, writeCursor } from "#lib/http/cursor";
import type { Localized } from "#lib/localized";

/** Drafts shown at once, as many as one release takes; more than that are for bulk acts. */
const mostWaiting = 500;

type WaitingRow = Pick<Waiting, "kind" | "slug" | "version" | "publishedVersion" | "author" | "updatedAt"> & {
  content: { title: Localized };
  published: unknown;
  archived: boolean;
  total: number;
};

/** An archived stage waits as well: a topic leaves it by a release of both. */
async function listWaiting({
  kind,
  roadmap,
}: Pick<ReleaseQuery, "kind" | "roadmap">): Promise<Pick<ReleaseList, "waiting" | "total">> {
  const inside = roadmap === undefined ? null : itemsIn(await getOutline(roadmap));
  const { rows } = await pool().query<WaitingRow>(
    `select i."kind", i."slug", i."draftVersion" as "version", i."publishedVersion", d."content",
            p."content" as "published", ${utc('i."updatedAt"')} as "updatedAt", ${authorJson("a")} as "author",
            i."archivedAt" is not null as "archived", count(*) over ()::int as "total"
     from "ContentItem" i
     join "ContentVersion" d on d."itemId" = i."id" and d."number" = i."draftVersion"
     left join "ContentVersion" p on p."itemId" = i."id" and p."number" = i."publishedVersion"
     left join "User" a on a."id" = d."authorId"
     where i."publishedVersion" is distinct from i."draftVersion"
       and (i."archivedAt" is null or (i."kind" = 'stage' and i."publishedVersion" is not null))
       and i."kind"::text = any($1)
       and ($2::jsonb is null or exists (
         select from jsonb_to_recordset($2::jsonb) as n("kind" "ItemKind", "slug" text)
         where n."kind" = i."kind" and n."slug" = i."slug"))
     order by i."updatedAt" desc, i."id" limit ${mostWaiting}`,
    [kind === undefined ? kindNames : [kind], inside === null ? null : JSON.stringify(inside)],
  );
  const waiting = rows.map(({ content, published, archived, total: _all, ...row }): Waiting => {
    const { missing, changed } = rulesOf(row.kind);
    return {
      ...row,
      title: content.title,
      state: stateOf({ draftVersion: row.version, publishedVersion: row.publishedVersion, archived }),
      changed: published === null ? [] : changed(published, content),
      missing: missing(content).map(({ path }) => path),
    };
  });
  return { waiting, total: rows[0]?.total ?? 0 };
}

type Single = ItemName & { before: { publishedVersion: number | null } | null; after: { publishedVersion: number } };
type PastRow = Omit<PastRelease, "message" | "items"> & {
  kind: ItemName["kind"] | "release";
  slug: string;
  before: Single["before"];
  after: Partial<Pick<PastRelease, "message" | "items">> & { publishedVersion?: number };
};

/** Publications from the audit rows, newest first: those of several items with their message, and those of one. */
async function listPast({ cursor, limit }: Pick<ReleaseQuery, "cursor" | "limit">) {
  const [at, id] = readMomentCursor(cursor);
  const acts = ["release.publish", ...kindNames.map((kind) => `${kind}.publish`)];
  const { rows } = await pool().query<PastRow>(
    `select e."id", ${utc('e."at"')} as "at", e."object" as "kind", e."objectId" as "slug", d."before", d."after",
            ${authorJson("a")} as "author"
     from "AuditEntry" e
     left join "AuditDetail" d on d."entryId" = e."id"
     left join "User" a on a."id" = e."actorId"
     where e."act" = any($1) and ($2::timestamptz is null or (e."at", e."id") < ($2, $3::uuid))
     order by e."at" desc, e."id" desc limit $4`,
    [acts, at, id, limit + 1],
  );
  const past = rows.slice(0, limit).map(({ kind, slug, before, after, ...row }): PastRelease => {
    if (kind === "release") return { ...row, message: after.message ?? "", items: after.items ?? [] };
    const item = { kind, slug, from: before?.publishedVersion ?? null, to: after.publishedVersion ?? 0 };
    return { ...row, message: "", items: [item] };
  });
  const last = past.at(-1);
  return { past, nextCursor: rows.length > limit && last ? writeCursor([last.at, last.id]) : null };
}

/**
 * Drafts that wait to be published, and what was published before: two statements, one more for those of one roadmap.
 * @throws AppError NOT_FOUND for a roadmap that is not there
 */
export async function listReleases({ kind, roadmap, cursor, limit }: ReleaseQuery): Promise<ReleaseList> {
  const [waiting, past] = await Promise.all([listWaiting({ kind, roadmap }), listPast({ cursor, limit })]);
  return { ...waiting, ...past };
}
