import { lexemesIn } from "#lib/catalog/rules/search-index";
import { reservedRoadmapSlugs } from "#lib/catalog/rules/vocabulary";
import type { Queryable } from "#lib/db/client";
import { freeSlug } from "#lib/editorial/rules/public-id";
import { AppError } from "#lib/errors";

/** Kinds of which a roadmap is made. */
export type StructuralKind = "roadmap" | "stage" | "topic";
export type NewDraft = { kind: StructuralKind; slug: string; content: object };

/**
 * The first free public ids made from these names, each different. Whoever makes ids of one kind takes turns until the
 * end of the transaction, so that each sees what the others took.
 */
export async function freeSlugs(client: Queryable, kind: StructuralKind, names: readonly string[]): Promise<string[]> {
  await client.query(`select pg_advisory_xact_lock(hashtext('waymark.slugs'), hashtext($1))`, [kind]);
  const { rows } = await client.query<{ slug: string }>(`select "slug" from "ContentItem" where "kind"::text = $1`, [
    kind,
  ]);
  const reserved: readonly string[] = kind === "roadmap" ? reservedRoadmapSlugs : [];
  const taken = new Set([...reserved, ...rows.map(({ slug }) => slug)]);
  return names.map((name) => {
    const slug = freeSlug(name, taken);
    taken.add(slug);
    return slug;
  });
}

/** Writes new items as drafts that learners do not see. @throws AppError SLUG_TAKEN */
export async function insertDrafts(client: Queryable, drafts: readonly NewDraft[], authorId: string): Promise<void> {
  const { rowCount } = await client.query(
    `with given as (
       select * from jsonb_to_recordset($1::jsonb)
         as g("kind" "ItemKind", "slug" text, "content" jsonb, "words" text[])
     ), item as (
       insert into "ContentItem" ("id", "kind", "slug", "draftVersion") select uuidv7(), "kind", "slug", 1 from given
       on conflict ("kind", "slug") do nothing returning "id", "kind", "slug"
     )
     insert into "ContentVersion" ("itemId", "number", "content", "authorId", "words")
     select item."id", 1, given."content", $2, array_to_tsvector(given."words") from item join given using ("kind", "slug")`,
    [JSON.stringify(drafts.map((draft) => ({ ...draft, words: lexemesIn(draft.content) }))), authorId],
  );
  if (rowCount !== drafts.length) throw new AppError("SLUG_TAKEN", { errors: [{ path: "slug", code: "SLUG_TAKEN" }] });
}
