import { type Said, say, withoutNumber } from "#lib/catalog/rules/said";
import type { DimensionSlug, Roadmap, Stage, Topic } from "#lib/catalog/schema";
import type { Locale } from "#lib/locales";

/** A topic as the roadmap's pages show it, in the page's language. */
export type TopicView = {
  slug: string;
  stage: string;
  title: Said;
  summary: Said;
  minutes: number;
  required: boolean;
  prerequisites: string[];
  capabilities: string[];
};

export type StageView = { slug: string; order: number; title: Said; hours: number; topics: TopicView[] };

export type CapabilityView = { slug: string; name: Said; dimension: DimensionSlug };

/** What the map and the list need of a roadmap, and no more: all of it travels to the browser. */
export type RoadmapView = {
  slug: string;
  title: Said;
  summary: Said;
  stages: StageView[];
  capabilities: CapabilityView[];
};

/** Published stages with their published topics. */
export const shownStages = (roadmap: Roadmap): Stage[] =>
  roadmap.stages
    .filter((stage) => !stage.archived)
    .map((stage) => ({ ...stage, topics: stage.topics.filter((topic) => !topic.archived) }));

/** What progress needs to know of a roadmap, for pages that show only a part of it. */
export const outlineOf = (roadmap: Roadmap) => ({
  slug: roadmap.slug,
  stages: shownStages(roadmap).map(({ slug, topics }) => ({
    slug,
    topics: topics.map((topic) => ({ slug: topic.slug, required: topic.required })),
  })),
});

export function topicView(topic: Topic, published: ReadonlySet<string>, locale: Locale): TopicView {
  return {
    slug: topic.slug,
    stage: topic.stage,
    title: say(topic.title, locale),
    summary: say(topic.summary, locale),
    minutes: topic.minutes,
    required: topic.required,
    prerequisites: topic.prerequisites.filter((slug) => published.has(slug)),
    capabilities: topic.capabilities,
  };
}

export function capabilityViews(roadmap: Roadmap, locale: Locale): CapabilityView[] {
  return roadmap.model.capabilities.map(({ slug, name, dimension }) => ({ slug, name: say(name, locale), dimension }));
}

export function roadmapView(roadmap: Roadmap, locale: Locale): RoadmapView {
  const stages = shownStages(roadmap);
  const published = new Set(stages.flatMap((stage) => stage.topics.map((topic) => topic.slug)));
  return {
    slug: roadmap.slug,
    title: say(roadmap.title, locale),
    summary: say(roadmap.summary, locale),
    stages: stages.map((stage, order) => {
      const title = say(stage.title, locale);
      return {
        slug: stage.slug,
        order,
        title: { ...title, text: withoutNumber(title.text) },
        hours: stage.estimatedHours,
        topics: stage.topics.map((topic) => topicView(topic, published, locale)),
      };
    }),
    capabilities: capabilityViews(roadmap, locale),
  };
}

/** A topic with all that its page or panel says of it. */
export type TopicData = {
  roadmap: string;
  topic: TopicView;
  stage: { slug: string; order: number; title: Said; place: number; of: number };
  capabilities: CapabilityView[];
  before: { slug: string; stage: string; title: Said }[];
  /** Names of all capabilities: marking a topic moves those its stage works on as a whole, too. */
  names: Record<string, Said>;
};

export function topicDataOf(view: RoadmapView, slug: string): TopicData | null {
  const topics = new Map(view.stages.flatMap((stage) => stage.topics).map((topic) => [topic.slug, topic]));
  const topic = topics.get(slug);
  const home = view.stages.find((stage) => stage.slug === topic?.stage);
  if (topic === undefined || home === undefined) return null;
  const { slug: stage, order, title, topics: siblings } = home;
  return {
    roadmap: view.slug,
    topic,
    stage: { slug: stage, order, title, place: siblings.indexOf(topic) + 1, of: siblings.length },
    capabilities: view.capabilities.filter((capability) => topic.capabilities.includes(capability.slug)),
    before: topic.prerequisites.flatMap((before) => topics.get(before) ?? []),
    names: Object.fromEntries(view.capabilities.map(({ slug: capability, name }) => [capability, name])),
  };
}

/** Address of a topic's page inside the product. */
export const topicPath = (roadmap: string, topic: { stage: string; slug: string }): `/${string}` =>
  `/roadmaps/${roadmap}/${topic.stage}/${topic.slug}`;
