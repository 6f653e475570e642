import type { ResourceContent } from "#lib/catalog/schema";
import type { Queryable } from "#lib/editorial/data/view";
import { AppError, type FieldError } from "#lib/errors";

type Unknown = { topics: string[]; capabilities: string[]; category: boolean };

/** One statement. @throws AppError INVALID naming every topic, capability or category that does not exist */
export async function checkReferences(client: Queryable, content: ResourceContent): Promise<void> {
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
}
