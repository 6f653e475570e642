import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { resourceLanguages, resourceLevels } from "#lib/catalog/rules/vocabulary";
import {
  capability,
  capabilityWeight,
  dimension,
  lexiconContent,
  type libraryContent,
  localizedLine,
  localizedText,
  modelContent,
  project,
  quizQuestion,
  resourceContent,
  resourceKind,
  roleContent,
  slug,
  topicContent,
} from "#lib/catalog/schema";

/** Where the curriculum that ships with the product stands. */
export const contentDir = join(import.meta.dirname, "../content");

// The files also hold notes on how they were made; only what the product shows is read.
const modelFile = z.object({
  levels: modelContent.shape.levels,
  partners: z.array(z.object({ slug, name: localizedLine, needs: localizedText })),
  dimensions: z.array(dimension),
  capabilities: z.array(capability),
});

const stageInFile = z.object({
  slug,
  order: z.int().min(0),
  title: localizedLine,
  summary: localizedText,
  objectives: z.array(localizedText),
  topics: z.array(topicContent.extend({ slug })),
  prerequisites: z.object({ stages: z.array(slug), topics: z.array(slug) }),
  estimatedHours: z.int().min(0),
  capabilityWeights: z.array(capabilityWeight),
  project: project.nullable(),
  quiz: z.array(quizQuestion),
});

const roadmapFile = z.object({
  slug,
  model: slug,
  title: localizedLine,
  summary: localizedText,
  stages: z.array(stageInFile),
});

const resourceInFile = z.object({
  slug,
  title: localizedLine,
  note: localizedText,
  url: z.string(),
  kind: resourceKind,
  category: z.int(),
  languages: z.array(z.enum(resourceLanguages)),
  publisher: z.string(),
  year: z.int().nullable(),
  free: z.union([z.boolean(), z.literal("partial")]),
  estimatedMinutes: z.int(),
  level: z.enum(resourceLevels),
  topics: z.array(slug),
  capabilities: z.array(slug),
  tags: resourceContent.shape.tags.default([]),
});

const resourcesFile = z.object({
  categories: z.array(z.object({ id: z.int(), zh: z.string(), en: z.string() })),
  resources: z.array(resourceInFile),
});

const rolesFile = z.object({ roles: z.array(roleContent.extend({ slug })) });

export type Curriculum = {
  model: z.infer<typeof modelFile>;
  roadmap: z.infer<typeof roadmapFile>;
  library: z.infer<typeof libraryContent>;
  resources: z.infer<typeof resourceInFile>[];
  roles: z.infer<typeof rolesFile>["roles"];
  lexicon: z.infer<typeof lexiconContent>;
};

const names = ["capability-model.json", "roadmap.json", "resources.json", "roles.json", "lexicon.json"] as const;

/** Raised when the way files become content changes, so that unchanged files are read again. */
const readingVersion = 1;

async function readOne<Schema extends z.ZodType>(dir: string, name: string, schema: Schema): Promise<z.output<Schema>> {
  const text = await readFile(join(dir, name), "utf8");
  const result = schema.safeParse(JSON.parse(text));
  if (result.success) return result.data;
  throw new Error(`${name}: ${z.prettifyError(result.error)}`);
}

/** @throws Error naming the file, the place in it and what is wrong there */
export async function readCurriculum(dir = contentDir): Promise<Curriculum> {
  const file = await readOne(dir, "resources.json", resourcesFile);
  return {
    model: await readOne(dir, "capability-model.json", modelFile),
    roadmap: await readOne(dir, "roadmap.json", roadmapFile),
    library: { categories: file.categories.map(({ id, zh, en }) => ({ id, name: { zh, en } })) },
    resources: file.resources,
    roles: (await readOne(dir, "roles.json", rolesFile)).roles,
    lexicon: await readOne(dir, "lexicon.json", lexiconContent),
  };
}

/** Hash of each file, so that a start with unchanged files reads nothing more. */
export async function hashFiles(dir = contentDir): Promise<Map<string, string>> {
  const entries = names.map(async (name) => {
    const hash = createHash("sha256")
      .update(`${readingVersion}\n`)
      .update(await readFile(join(dir, name)));
    return [name, hash.digest("hex")] as const;
  });
  return new Map(await Promise.all(entries));
}
