import type { Queryable } from "#lib/db/client";
import { AppError } from "#lib/errors";

/** A stage or topic that is to go. */
export type Gone = {
  kind: "stage" | "topic";
  id: string;
  slug: string;
  version: number;
  publishedVersion: number | null;
};

/** Drafts and published versions of other items that name this one. */
const namingSql = `
  select distinct i."kind", i."slug" from "ContentItem" i
  join "ContentVersion" v on v."itemId" = i."id" and v."number" in (i."draftVersion", i."publishedVersion")
  where i."id" <> $2 and (
    ($3 = 'topic' and (v."content"->'prerequisites' @> to_jsonb($1::text)
      or v."content"->'prerequisites'->'topics' @> to_jsonb($1::text)
      or v."content"->'quiz' @> jsonb_build_array(jsonb_build_object('topic', $1::text))
      or v."content"->'topics' @> to_jsonb($1::text)))
    or ($3 = 'stage' and (v."content"->'prerequisites'->'stages' @> to_jsonb($1::text)
      or v."content"->'stages' @> to_jsonb($1::text))))
  order by 1, 2 limit 20`;

/**
 * Deletes a draft that learners never saw, with its history, once it stands in no list any more.
 * @throws AppError DELETE_PUBLISHED for what learners have or had: archive it instead; STILL_NAMED when others refer to it
 */
export async function deleteDraft(client: Queryable, { kind, id, slug, publishedVersion }: Gone): Promise<void> {
  if (publishedVersion !== null) throw new AppError("DELETE_PUBLISHED");
  const { rows } = await client.query<{ kind: string; slug: string }>(namingSql, [slug, id, kind]);
  if (rows.length > 0) {
    const errors = rows.map((row) => ({ path: `${row.kind}.${row.slug}`, code: "STILL_NAMED" }));
    throw new AppError("STILL_NAMED", { errors, conflict: { items: rows } });
  }
  await client.query(`delete from "ContentItem" where "id" = $1 and "publishedVersion" is null`, [id]);
}
