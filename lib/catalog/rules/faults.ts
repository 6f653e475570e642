import { findCycle } from "#lib/catalog/rules/cycles";
import { lexiconFaults } from "#lib/catalog/rules/lexicon-faults";
import { reservedRoleSlugs, reservedTopicSlugs } from "#lib/catalog/rules/vocabulary";
import type {
  Capability,
  Dimension,
  LexiconContent,
  RoleContent,
  StageContent,
  TopicContent,
} from "#lib/catalog/schema";
import type { Localized } from "#lib/localized";

type Named<Content> = Content & { slug: string };

/** A curriculum as its files hold it, complete enough to be checked. */
export type CheckedContent = {
  model: { dimensions: Dimension[]; capabilities: Capability[]; partners: { slug: string }[] };
  stages: Named<Omit<StageContent, "topics"> & { topics: Named<TopicContent>[] }>[];
  categories: { id: number; name: Localized }[];
  resources: { slug: string; category: number; topics: string[]; capabilities: string[]; url: string }[];
  roles: Named<RoleContent>[];
  lexicon: LexiconContent;
};

const repeated = (slugs: string[]): string[] => slugs.filter((slug, index) => slugs.indexOf(slug) !== index);

/** Every reference must lead somewhere. */
function references({ model, stages, categories, resources, roles, lexicon }: CheckedContent): string[] {
  const capabilities = new Set(model.capabilities.map((item) => item.slug));
  const topics = new Set(stages.flatMap((stage) => stage.topics.map((topic) => topic.slug)));
  const stageSlugs = new Set(stages.map((stage) => stage.slug));
  const partners = new Set(model.partners.map((item) => item.slug));
  const categoryIds = new Set(categories.map((item) => item.id));
  const faults: string[] = [];
  const expect = (known: Set<string | number>, slugs: (string | number)[], where: string, what: string) => {
    for (const slug of slugs) if (!known.has(slug)) faults.push(`${where}: there is no ${what} "${slug}"`);
  };
  for (const item of model.dimensions) expect(capabilities, item.capabilities, `dimension ${item.slug}`, "capability");
  for (const item of model.capabilities) expect(partners, item.partners, `capability ${item.slug}`, "partner");
  for (const stage of stages) {
    const where = `stage ${stage.slug}`;
    expect(stageSlugs, stage.prerequisites.stages, where, "stage");
    expect(topics, stage.prerequisites.topics, where, "topic");
    expect(
      capabilities,
      stage.capabilityWeights.map((item) => item.capability),
      where,
      "capability",
    );
    for (const topic of stage.topics) {
      if (reservedTopicSlugs.some((page) => page === topic.slug))
        faults.push(`topic ${topic.slug}: a page of ours has this name`);
      expect(topics, topic.prerequisites, `topic ${topic.slug}`, "topic");
      expect(capabilities, topic.capabilities, `topic ${topic.slug}`, "capability");
    }
    for (const question of stage.quiz) {
      expect(topics, [question.topic], `question ${question.id}`, "topic");
      expect(capabilities, [question.capability], `question ${question.id}`, "capability");
      expect(
        new Set(question.options.map((option) => option.id)),
        [question.answer],
        `question ${question.id}`,
        "option",
      );
    }
  }
  for (const resource of resources) {
    expect(topics, resource.topics, `resource ${resource.slug}`, "topic");
    expect(capabilities, resource.capabilities, `resource ${resource.slug}`, "capability");
    expect(categoryIds, [resource.category], `resource ${resource.slug}`, "category");
  }
  const roleSlugs = new Set(roles.map((role) => role.slug));
  for (const { slug, requirements, focus, strengths, stages: leading } of roles) {
    const required = requirements.map((item) => item.capability);
    expect(capabilities, [...required, ...focus, ...strengths], `role ${slug}`, "capability");
    expect(stageSlugs, leading, `role ${slug}`, "stage");
    for (const twice of repeated(required)) faults.push(`role ${slug}: requires ${twice} twice`);
    if (reservedRoleSlugs.some((page) => page === slug)) faults.push(`role ${slug}: a page of ours has this name`);
  }
  const keywords = lexicon.keywords.map((item) => item.capability);
  expect(capabilities, keywords, "lexicon", "capability");
  for (const sample of lexicon.samples) {
    expect(roleSlugs, [sample.role], `sample ${sample.slug}`, "role");
    expect(capabilities, sample.expect, `sample ${sample.slug}`, "capability");
  }
  return faults;
}

