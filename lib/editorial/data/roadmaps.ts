import { pool } from "#lib/db/client";
import { utc } from "#lib/db/instants";
import { authorJson } from "#lib/editorial/data/view";
import { stateOf } from "#lib/editorial/rules/kinds/vocabulary";
import type { RoadmapRows } from "#lib/editorial/schema/outline";

type Row = Omit<RoadmapRows["items"][number], "state"> & { publishedVersion: number | null; archived: boolean };
type Found = { items: Row[] | null; models: string[] | null };

/** Every roadmap as its draft stands, the oldest first as learners meet them: one statement. */
export async function listRoadmapsForEditors(): Promise<RoadmapRows> {
  const { rows } = await pool().query<Found>(
    `select (select json_agg("slug" order by "id") from "ContentItem"
             where "kind" = 'model' and "publishedVersion" is not null and "archivedAt" is null) as "models",
       (select json_agg(json_build_object('slug', i."slug", 'version', i."draftVersion",
          'publishedVersion', i."publishedVersion", 'archived', i."archivedAt" is not null,
          'title', v."content"->'title', 'updatedAt', ${utc('i."updatedAt"')}, 'author', ${authorJson("a")},
          'stages', jsonb_array_length(v."content"->'stages'),
          'topics', (select coalesce(sum(jsonb_array_length(sv."content"->'topics')), 0)::int
             from jsonb_array_elements_text(v."content"->'stages') as named("slug")
             join "ContentItem" s on s."kind" = 'stage' and s."slug" = named."slug"
             join "ContentVersion" sv on sv."itemId" = s."id" and sv."number" = s."draftVersion")) order by i."id")
        from "ContentItem" i
        join "ContentVersion" v on v."itemId" = i."id" and v."number" = i."draftVersion"
        left join "User" a on a."id" = v."authorId"
        where i."kind" = 'roadmap') as "items"`,
  );
  const items = (rows[0]?.items ?? []).map(({ publishedVersion, archived, ...row }) => ({
    ...row,
    state: stateOf({ draftVersion: row.version, publishedVersion, archived }),
  }));
  return { items, models: rows[0]?.models ?? [], nextCursor: null };
}
