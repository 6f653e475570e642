import type {
  LexiconContent,
  LibraryContent,
  ModelContent,
  Roadmap,
  RoadmapContent,
  Role,
  RoleContent,
  Stage,
  StageContent,
  Topic,
  TopicContent,
} from "#lib/catalog/schema";
import { pool } from "#lib/db/client";
import { observeRelease } from "#lib/release";

/** Everything published under one content release but the resources, which are many: lib/catalog/data/resources.ts. */
export type Catalog = {
  release: number;
  roadmaps: ReadonlyMap<string, Roadmap>;
  library: LibraryContent;
  /** Target roles, published and not archived. */
  roles: readonly Role[];
  /** Target roles that were published once and are archived: someone may still head for them. */
  formerRoles: readonly Pick<Role, "slug" | "title">[];
  /** Null: nothing to read job descriptions by. */
  lexicon: LexiconContent | null;
};

/** An item with its published version, archived ones included. */
export type PublishedItem = {
  kind: string;
  slug: string;
  id: string;
  number: number;
  archived: boolean;
  content: unknown;
};
export type Published = { release: number; items: PublishedItem[] };

// One snapshot per process: it is the same for everyone and dies with its release.
const key = Symbol.for("waymark.catalog");
const holder = globalThis as typeof globalThis & { [key]?: Promise<Catalog> };

type Queryable = {
  query: (text: string, values?: unknown[]) => Promise<{ rows: { release: number; items: PublishedItem[] | null }[] }>;
};

/**
 * The published items as this connection sees them. One statement, so that content and release belong together.
 * @param resources public ids of the resources that are asked for; nothing hangs on the others, and there may be thousands
 */
export async function readPublished(client: Queryable, resources: readonly string[] = []): Promise<Published> {
  const { rows } = await client.query(
    `select (select "number" from "ContentRelease" where "id" = 1) as release, json_agg(json_build_object(
              'kind', i."kind", 'slug', i."slug", 'id', i."id", 'number', v."number",
              'archived', i."archivedAt" is not null, 'content', v."content") order by i."slug") as items
     from "ContentItem" i
     join "ContentVersion" v on v."itemId" = i."id" and v."number" = i."publishedVersion"
     where i."kind" <> 'resource' or i."slug" = any($1)`,
    [resources],
  );
  return { release: rows[0]?.release ?? 0, items: rows[0]?.items ?? [] };
}

/** What is published as this connection sees it. */
export const readCatalog = async (client: Queryable): Promise<Catalog> => assemble(await readPublished(client));

async function load(): Promise<Catalog> {
  const catalog = await readCatalog(pool());
  observeRelease(catalog.release);
  return catalog;
}

/** Published items as learners' pages and the rules take them. */
export function assemble({ release, items }: Published): Catalog {
  const byKind = (kind: string) => items.filter((item) => item.kind === kind);
  const stages = new Map(byKind("stage").map((row) => [row.slug, row]));
  const topics = new Map(byKind("topic").map((row) => [row.slug, row]));
  const models = new Map(byKind("model").map((row) => [row.slug, row.content as ModelContent]));
  // The oldest first (ids grow with time): a newer one changes nobody's first roadmap.
  const eldest = byKind("roadmap").toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const roadmaps = eldest.flatMap((row) => {
    const content = row.content as RoadmapContent;
    const model = models.get(content.model);
    if (row.archived || model === undefined) return [];
    const parts = content.stages.flatMap((slug) => {
      const stage = stages.get(slug);
      return stage ? [stage] : [];
    });
    const { title, summary } = content;
    const ordered = parts.map((stage, order) => toStage(stage, order, topics));
    return [{ id: row.id, slug: row.slug, release, title, summary, model, stages: ordered }];
  });
  return {
    release,
    roadmaps: new Map(roadmaps.map((roadmap) => [roadmap.slug, roadmap])),
    formerRoles: byKind("role")
      .filter((row) => row.archived)
      .map((row) => ({ slug: row.slug, title: (row.content as RoleContent).title })),
    roles: byKind("role")
      .filter((row) => !row.archived)
      .map((row) => ({ ...(row.content as RoleContent), slug: row.slug, version: row.number })),
    lexicon: (byKind("lexicon")[0]?.content as LexiconContent | undefined) ?? null,
    library: (byKind("library")[0]?.content as LibraryContent | undefined) ?? { categories: [] },
  };
}

function toStage(row: PublishedItem, order: number, topics: Map<string, PublishedItem>): Stage {
  const content = row.content as StageContent;
  const own = content.topics.flatMap((slug): Topic[] => {
    const topic = topics.get(slug);
    if (topic === undefined) return [];
    const archived = topic.archived || row.archived;
    return [{ ...(topic.content as TopicContent), id: topic.id, slug, stage: row.slug, archived }];
  });
  return { ...content, id: row.id, slug: row.slug, version: row.number, order, archived: row.archived, topics: own };
}

/** The catalog of this release, or of a newer one if that is what the database holds by now. */
export async function catalogOf(release: number): Promise<Catalog> {
  const known = await holder[key]?.catch(() => undefined);
  if (known !== undefined && known.release >= release) return known;
  const loading = load();
  holder[key] = loading;
  return loading;
}

/** What is published at this moment: asks the database for the release, and for the content only when that is new. */
export async function getCatalog(): Promise<Catalog> {
  const { rows } = await pool().query<{ number: number }>(`select "number" from "ContentRelease" where "id" = 1`);
  return catalogOf(rows[0]?.number ?? 0);
}

export async function getRoadmap(slug: string): Promise<Roadmap | null> {
  return (await getCatalog()).roadmaps.get(slug) ?? null;
}

export async function listRoadmaps(): Promise<Roadmap[]> {
  return [...(await getCatalog()).roadmaps.values()];
}

export async function getLibrary(): Promise<LibraryContent> {
  return (await getCatalog()).library;
}

export async function listRoles(): Promise<readonly Role[]> {
  return (await getCatalog()).roles;
}

export async function getRole(slug: string): Promise<Role | null> {
  return (await getCatalog()).roles.find((role) => role.slug === slug) ?? null;
}

export async function getLexicon(): Promise<LexiconContent | null> {
  return (await getCatalog()).lexicon;
}
