import { pool } from "#lib/db/client";
import { utc } from "#lib/db/instants";
import { stateOf } from "#lib/editorial/rules/kinds/vocabulary";
import { AppError, notFound } from "#lib/errors";
import type { LinkView } from "#lib/links/rules/vocabulary";
import type { LinkHealth, LinkQuery, LinkRow, LinkRows } from "#lib/links/schema";

const conditions: Record<LinkView, string> = {
  care: `("state" in ('broken', 'moved') or "hint" is not null or "reported" > 0)`,
  reported: `"reported" > 0`,
  unchecked: `"state" = 'unchecked'`,
  ok: `"state" = 'ok'`,
  moved: `"state" = 'moved'`,
  broken: `"state" = 'broken'`,
  unknown: `"state" = 'unknown'`,
};

/** The worst first: what learners stumble over, what they say, what can be mended with one press. */
const weight = `case when "state" = 'broken' then 0 when "reported" > 0 then 1 when "state" = 'moved' then 2
  when "hint" is not null then 3 else 4 end`;

/** Reports of one resource that an answer holds; the number says how many there are. */
const reportsShown = 20;

/** SQL: what is known of a link (`c`, all null when nothing is). */
const linkJson = `json_build_object(
  'state', coalesce(c."state"::text, 'unchecked'), 'httpStatus', c."httpStatus", 'problem', c."problem",
  'hint', c."hint", 'strikes', coalesce(c."strikes", 0), 'proposal', c."proposal",
  'checkedAt', ${utc('c."checkedAt"')}, 'asked', c."askedAt" is not null)`;

type Found = Omit<LinkRow, "state"> & { publishedVersion: number | null };

const counted = Object.entries(conditions)
  .map(([view, condition]) => `'${view}', count(*) filter (where ${condition})`)
  .join(", ");

/**
 * A page of resources with what is known of their links and what learners reported, and how many there are of each sort: one
 * statement, however many there are. What was found out about another address than the one learners have counts for nothing.
 */
export async function listLinks({ view, page, limit }: LinkQuery): Promise<LinkRows> {
  const { rows } = await pool().query<{ counts: LinkRows["counts"]; items: Found[] | null }>(
    `with reported as (
       select "itemId", count(*)::int as "reported" from "ResourceReport" where "handledAt" is null group by "itemId"
     ), links as (
       select i."id", i."slug", i."draftVersion", i."publishedVersion", live."content"->>'url' as "address",
         live."content"->'title' as "title", coalesce(c."state"::text, 'unchecked') as "state", c."hint",
         coalesce(r."reported", 0) as "reported"
       from "ContentItem" i
       join "ContentVersion" live
         on live."itemId" = i."id" and live."number" = coalesce(i."publishedVersion", i."draftVersion")
       left join "LinkCheck" c on c."itemId" = i."id" and c."address" = live."content"->>'url'
       left join reported r on r."itemId" = i."id"
       where i."kind" = 'resource' and i."archivedAt" is null
     ), page as (
       select *, row_number() over (order by ${weight}, "slug") as "place" from links where ${conditions[view]}
       order by "place" limit $1 offset $2
     )
     select (select json_build_object(${counted}) from links) as "counts",
       json_agg(json_build_object(
         'slug', p."slug", 'version', p."draftVersion", 'publishedVersion', p."publishedVersion", 'title', p."title",
         'url', p."address", 'draftUrl', d."content"->'url', 'reported', p."reported",
         'link', ${linkJson},
         'reports', (
           select coalesce(json_agg(json_build_object('id', o."id", 'reason', o."reason", 'note', o."note",
             'reportedAt', ${utc('o."reportedAt"')}) order by o."reportedAt", o."id"), '[]')
           from (select * from "ResourceReport" where "itemId" = p."id" and "handledAt" is null
                 order by "reportedAt", "id" limit ${reportsShown}) o)
       ) order by p."place") as "items"
     from page p
     join "ContentVersion" d on d."itemId" = p."id" and d."number" = p."draftVersion"
     left join "LinkCheck" c on c."itemId" = p."id" and c."address" = p."address"`,
    [limit, (page - 1) * limit],
  );
  const counts = rows[0]?.counts ?? noCounts();
  return { items: (rows[0]?.items ?? []).map(toRow), counts, total: counts[view], page, limit };
}

const noCounts = () => Object.fromEntries(Object.keys(conditions).map((view) => [view, 0])) as LinkRows["counts"];

const toRow = ({ publishedVersion, ...row }: Found): LinkRow => ({
  ...row,
  state: stateOf({ draftVersion: row.version, publishedVersion, archived: false }),
});

/** What is known of one resource's link, and how many reports of it wait. @throws AppError NOT_FOUND */
export async function readLink(slug: string): Promise<LinkHealth> {
  const { rows } = await pool().query<LinkHealth>(
    `select live."content"->>'url' as "url", ${linkJson} as "link",
       (select count(*)::int from "ResourceReport" r where r."itemId" = i."id" and r."handledAt" is null) as "reported"
     from "ContentItem" i
     join "ContentVersion" live
       on live."itemId" = i."id" and live."number" = coalesce(i."publishedVersion", i."draftVersion")
     left join "LinkCheck" c on c."itemId" = i."id" and c."address" = live."content"->>'url'
     where i."kind" = 'resource' and i."slug" = $1`,
    [slug],
  );
  if (rows[0] === undefined) throw notFound();
  return rows[0];
}

/**
 * Makes sure that this is what a site proposes for the address that the draft has.
 * @throws AppError NOT_FOUND, or PROPOSAL_GONE when nothing or something else is proposed by now
 */
export async function requireProposal({ slug, to }: { slug: string; to: string }): Promise<void> {
  const { rows } = await pool().query<{ proposed: boolean }>(
    `select coalesce(c."proposal" = $2 and d."content"->>'url' in (c."address", c."proposal"), false) as "proposed"
     from "ContentItem" i
     join "ContentVersion" d on d."itemId" = i."id" and d."number" = i."draftVersion"
     left join "LinkCheck" c on c."itemId" = i."id"
     where i."kind" = 'resource' and i."slug" = $1`,
    [slug, to],
  );
  if (rows[0] === undefined) throw notFound();
  if (!rows[0].proposed) throw new AppError("PROPOSAL_GONE");
}
