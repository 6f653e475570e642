import { z } from "zod";
import { freeKinds, resourceKinds, resourceLanguages, resourceLevels } from "#lib/catalog/rules/vocabulary";

/** Public id of content: what stands in addresses and in the curriculum's files. */
export const slug = z
  .string()
  .min(1)
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

const line = z.string().max(300);
const text = z.string().max(4000);
/** Published text has both languages; drafts may lack one and the studio lists what is missing. */
export const localizedLine = z.object({ zh: line, en: line });
export const localizedText = z.object({ zh: text, en: text });

export const dimensionSlug = z.enum(["people", "things", "knowledge"]);
export type DimensionSlug = z.infer<typeof dimensionSlug>;

const level = z.int().min(0).max(4);
const leveledText = localizedText.extend({ level });

export const capability = z.object({
  slug,
  dimension: dimensionSlug,
  name: localizedLine,
  summary: localizedText,
  levels: z.array(leveledText).length(5),
  partners: z.array(slug),
});
export type Capability = z.infer<typeof capability>;

export const dimension = z.object({
  slug: dimensionSlug,
  name: localizedLine,
  summary: localizedText,
  capabilities: z.array(slug),
});
export type Dimension = z.infer<typeof dimension>;

/** Content of an item of kind `model`. */
export const modelContent = z.object({
  levels: z
    .array(
      z.object({
        level,
        key: z.enum(["none", "aware", "working", "proficient", "lead"]),
        name: localizedLine,
        meaning: localizedText,
      }),
    )
    .length(5),
  partners: z.array(z.object({ slug, name: localizedLine, needs: localizedText })),
  dimensions: z.array(dimension),
  capabilities: z.array(capability),
});
export type ModelContent = z.infer<typeof modelContent>;

/** Content of an item of kind `roadmap`: the order of its stages. */
export const roadmapContent = z.object({
  title: localizedLine,
  summary: localizedText,
  model: slug,
  stages: z.array(slug),
});
export type RoadmapContent = z.infer<typeof roadmapContent>;

export const capabilityWeight = z.object({
  capability: slug,
  level: z.int().min(1).max(4),
  weight: z.int().min(1).max(5),
});
export type CapabilityWeight = z.infer<typeof capabilityWeight>;

export const quizQuestion = z.object({
  id: slug,
  topic: slug,
  capability: slug,
  question: localizedText,
  options: z
    .array(localizedText.extend({ id: z.string().min(1).max(8) }))
    .min(2)
    .max(8),
  answer: z.string().min(1).max(8),
  explanation: localizedText,
  difficulty: z.int().min(1).max(3),
});
export type QuizQuestion = z.infer<typeof quizQuestion>;

export const project = z.object({
  slug,
  title: localizedLine,
  brief: localizedText,
  deliverables: z.array(localizedText),
  acceptance: z.array(localizedText),
});
export type Project = z.infer<typeof project>;

/** Content of an item of kind `stage`: the order of its topics, and what it does for each capability. */
export const stageContent = z.object({
  title: localizedLine,
  summary: localizedText,
  objectives: z.array(localizedText),
  topics: z.array(slug),
  prerequisites: z.object({ stages: z.array(slug), topics: z.array(slug) }),
  estimatedHours: z.int().min(0).max(10_000),
  capabilityWeights: z.array(capabilityWeight),
  project: project.nullable(),
  quiz: z.array(quizQuestion),
});
export type StageContent = z.infer<typeof stageContent>;

/** Content of an item of kind `topic`. */
export const topicContent = z.object({
  title: localizedLine,
  summary: localizedText,
  capabilities: z.array(slug),
  minutes: z.int().min(0).max(6000),
  prerequisites: z.array(slug),
  required: z.boolean().default(true),
});
export type TopicContent = z.infer<typeof topicContent>;

export const resourceKind = z.enum(resourceKinds);
export type ResourceKind = z.infer<typeof resourceKind>;

/** Only addresses a browser may open as a page. */
const webAddress = z
  .string()
  .max(2000)
  .refine((value) => {
    const url = URL.canParse(value) ? new URL(value) : null;
    return (url?.protocol === "https:" || url?.protocol === "http:") && url.username === "" && url.password === "";
  }, "ADDRESS");

/** Content of an item of kind `resource`. */
export const resourceContent = z.object({
  title: localizedLine.refine((title) => title.zh.trim() !== "" || title.en.trim() !== "", "ONE_LANGUAGE"),
  note: localizedText,
  url: webAddress,
  kind: resourceKind,
  category: z.int().min(1).max(99),
  languages: z.array(z.enum(resourceLanguages)).min(1).max(2),
  publisher: z.string().max(200),
  year: z.int().min(1900).max(2100).nullable(),
  free: z.enum(freeKinds),
  minutes: z.int().min(1).max(60_000),
  level: z.enum(resourceLevels),
  topics: z.array(slug).max(50),
  capabilities: z.array(slug).max(30),
});
export type ResourceContent = z.infer<typeof resourceContent>;

/** Content of the one item of kind `library`. */
export const libraryContent = z.object({ categories: z.array(z.object({ id: z.int(), name: localizedLine })) });
export type LibraryContent = z.infer<typeof libraryContent>;

/** A topic as the published roadmap holds it. `archived` ones count only for learners who did them and show nowhere else. */
export type Topic = TopicContent & { id: string; slug: string; stage: string; archived: boolean };

export type Stage = Omit<StageContent, "topics"> & {
  id: string;
  slug: string;
  /** Position in the roadmap, from 0. */
  order: number;
  archived: boolean;
  topics: Topic[];
};

/** A roadmap with everything the rules and pages need of it, as published under one content release. */
export type Roadmap = {
  id: string;
  slug: string;
  /** The content release this was read under. */
  release: number;
  title: RoadmapContent["title"];
  summary: RoadmapContent["summary"];
  model: ModelContent;
  /** In order. Archived stages hold archived topics only. */
  stages: Stage[];
};

export type Resource = ResourceContent & { slug: string; version: number };
