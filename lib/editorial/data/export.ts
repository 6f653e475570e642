import type { ResourceContent } from "#lib/catalog/schema";
import { writeCsv } from "#lib/csv";
import { pool } from "#lib/db/client";
import { type FileResource, fileColumns, toCells, toJson } from "#lib/editorial/rules/import/resource-file";
import { stateOf } from "#lib/editorial/rules/kinds/vocabulary";

type Row = {
  slug: string;
  draftVersion: number;
  publishedVersion: number | null;
  archived: boolean;
  content: ResourceContent;
};

/** Every resource as its draft stands, archived ones too, by their ids: one statement. */
async function readAll(): Promise<FileResource[]> {
  const { rows } = await pool().query<Row>(
    `select i."slug", i."draftVersion", i."publishedVersion", i."archivedAt" is not null as "archived", d."content"
     from "ContentItem" i join "ContentVersion" d on d."itemId" = i."id" and d."number" = i."draftVersion"
     where i."kind" = 'resource' order by i."slug"`,
  );
  return rows.map(({ slug, content, ...pointers }) => ({ slug, content, state: stateOf(pointers) }));
}

/**
 * All resources as a file that `POST /resources/import` reads again without finding a difference: what is exported is the
 * draft, because a draft is what an import compares with and writes.
 */
export async function exportResources(format: "csv" | "json"): Promise<string> {
  const resources = await readAll();
  if (format === "csv") return writeCsv([fileColumns, ...resources.map(toCells)]);
  return `{"resources":[\n${resources.map((resource) => JSON.stringify(toJson(resource))).join(",\n")}\n]}\n`;
}
