import { z } from "zod";
import { isTag, mostTags } from "#lib/catalog/rules/tags";
import { freeKinds, resourceKinds, resourceLanguages, resourceLevels } from "#lib/catalog/rules/vocabulary";
import { isWebAddress } from "#lib/web-address";

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
const webAddress = z.string().max(2000).refine(isWebAddress, "ADDRESS");

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
  /** Editors' own words for sorting their shelves. */
  tags: z.array(z.string().refine(isTag, "TAG")).max(mostTags),
});
export type ResourceContent = z.infer<typeof resourceContent>;

/** Content of the one item of kind `library`. */
export const libraryContent = z.object({ categories: z.array(z.object({ id: z.int(), name: localizedLine })) });
export type LibraryContent = z.infer<typeof libraryContent>;

export const requirement = z.object({ capability: slug, level: z.int().min(1).max(4) });
export type Requirement = z.infer<typeof requirement>;

/** Content of an item of kind `role`: a target role, as levels it requires. */
export const roleContent = z.object({
  title: localizedLine,
  summary: localizedText,
  /** Each capability at most once; one that is left out is not required. */
  requirements: z.array(requirement).max(60),
  /** Capabilities the role turns on. */
  focus: z.array(slug).max(30),
  /** Capabilities people who come to it usually bring along. */
  strengths: z.array(slug).max(30),
  /** Stages that lead there most directly. */
  stages: z.array(slug).max(30),
});
export type RoleContent = z.infer<typeof roleContent>;
export type Role = RoleContent & { slug: string; version: number };

const terms = z.object({ zh: z.array(z.string().min(1)), en: z.array(z.string().min(1)) });
const levelHints = z.array(z.object({ level: z.int().min(1).max(4), words: z.array(z.string().min(1)) }));

/** Content of the one item of kind `lexicon`: the words by which a job description is read. */
export const lexiconContent = z.object({
  scoring: z.object({
    strong: z.int().min(1),
    weak: z.int().min(1),
    minScoreToInclude: z.int().min(1),
    defaultLevelWhenMentioned: z.int().min(1).max(4),
  }),
  levelHints: z.object({ zh: levelHints, en: levelHints }),
  /** Phrases that look like a word of a capability and are none. */
  ignore: terms,
  /** Phrases that take a mention back; an ellipsis marks where it stands. */
  negations: terms,
  /** Words at which a clause turns: what was said before them does not reach beyond. */
  turns: terms,
  /** Words that join two demands: a level word right after one speaks of the second. */
  joins: terms,
  keywords: z.array(z.object({ capability: slug, strong: terms, weak: terms })),
  /** Job descriptions to try the reading on. */
  samples: z.array(z.object({ slug, role: slug, text: localizedText, expect: z.array(slug) })),
});
export type LexiconContent = z.infer<typeof lexiconContent>;

/** A topic as the published roadmap holds it. `archived` ones count only for learners who did them and show nowhere else. */
export type Topic = TopicContent & { id: string; slug: string; stage: string; archived: boolean };

export type Stage = Omit<StageContent, "topics"> & {
  id: string;
  slug: string;
  /** The published version this is. */
  version: number;
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
