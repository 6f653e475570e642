import { pool } from "#lib/db/client";
import type { Checked, Standing } from "#lib/links/rules/standing";

/** A link whose turn has come, and what was known of it. */
export type ClaimedLink = Standing & { itemId: string; claim: string; address: string; host: string };

const minute = 60_000;
const week = 7 * 24 * 60 * minute;
/** A process that has not said anything for so long is gone, and another takes its link. */
const claimMinutes = 3;

type Unsynced = { itemId: string; address: string; seeded: boolean };

const hostOf = (address: string): string => (URL.canParse(address) ? new URL(address).hostname : "");

/**
 * Gives every resource that is not archived a row for the address learners have. What came with the curriculum is spread over
 * a week; an address that someone wrote by hand is looked at within minutes.
 * @param random from 0 up to 1, anew for each
 */
export async function syncLinks(random: () => number = Math.random): Promise<void> {
  const { rows } = await pool().query<Unsynced>(
    `select i."id" as "itemId", live."content"->>'url' as "address", live."authorId" is null as "seeded"
     from "ContentItem" i
     join "ContentVersion" live
       on live."itemId" = i."id" and live."number" = coalesce(i."publishedVersion", i."draftVersion")
     left join "LinkCheck" c on c."itemId" = i."id"
     where i."kind" = 'resource' and i."archivedAt" is null and c."address" is distinct from live."content"->>'url'`,
  );
  if (rows.length === 0) return;
  const links = rows.map(({ itemId, address, seeded }) => {
    const wait = Math.round(random() * (seeded ? week : 10 * minute));
    return { itemId, address, host: hostOf(address), wait };
  });
  await pool().query(
    `insert into "LinkCheck" ("itemId", "address", "host", "nextAt")
     select l."itemId", l."address", l."host", now() + l."wait" * interval '1 millisecond'
     from jsonb_to_recordset($1::jsonb) as l("itemId" uuid, "address" text, "host" text, "wait" bigint)
     join "ContentItem" i on i."id" = l."itemId"
     on conflict ("itemId") do update set "address" = excluded."address", "host" = excluded."host",
       "nextAt" = excluded."nextAt", "state" = 'unchecked', "httpStatus" = null, "problem" = null, "hint" = null,
       "proposal" = null, "strikes" = 0, "lastStrikeAt" = null, "checkedAt" = null, "askedAt" = null,
       "claim" = null, "claimedUntil" = null
     where "LinkCheck"."address" <> excluded."address"`,
    [JSON.stringify(links)],
  );
  await pool().query(`delete from "LinkHost" where "freeAt" < now() - interval '1 day'`);
}

/**
 * Takes the link that has waited longest, those an editor waits for first, and none of a host that wants to be left alone.
 * Several processes never take the same one.
 */
export async function claimLink(claim: string): Promise<ClaimedLink | null> {
  const { rows } = await pool().query<ClaimedLink>(
    `with next as (
       select c."itemId" from "LinkCheck" c
       join "ContentItem" i on i."id" = c."itemId" and i."archivedAt" is null
       where c."nextAt" <= now() and (c."claimedUntil" is null or c."claimedUntil" < now())
         and not exists (select 1 from "LinkHost" h where h."host" = c."host" and h."freeAt" > now())
       order by c."askedAt" nulls last, c."nextAt" limit 1 for update of c skip locked
     )
     update "LinkCheck" c set "claim" = $1, "claimedUntil" = now() + $2 * interval '1 minute'
     from next where c."itemId" = next."itemId"
     returning c."itemId", c."claim", c."address", c."host", c."state", c."httpStatus", c."problem", c."hint",
       c."proposal", c."strikes", c."lastStrikeAt"`,
    [claim, claimMinutes],
  );
  return rows[0] ?? null;
}

type Claim = Pick<ClaimedLink, "itemId" | "claim">;

/** Writes what was found, unless the resource has got another address meanwhile or the claim has run out. */
export async function recordCheck({ itemId, claim }: Claim, checked: Checked): Promise<void> {
  const { state, httpStatus, problem, hint, proposal, strikes, lastStrikeAt, checkedAt, nextAt } = checked;
  await pool().query(
    `update "LinkCheck" set "state" = $3::"LinkState", "httpStatus" = $4, "problem" = $5, "hint" = $6, "proposal" = $7,
       "strikes" = $8, "lastStrikeAt" = $9, "checkedAt" = $10, "nextAt" = $11,
       "askedAt" = null, "claim" = null, "claimedUntil" = null
     where "itemId" = $1 and "claim" = $2`,
    [itemId, claim, state, httpStatus, problem, hint, proposal, strikes, lastStrikeAt, checkedAt, nextAt],
  );
}

/** Gives a link back unchanged, to be looked at so many seconds from now. */
export async function giveBack({ itemId, claim }: Claim, seconds: number): Promise<void> {
  await pool().query(
    `update "LinkCheck" set "claim" = null, "claimedUntil" = null, "nextAt" = now() + $3 * interval '1 second'
     where "itemId" = $1 and "claim" = $2`,
    [itemId, claim, seconds],
  );
}
