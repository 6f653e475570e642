import type { Fault, Whole } from "#lib/catalog/rules/whole";
import type { ModelContent, StageContent } from "#lib/catalog/schema";

type Owner = Pick<Fault, "kind" | "slug">;

const repeated = (slugs: readonly string[]): string[] => slugs.filter((slug, index) => slugs.indexOf(slug) !== index);

/** Faults of one item, gathered. `*` in a path stands for the place in the list. */
function gather({ kind, slug }: Owner) {
  const faults: Fault[] = [];
  const add = (path: string, code: string, names: string[]) => faults.push({ kind, slug, path, code, names });
  const expect = (known: ReadonlySet<string>, path: string, code: string, slugs: readonly string[]) => {
    for (const [index, name] of slugs.entries())
      if (!known.has(name)) add(path.replace("*", String(index)), code, [name]);
  };
  return { faults, add, expect };
}

/** A slug each, of all that a roadmap holds. */
type Inside = { stages: Set<string>; topics: Set<string>; capabilities: Set<string> };

const capabilitiesOf = (model: ModelContent | undefined) => new Set(model?.capabilities.map(({ slug }) => slug));

/** What each stage may name: what stands in its own roadmap. Of a stage in none, everything that is published. */
function insides({ roadmaps, stages, topics, models }: Whole): (stage: string) => Inside {
  const byStage = new Map<string, Inside>();
  // A topic or stage that stands nowhere is named once for that, not by everything that refers to it.
  const housed = new Set([...stages.values()].flatMap(({ content }) => content.topics));
  const listed = new Set([...roadmaps.values()].flatMap(({ content }) => content.stages));
  const loose = {
    topics: [...topics.keys()].filter((slug) => !housed.has(slug)),
    stages: [...stages.keys()].filter((slug) => !listed.has(slug)),
  };
  for (const { content } of roadmaps.values()) {
    const inside: Inside = {
      stages: new Set([...content.stages, ...loose.stages]),
      topics: new Set([...content.stages.flatMap((slug) => stages.get(slug)?.content.topics ?? []), ...loose.topics]),
      capabilities: capabilitiesOf(models.get(content.model)?.content),
    };
    for (const slug of content.stages) byStage.set(slug, inside);
  }
  const anything: Inside = {
    stages: new Set(stages.keys()),
    topics: new Set(topics.keys()),
    capabilities: new Set([...models.values()].flatMap(({ content }) => [...capabilitiesOf(content)])),
  };
  return (stage) => byStage.get(stage) ?? anything;
}

function stageFaults(owner: Owner, content: StageContent, whole: Whole, inside: Inside): Fault[] {
  const { faults, add, expect } = gather(owner);
  const { capabilityWeights, prerequisites, quiz, topics } = content;
  expect(new Set(whole.topics.keys()), "topics.*", "UNKNOWN_TOPIC", topics);
  for (const twice of repeated(topics)) add("topics", "GIVEN_TWICE", [twice]);
  expect(inside.stages, "prerequisites.stages", "UNKNOWN_STAGE", prerequisites.stages);
  expect(inside.topics, "prerequisites.topics", "UNKNOWN_TOPIC", prerequisites.topics);
  const weighed = capabilityWeights.map(({ capability }) => capability);
  expect(inside.capabilities, "capabilityWeights", "UNKNOWN_CAPABILITY", weighed);
  for (const twice of repeated(weighed)) add("capabilityWeights", "GIVEN_TWICE", [twice]);
  if (weighed.length === 0) add("capabilityWeights", "NO_WEIGHTS", []);
  for (const { id, topic, capability, options, answer } of quiz) {
    expect(inside.topics, `quiz.${id}.topic`, "UNKNOWN_TOPIC", [topic]);
    expect(inside.capabilities, `quiz.${id}.capability`, "UNKNOWN_CAPABILITY", [capability]);
    expect(new Set(options.map((option) => option.id)), `quiz.${id}.answer`, "UNKNOWN_OPTION", [answer]);
  }
  for (const twice of repeated(quiz.map(({ id }) => id))) add("quiz", "GIVEN_TWICE", [twice]);
  return faults;
}

