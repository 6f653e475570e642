import type { z } from "zod";
import type {
  LexiconContent,
  libraryContent,
  ModelContent,
  ResourceContent,
  RoadmapContent,
  RoleContent,
  StageContent,
  TopicContent,
} from "#lib/catalog/schema";
import type { Curriculum } from "#prisma/seed/files.ts";

export type ItemKind = "model" | "library" | "roadmap" | "stage" | "topic" | "resource" | "role" | "lexicon";
type Content =
  | ModelContent
  | RoadmapContent
  | StageContent
  | TopicContent
  | ResourceContent
  | RoleContent
  | LexiconContent
  | z.infer<typeof libraryContent>;
export type SeedItem = { kind: ItemKind; slug: string; content: Content };

const freeOf = { true: "yes", false: "no", partial: "partial" } as const;

/** The curriculum as the items editors keep. */
export function itemsOf({ model, roadmap, library, resources, roles, lexicon }: Curriculum): SeedItem[] {
  const stages = [...roadmap.stages].sort((a, b) => a.order - b.order);
  return [
    { kind: "model", slug: roadmap.model, content: model },
    { kind: "library", slug: "resources", content: library },
    {
      kind: "roadmap",
      slug: roadmap.slug,
      content: {
        title: roadmap.title,
        summary: roadmap.summary,
        model: roadmap.model,
        stages: stages.map((stage) => stage.slug),
      },
    },
    ...stages.map(({ slug, order: _order, topics, ...stage }) => ({
      kind: "stage" as const,
      slug,
      content: { ...stage, topics: topics.map((topic) => topic.slug) },
    })),
    ...stages.flatMap((stage) =>
      stage.topics.map(({ slug, ...content }) => ({ kind: "topic" as const, slug, content })),
    ),
    ...resources.map(({ slug, free, estimatedMinutes, ...rest }) => ({
      kind: "resource" as const,
      slug,
      content: { ...rest, free: freeOf[`${free}`], minutes: estimatedMinutes },
    })),
    ...roles.map(({ slug, ...content }) => ({ kind: "role" as const, slug, content })),
    { kind: "lexicon", slug: "job-descriptions", content: lexicon },
  ];
}