/** Public ids are unique within their kind, and a resource is listed once. */
function doubles({ model, stages, resources, roles, lexicon }: CheckedContent): string[] {
  const kinds: [string, string[]][] = [
    ["capability", model.capabilities.map((item) => item.slug)],
    ["stage", stages.map((item) => item.slug)],
    ["topic", stages.flatMap((stage) => stage.topics.map((topic) => topic.slug))],
    ["question", stages.flatMap((stage) => stage.quiz.map((question) => question.id))],
    ["resource", resources.map((item) => item.slug)],
    ["resource address", resources.map((item) => item.url)],
    ["role", roles.map((item) => item.slug)],
    ["keyword list", lexicon.keywords.map((item) => item.capability)],
  ];
  return kinds.flatMap(([kind, slugs]) => repeated(slugs).map((slug) => `${kind} "${slug}" stands there twice`));
}

/** No topic or stage comes before itself. */
function circles({ stages }: CheckedContent): string[] {
  const topics = new Map(
    stages.flatMap((stage) => stage.topics.map((topic) => [topic.slug, topic.prerequisites] as const)),
  );
  const order = new Map(stages.map((stage) => [stage.slug, stage.prerequisites.stages] as const));
  return [findCycle(topics), findCycle(order)].flatMap((cycle) =>
    cycle ? [`prerequisites run in a circle: ${cycle.join(" -> ")}`] : [],
  );
}

/** Each capability belongs to one dimension and is worth something on the way; a stage names each at most once. */
function weights({ model, stages }: CheckedContent): string[] {
  const faults: string[] = [];
  for (const { slug, dimension } of model.capabilities) {
    const homes = model.dimensions.filter((item) => item.capabilities.includes(slug)).map((item) => item.slug);
    if (homes.length !== 1 || homes[0] !== dimension)
      faults.push(`capability ${slug}: is not in exactly its dimension`);
    const total = stages.flatMap((stage) => stage.capabilityWeights).filter((item) => item.capability === slug);
    if (total.length === 0) faults.push(`capability ${slug}: no stage gives it a weight`);
  }
  for (const stage of stages) {
    if (stage.capabilityWeights.length === 0) faults.push(`stage ${stage.slug}: has no weights`);
    for (const slug of repeated(stage.capabilityWeights.map((item) => item.capability))) {
      faults.push(`stage ${stage.slug}: weighs ${slug} twice`);
    }
  }
  return faults;
}

/** Both languages, everywhere. */
function languages(value: unknown, where: string): string[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => languages(item, `${where}[${index}]`));
  if (typeof value !== "object" || value === null) return [];
  const text = value as Record<string, unknown>;
  const missing =
    typeof text.zh === "string" && typeof text.en === "string"
      ? (["zh", "en"] as const).filter((locale) => String(text[locale]).trim() === "")
      : [];
  const here = missing.map((locale) => `${where}: no text in ${locale}`);
  const inside = Object.entries(value).flatMap(([key, item]) =>
    languages(item, `${where}.${"slug" in text && key === "title" ? `${text.slug}.` : ""}${key}`),
  );
  return [...here, ...inside];
}

/** What is wrong with a curriculum, one sentence per fault; empty when it is sound. */
export const contentFaults = (content: CheckedContent): string[] => [
  ...references(content),
  ...doubles(content),
  ...circles(content),
  ...weights(content),
  ...languages(content, "content"),
  ...lexiconFaults(content.lexicon, content.model.capabilities),
];

/** Capabilities a topic carries without a weight in its stage: they count for nothing there, which may be meant. */
export function unweighted({ stages }: Pick<CheckedContent, "stages">): string[] {
  return stages.flatMap((stage) => {
    const weighted = new Set(stage.capabilityWeights.map((item) => item.capability));
    return stage.topics.flatMap((topic) =>
      topic.capabilities.filter((slug) => !weighted.has(slug)).map((slug) => `${stage.slug}/${topic.slug}: ${slug}`),
    );
  });
}
