import { sql } from "#e2e/api/database";
import type { LinkHint, LinkState } from "#lib/links/rules/vocabulary";

type Check = {
  state: LinkState;
  httpStatus?: number;
  problem?: string;
  hint?: LinkHint;
  proposal?: string;
  strikes?: number;
};

/** What a check of a resource's link would have found: tests reach no other host, so it is written down for them. */
export async function keepCheck(slug: string, check: Check): Promise<void> {
  const { state, httpStatus = null, problem = null, hint = null, proposal = null, strikes = 0 } = check;
  await sql(
    `insert into "LinkCheck" ("itemId", "address", "host", "state", "httpStatus", "problem", "hint", "proposal", "strikes",
       "checkedAt", "nextAt")
     select i."id", v."content"->>'url', 'example.com', $2::"LinkState", $3, $4, $5, $6, $7, now(), now() + interval '7 days'
     from "ContentItem" i join "ContentVersion" v on v."itemId" = i."id" and v."number" = i."publishedVersion"
     where i."kind" = 'resource' and i."slug" = $1
     on conflict ("itemId") do update set "address" = excluded."address", "state" = excluded."state",
       "httpStatus" = excluded."httpStatus", "problem" = excluded."problem", "hint" = excluded."hint",
       "proposal" = excluded."proposal", "strikes" = excluded."strikes", "checkedAt" = excluded."checkedAt"`,
    [slug, state, httpStatus, problem, hint, proposal, strikes],
  );
}
