import type { Published, PublishedItem } from "#lib/catalog/data";
import type { Queryable } from "#lib/db/client";
import type { ImpactItem } from "#lib/editorial/schema/impact";
import { AppError } from "#lib/errors";

type Draft = PublishedItem & { published: boolean };

/**
 * What would be published after some acts: one statement for all of their drafts.
 * @throws AppError NOT_FOUND naming the items that are not there
 */
export async function withActs(
  client: Queryable,
  { release, items }: Published,
  acts: readonly ImpactItem[],
): Promise<Published> {
  const { rows } = await client.query<Draft>(
    `select i."kind", i."slug", i."id", v."number", i."archivedAt" is not null as "archived", v."content",
            i."publishedVersion" is not null as "published"
     from "ContentItem" i
     join jsonb_to_recordset($1::jsonb) as n("kind" "ItemKind", "slug" text) using ("kind", "slug")
     join "ContentVersion" v on v."itemId" = i."id" and v."number" = i."draftVersion"`,
    [JSON.stringify(acts.map(({ kind, slug }) => ({ kind, slug })))],
  );
  const drafts = new Map(rows.map((row) => [`${row.kind}/${row.slug}`, row]));
  const errors = acts.flatMap(({ kind, slug }, index) =>
    drafts.has(`${kind}/${slug}`) ? [] : [{ path: `items.${index}`, code: "NOT_FOUND" }],
  );
  if (errors.length > 0) throw new AppError("NOT_FOUND", { errors });
  const after = new Map(items.map((item) => [`${item.kind}/${item.slug}`, item]));
  for (const { kind, slug, act } of acts) {
    const name = `${kind}/${slug}`;
    const { published: _pointer, ...draft } = drafts.get(name) as Draft;
    const former = after.get(name);
    if (act === "publish") after.set(name, draft);
    // What learners never saw can neither leave them nor come back.
    else if (former !== undefined) after.set(name, { ...former, archived: act === "archive" });
  }
  return { release, items: [...after.values()].toSorted((a, b) => (a.slug < b.slug ? -1 : 1)) };
}
