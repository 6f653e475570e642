import { reservedResourceSlugs } from "#lib/catalog/rules/vocabulary";
import type { ResourceContent } from "#lib/catalog/schema";
import type { Queryable } from "#lib/db/client";
import type { ContentKind } from "#lib/editorial/mutations/kind";
import { lifeOf } from "#lib/editorial/mutations/life";
import { resourceRules } from "#lib/editorial/rules/kinds/resource-rules";
import { type NewResource, type ResourcePatch, resourceDraft } from "#lib/editorial/schema";
import { AppError, type FieldError } from "#lib/errors";

type Unknown = { topics: string[]; capabilities: string[]; category: boolean };

/** One statement. @throws AppError INVALID naming every topic, capability or category that does not exist */
async function settle(client: Queryable, content: ResourceContent): Promise<ResourceContent> {
  const { topics, capabilities, category } = content;
  const { rows } = await client.query<Unknown>(
    `with published as (
       select i."kind", v."content" from "ContentItem" i
       join "ContentVersion" v on v."itemId" = i."id" and v."number" = i."publishedVersion"
       where i."kind" in ('model', 'library')
     )
     select array(select named from unnest($1::text[]) named
                  where not exists (select 1 from "ContentItem" where "kind" = 'topic' and "slug" = named)) as topics,
            array(select named from unnest($2::text[]) named
                  where not exists (select 1 from published, jsonb_array_elements("content"->'capabilities') known
                                    where "kind" = 'model' and known->>'slug' = named)) as capabilities,
            not exists (select 1 from published, jsonb_array_elements("content"->'categories') known
                        where "kind" = 'library' and (known->>'id')::int = $3) as category`,
    [topics, capabilities, category],
  );
  const unknown = rows[0] ?? { topics: [], capabilities: [], category: false };
  const errors: FieldError[] = [
    ...unknown.topics.map((slug) => ({ path: `topics.${topics.indexOf(slug)}`, code: "UNKNOWN_TOPIC" })),
    ...unknown.capabilities.map((slug) => ({
      path: `capabilities.${capabilities.indexOf(slug)}`,
      code: "UNKNOWN_CAPABILITY",
    })),
    ...(unknown.category ? [{ path: "category", code: "UNKNOWN_CATEGORY" }] : []),
  ];
  if (errors.length > 0) throw new AppError("INVALID", { errors });
  return content;
}

const resourceKind: ContentKind<ResourceContent, ResourcePatch> = {
  rules: resourceRules,
  whole: resourceDraft,
  patched: (content, { title, note, ...fields }) => ({
    ...content,
    ...(fields as Partial<ResourceContent>),
    title: { ...content.title, ...title },
    note: { ...content.note, ...note },
  }),
  settle,
  reserved: reservedResourceSlugs,
};

const life = lifeOf(resourceKind);
export const {
  edit: editResource,
  revert: restoreRevision,
  publish: publishResource,
  archive: archiveResource,
  restore: restoreResource,
} = life;

export function createResource({ resource, ...by }: { actorId: string; requestId: string; resource: NewResource }) {
  const { slug, ...content } = resource;
  return life.create({ ...by, slug, content });
}
