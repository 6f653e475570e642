import type { GivenRoadmap, Place } from "#lib/editorial/rules/import/roadmap-given";
import type { GivenRoadmapFile } from "#lib/editorial/schema/roadmap-import";

const remarks = {
  roadmap: ["version", "updated", "note", "levelScale", "weightScale"],
  /** The place of a stage in the list says its order. */
  stage: ["order", "origin"],
  project: ["origin"],
} as const;

type Bag = Record<string, unknown>;
const isBag = (value: unknown): value is Bag => typeof value === "object" && value !== null && !Array.isArray(value);

const without = (bag: Bag, names: readonly string[]): Bag =>
  Object.fromEntries(Object.entries(bag).filter(([name]) => !names.includes(name)));

function stageWithout(stage: unknown): unknown {
  if (!isBag(stage)) return stage;
  const rest = without(stage, remarks.stage);
  return isBag(rest.project) ? { ...rest, project: without(rest.project, remarks.project) } : rest;
}

/** A file without what is noted in it for readers and belongs to no item, as in the one that ships with the product. */
export function withoutRemarks(file: unknown): unknown {
  if (!isBag(file)) return file;
  const rest = without(file, remarks.roadmap);
  return Array.isArray(rest.stages) ? { ...rest, stages: rest.stages.map(stageWithout) } : rest;
}

const at = (path: string): Place => ({ line: null, path });

/** A file that has been checked, as what it says of each item. */
export function givenOfJson({ slug, stages, ...fields }: GivenRoadmapFile): GivenRoadmap {
  return {
    at: at(""),
    slug,
    fields,
    stages: stages.map(({ slug: stage, topics, ...ofStage }, place) => ({
      at: at(`stages.${place}`),
      slug: stage,
      fields: ofStage,
      topics: topics.map(({ slug: topic, ...ofTopic }, index) => ({
        at: at(`stages.${place}.topics.${index}`),
        slug: topic,
        fields: ofTopic,
      })),
    })),
  };
}
