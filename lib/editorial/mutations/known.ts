import { findCycleThrough } from "#lib/catalog/rules/cycles";
import type { Queryable } from "#lib/db/client";
import { AppError, type FieldError } from "#lib/errors";

type StageRow = { slug: string; archived: boolean; before: string[]; topics: string[] };
type TopicRow = { slug: string; archived: boolean; before: string[] };

/** What content of a roadmap may refer to, as the drafts stand. */
export type Known = {
  /** In the order of the models. */
  capabilities: string[];
  models: string[];
  stages: StageRow[];
  topics: TopicRow[];
};

/**
 * Everything that a topic, stage or roadmap may name. Whoever changes what comes before what takes turns until the end of
 * the transaction, so that two edits that are each right make no circle together.
 */
export async function readKnown(client: Queryable): Promise<Known> {
  await client.query(`select pg_advisory_xact_lock(hashtext('waymark.prerequisites'))`);
  const { rows } = await client.query<{ known: Known }>(
    `with draft as (
       select i."kind", i."slug", i."archivedAt" is not null as archived, v."content" from "ContentItem" i
       join "ContentVersion" v on v."itemId" = i."id" and v."number" = i."draftVersion"
       where i."kind" in ('stage', 'topic')
     ), model as (
       select i."slug", v."content" from "ContentItem" i
       join "ContentVersion" v on v."itemId" = i."id" and v."number" = i."publishedVersion"
       where i."kind" = 'model'
     )
     select json_build_object(
       'models', (select coalesce(json_agg("slug"), '[]') from model),
       'capabilities', (select coalesce(json_agg(known.slug order by model."slug", d.place, known.place), '[]') from model,
          jsonb_array_elements("content"->'dimensions') with ordinality as d(dimension, place),
          jsonb_array_elements_text(d.dimension->'capabilities') with ordinality as known(slug, place)),
       'stages', (select coalesce(json_agg(json_build_object('slug', "slug", 'archived', archived,
          'before', "content"->'prerequisites'->'stages', 'topics', "content"->'topics')), '[]')
          from draft where "kind" = 'stage'),
       'topics', (select coalesce(json_agg(json_build_object('slug', "slug", 'archived', archived,
          'before', "content"->'prerequisites')), '[]')
          from draft where "kind" = 'topic')) as known`,
  );
  if (!rows[0]) throw new Error("What there is could not be read.");
  return rows[0].known;
}

/** Those of these that are not there, each by its place in the list. */
export const unknownIn = (
  path: string,
  code: string,
  { slugs, known }: { slugs: readonly string[]; known: readonly string[] },
): FieldError[] => slugs.flatMap((slug, place) => (known.includes(slug) ? [] : [{ path: `${path}.${place}`, code }]));

type Ordered = { slug: string; archived: boolean; before: string[] };

/** A circle that these prerequisites of this item would close, with the way round. */
export function circleOf(
  path: string,
  items: readonly Ordered[],
  { slug, before }: { slug: string | null; before: readonly string[] },
): FieldError[] {
  if (slug === null) return [];
  const edges = new Map(items.filter(({ archived }) => !archived).map((item) => [item.slug, item.before] as const));
  const circle = findCycleThrough(new Map<string, readonly string[]>(edges).set(slug, before), slug);
  return circle ? [{ path, code: "PREREQUISITE_CYCLE", params: circle }] : [];
}

export function refuse(errors: readonly FieldError[]): void {
  if (errors.length > 0) throw new AppError("INVALID", { errors: errors.slice(0, 50) });
}
