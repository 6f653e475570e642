import type { LibraryContent, Roadmap } from "#lib/catalog/schema";
import type { Localized } from "#lib/localized";

/** What an editor can choose from: published, the same for everyone, and so part of the page. */
export type Offer = {
  categories: { id: number; name: Localized }[];
  stages: {
    slug: string;
    roadmap: string;
    order: number;
    title: Localized;
    topics: { slug: string; title: Localized }[];
    weights: { capability: string; weight: number }[];
  }[];
  capabilities: { slug: string; name: Localized; dimension: "people" | "things" | "knowledge" }[];
};

export function offerOf(roadmaps: readonly Roadmap[], { categories }: LibraryContent): Offer {
  const capabilities = new Map(roadmaps.flatMap(({ model }) => model.capabilities.map((one) => [one.slug, one])));
  return {
    categories,
    stages: roadmaps.flatMap(({ slug: roadmap, stages }) =>
      stages
        .filter((stage) => !stage.archived)
        .map(({ slug, title, topics, capabilityWeights }, order) => ({
          slug,
          roadmap,
          order,
          title,
          topics: topics.filter((topic) => !topic.archived).map((topic) => ({ slug: topic.slug, title: topic.title })),
          weights: capabilityWeights.map(({ capability, weight }) => ({ capability, weight })),
        })),
    ),
    capabilities: [...capabilities.values()].map(({ slug, name, dimension }) => ({ slug, name, dimension })),
  };
}
