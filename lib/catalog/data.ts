import type {
  LibraryContent,
  ModelContent,
  Resource,
  ResourceContent,
  Roadmap,
  RoadmapContent,
  Stage,
  StageContent,
  Topic,
  TopicContent,
} from "#lib/catalog/schema";
import { pool } from "#lib/db/client";
import { observeRelease } from "#lib/release";

/** Everything published under one content release. */
export type Catalog = {
  release: number;
  roadmaps: ReadonlyMap<string, Roadmap>;
  /** Published and not archived, in the order of their slugs. */
  resources: readonly Resource[];
  library: LibraryContent;
};

type Row = { kind: string; slug: string; id: string; number: number; archived: boolean; content: unknown };

// One snapshot per process: it is the same for everyone and dies with its release.
const key = Symbol.for("waymark.catalog");
const holder = globalThis as typeof globalThis & { [key]?: Promise<Catalog> };

/** One statement, so that content and release belong together. */
async function load(): Promise<Catalog> {
  const { rows } = await pool().query<{ release: number; items: Row[] | null }>(
    `select (select "number" from "ContentRelease" where "id" = 1) as release, json_agg(json_build_object(
              'kind', i."kind", 'slug', i."slug", 'id', i."id", 'number', v."number",
              'archived', i."archivedAt" is not null, 'content', v."content") order by i."slug") as items
     from "ContentItem" i
     join "ContentVersion" v on v."itemId" = i."id" and v."number" = i."publishedVersion"`,
  );
  const release = rows[0]?.release ?? 0;
  observeRelease(release);
  return assemble(release, rows[0]?.items ?? []);
}

function assemble(release: number, rows: Row[]): Catalog {
  const byKind = (kind: string) => rows.filter((row) => row.kind === kind);
  const stages = new Map(byKind("stage").map((row) => [row.slug, row]));
  const topics = new Map(byKind("topic").map((row) => [row.slug, row]));
  const models = new Map(byKind("model").map((row) => [row.slug, row.content as ModelContent]));
  const roadmaps = byKind("roadmap").flatMap((row) => {
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
    resources: byKind("resource")
      .filter((row) => !row.archived)
      .map((row) => ({ ...(row.content as ResourceContent), slug: row.slug, version: row.number })),
    library: (byKind("library")[0]?.content as LibraryContent | undefined) ?? { categories: [] },
  };
}

function toStage(row: Row, order: number, topics: Map<string, Row>): Stage {
  const content = row.content as StageContent;
  const own = content.topics.flatMap((slug): Topic[] => {
    const topic = topics.get(slug);
    if (topic === undefined) return [];
    const archived = topic.archived || row.archived;
    return [{ ...(topic.content as TopicContent), id: topic.id, slug, stage: row.slug, archived }];
  });
  return { ...content, id: row.id, slug: row.slug, order, archived: row.archived, topics: own };
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

export async function listResources(): Promise<readonly Resource[]> {
  return (await getCatalog()).resources;
}

export async function getResource(slug: string): Promise<Resource | null> {
  return (await getCatalog()).resources.find((resource) => resource.slug === slug) ?? null;
}

export async function getLibrary(): Promise<LibraryContent> {
  return (await getCatalog()).library;
}
