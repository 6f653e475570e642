import type { RoleContent } from "#lib/catalog/schema";
import { pool } from "#lib/db/client";
import { utc } from "#lib/db/instants";
import { authorJson } from "#lib/editorial/data/view";
import { missingInRole } from "#lib/editorial/rules/kinds/role-rules";
import { stateOf } from "#lib/editorial/rules/kinds/vocabulary";
import type { RoleRows } from "#lib/editorial/schema/role";

type Row = {
  slug: string;
  version: number;
  publishedVersion: number | null;
  archived: boolean;
  content: RoleContent;
  author: { id: string; name: string } | null;
  updatedAt: string;
};

/** Every target role as its draft stands, the latest change first: one statement. */
export async function listRolesForEditors(): Promise<RoleRows> {
  const { rows } = await pool().query<Row>(
    `select i."slug", i."draftVersion" as "version", i."publishedVersion", i."archivedAt" is not null as "archived",
            ${utc('i."updatedAt"')} as "updatedAt", d."content", ${authorJson("a")} as "author"
     from "ContentItem" i
     join "ContentVersion" d on d."itemId" = i."id" and d."number" = i."draftVersion"
     left join "User" a on a."id" = d."authorId"
     where i."kind" = 'role' order by i."updatedAt" desc, i."slug"`,
  );
  const items = rows.map(({ content, publishedVersion, archived, ...row }) => ({
    ...row,
    title: content.title,
    required: content.requirements.length,
    state: stateOf({ draftVersion: row.version, publishedVersion, archived }),
    missing: missingInRole(content).map(({ path }) => path),
  }));
  return { items, nextCursor: null };
}
