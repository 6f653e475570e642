import type pg from "pg";

/**
 * Raises the content release in the caller's transaction and tells every listening process when it commits.
 * The row stays locked until then, so releases are handed out in the order in which they become visible.
 * @returns the new number, for `observeRelease` after the commit
 */
export async function raiseRelease(client: Pick<pg.ClientBase, "query">): Promise<number> {
  const { rows } = await client.query<{ number: number }>(
    `with raised as (
       insert into "ContentRelease" ("id", "number") values (1, 2)
       on conflict ("id") do update set "number" = "ContentRelease"."number" + 1
       returning "number"
     )
     select "number", pg_notify('content_release', "number"::text) from raised`,
  );
  const raised = rows[0];
  if (!raised) throw new Error("The content release was not raised.");
  return raised.number;
}