/** Every reference leads to something published, and inside a roadmap to something of that roadmap. */
export function referenceFaults(whole: Whole): Fault[] {
  const insideOf = insides(whole);
  const all = {
    stages: new Set(whole.stages.keys()),
    topics: new Set(whole.topics.keys()),
    models: new Set(whole.models.keys()),
    capabilities: new Set([...whole.models.values()].flatMap(({ content }) => [...capabilitiesOf(content)])),
  };
  const faults: Fault[] = [];
  for (const { slug, archived, content } of whole.roadmaps.values()) {
    if (archived) continue;
    const own = gather({ kind: "roadmap", slug });
    own.expect(all.models, "model", "UNKNOWN_MODEL", [content.model]);
    own.expect(all.stages, "stages.*", "UNKNOWN_STAGE", content.stages);
    for (const twice of repeated(content.stages)) own.add("stages", "GIVEN_TWICE", [twice]);
    faults.push(...own.faults, ...taughtFaults(slug, whole));
  }
  const homes = new Map<string, string>();
  for (const { slug, archived, content } of whole.stages.values()) {
    for (const topic of content.topics) homes.set(topic, slug);
    if (!archived) faults.push(...stageFaults({ kind: "stage", slug }, content, whole, insideOf(slug)));
  }
  for (const { slug, archived, content } of whole.topics.values()) {
    if (archived) continue;
    const own = gather({ kind: "topic", slug });
    const inside = insideOf(homes.get(slug) ?? "");
    own.expect(inside.topics, "prerequisites", "UNKNOWN_TOPIC", content.prerequisites);
    own.expect(inside.capabilities, "capabilities", "UNKNOWN_CAPABILITY", content.capabilities);
    faults.push(...own.faults);
  }
  return [...faults, ...looseFaults(whole, all)];
}

/** What a roadmap's topics carry or its self-checks ask about has a weight in one of its stages, archived ones included. */
function taughtFaults(slug: string, { roadmaps, stages, topics }: Whole): Fault[] {
  const own = (roadmaps.get(slug)?.content.stages ?? []).flatMap((stage) => stages.get(stage)?.content ?? []);
  const weighed = new Set(own.flatMap(({ capabilityWeights }) => capabilityWeights.map((one) => one.capability)));
  const carried = own.flatMap((stage) => stage.topics).flatMap((topic) => topics.get(topic)?.content ?? []);
  const named = new Set([
    ...carried.flatMap(({ capabilities }) => capabilities),
    ...own.flatMap(({ quiz }) => quiz.map(({ capability }) => capability)),
  ]);
  return [...named]
    .filter((capability) => !weighed.has(capability))
    .map((name) => ({ kind: "roadmap", slug, path: "stages", code: "CAPABILITY_WITHOUT_WEIGHT", names: [name] }));
}

type Known = Record<"stages" | "topics" | "models" | "capabilities", Set<string>>;

function looseFaults({ resources, roles, categories }: Whole, all: Known): Fault[] {
  const ofResources = resources.flatMap(({ slug, archived, content }) => {
    if (archived) return [];
    const { faults, add, expect } = gather({ kind: "resource", slug });
    expect(all.topics, "topics", "UNKNOWN_TOPIC", content.topics);
    expect(all.capabilities, "capabilities", "UNKNOWN_CAPABILITY", content.capabilities);
    if (!categories.has(content.category)) add("category", "UNKNOWN_CATEGORY", [String(content.category)]);
    return faults;
  });
  const ofRoles = roles.flatMap(({ slug, archived, content }) => {
    if (archived) return [];
    const { faults, expect } = gather({ kind: "role", slug });
    const named = content.requirements.map(({ capability }) => capability);
    expect(all.capabilities, "requirements", "UNKNOWN_CAPABILITY", named);
    expect(all.capabilities, "focus", "UNKNOWN_CAPABILITY", content.focus);
    expect(all.capabilities, "strengths", "UNKNOWN_CAPABILITY", content.strengths);
    expect(all.stages, "stages", "UNKNOWN_STAGE", content.stages);
    return faults;
  });
  return [...ofResources, ...ofRoles];
}
