import { z } from "zod";
import { isTag } from "#lib/catalog/rules/tags";
import { freeKinds, resourceLanguages } from "#lib/catalog/rules/vocabulary";
import {
  capabilityWeight,
  localizedLine,
  localizedText,
  type Roadmap,
  resourceContent,
  resourceKind,
  roleContent,
  slug,
} from "#lib/catalog/schema";
import { pageOf, paging } from "#lib/http/shapes";

const roadmapSummary = z.strictObject({ slug, title: localizedLine, summary: localizedText });
export const roadmapSummaries = pageOf(roadmapSummary);
export type RoadmapSummaries = z.infer<typeof roadmapSummaries>;

const topicAnswer = z.strictObject({
  slug,
  title: localizedLine,
  summary: localizedText,
  minutes: z.int(),
  required: z.boolean(),
  prerequisites: z.array(slug),
  capabilities: z.array(slug),
});

/** A published roadmap: the public shape, without self-check questions. */
export const roadmapAnswer = roadmapSummary.extend({
  stages: z.array(
    z.strictObject({
      slug,
      order: z.int(),
      title: localizedLine,
      summary: localizedText,
      estimatedHours: z.int(),
      capabilityWeights: z.array(capabilityWeight),
      topics: z.array(topicAnswer),
    }),
  ),
});
export type RoadmapAnswer = z.infer<typeof roadmapAnswer>;

/** What anyone may see of a roadmap: archived stages and topics are left out, also where they were prerequisites. */
export function toRoadmapAnswer({ slug: roadmapSlug, title, summary, stages }: Roadmap): RoadmapAnswer {
  const shown = stages.filter((stage) => !stage.archived);
  const topics = shown.map((stage) => stage.topics.filter((topic) => !topic.archived));
  const published = new Set(topics.flat().map((topic) => topic.slug));
  return {
    slug: roadmapSlug,
    title,
    summary,
    stages: shown.map((stage, index) => ({
      slug: stage.slug,
      order: index,
      title: stage.title,
      summary: stage.summary,
      estimatedHours: stage.estimatedHours,
      capabilityWeights: stage.capabilityWeights,
      topics: (topics[index] ?? []).map((topic) => ({
        slug: topic.slug,
        title: topic.title,
        summary: topic.summary,
        minutes: topic.minutes,
        required: topic.required,
        prerequisites: topic.prerequisites.filter((before) => published.has(before)),
        capabilities: topic.capabilities,
      })),
    })),
  };
}

export const resourceAnswer = resourceContent.safeExtend({ slug, version: z.int() }).strict();
export const resourcePage = pageOf(resourceAnswer).extend({ total: z.int() });
export type ResourcePage = z.infer<typeof resourcePage>;

export const resourceQuery = z.strictObject({
  q: z.string().max(200).optional(),
  kind: resourceKind.optional(),
  category: z.coerce.number().int().min(1).max(99).optional(),
  topic: slug.optional(),
  capability: slug.optional(),
  tag: z.string().refine(isTag, "TAG").optional(),
  lang: z.enum(resourceLanguages).optional(),
  free: z.enum(freeKinds).optional(),
  ...paging,
});

/** A target role as anyone may read it. */
export const roleAnswer = roleContent.extend({ slug, version: z.int() });
export const roleList = pageOf(roleAnswer);
export type RoleList = z.infer<typeof roleList>;
