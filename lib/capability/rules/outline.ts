import { type Said, say } from "#lib/catalog/rules/said";
import type { DimensionSlug, Roadmap } from "#lib/catalog/schema";
import type { Locale } from "#lib/locales";
import type { Localized } from "#lib/localized";

export type OutlineTopic = { slug: string; title: Said; minutes: number; required: boolean };
export type OutlineStage = { slug: string; title: Said; topics: OutlineTopic[] };
export type OutlineCapability = {
  slug: string;
  dimension: DimensionSlug;
  name: Said;
  summary: Said;
  /** What one does at each level, 0-4. */
  levels: Said[];
};

/** The published names a page about one's capabilities needs, in one language. It is the same for everyone. */
export type Outline = {
  slug: string;
  title: Said;
  /** Published topics only. */
  stages: OutlineStage[];
  /** Topics and stages that are archived: someone may have done them, and their reasons name them. */
  former: { slug: string; stage: string; title: Said }[];
  /** Names of the levels, 0-4. */
  levels: { name: Said; meaning: Said }[];
  dimensions: { slug: DimensionSlug; name: Said; summary: Said }[];
  /** Dimension by dimension, in the order of the model. */
  capabilities: OutlineCapability[];
};

export function outlineOf(roadmap: Roadmap, locale: Locale): Outline {
  const words = (text: Localized) => say(text, locale);
  const { model } = roadmap;
  const bySlug = new Map(model.capabilities.map((capability) => [capability.slug, capability]));
  const capabilities = model.dimensions.flatMap((dimension) =>
    dimension.capabilities.flatMap((slug) => {
      const capability = bySlug.get(slug);
      if (capability === undefined) return [];
      const { name, summary } = capability;
      const levels = capability.levels.map(words);
      return [{ slug, dimension: dimension.slug, name: words(name), summary: words(summary), levels }];
    }),
  );
  return {
    slug: roadmap.slug,
    title: words(roadmap.title),
    stages: roadmap.stages
      .filter((stage) => !stage.archived)
      .map((stage) => ({
        slug: stage.slug,
        title: words(stage.title),
        topics: stage.topics
          .filter((topic) => !topic.archived)
          .map(({ slug, title, minutes, required }) => ({ slug, title: words(title), minutes, required })),
      })),
    former: roadmap.stages.flatMap((stage) => [
      ...(stage.archived ? [{ slug: stage.slug, stage: stage.slug, title: words(stage.title) }] : []),
      ...stage.topics
        .filter((topic) => topic.archived)
        .map(({ slug, title }) => ({ slug, stage: stage.slug, title: words(title) })),
    ]),
    levels: model.levels.map(({ name, meaning }) => ({ name: words(name), meaning: words(meaning) })),
    dimensions: model.dimensions.map(({ slug, name, summary }) => ({
      slug,
      name: words(name),
      summary: words(summary),
    })),
    capabilities,
  };
}
