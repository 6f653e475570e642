import type { CapabilityWeight, StageContent } from "#lib/catalog/schema";
import { comparing } from "#lib/editorial/rules/difference/comparing";
import {
  type FieldSet,
  type FieldValue,
  plainValueAt,
  samePlainValue,
  withPlainValue,
} from "#lib/editorial/rules/kinds/field-set";
import { projectPaths, projectValue, withProjectValue } from "#lib/editorial/rules/kinds/project-fields";
import { decodeQuestion, encodeQuestion, questionPath } from "#lib/editorial/rules/kinds/question";
import { textListPaths, textListValue, withTextListValue } from "#lib/editorial/rules/kinds/text-list";

export type StageDraft = StageContent;
/**
 * `title.zh`, `objectives.2.en`, `capabilityWeights.` and a capability, `quiz.` and a question, `project.acceptance.0.zh`.
 * Each is a field of its own, so that two editors may change different ones.
 */
export type StagePath = string;

const texts = ["title.zh", "title.en", "summary.zh", "summary.en"] as const;
const lists = ["topics", "prerequisites.stages", "prerequisites.topics"] as const;

export const weightPath = (capability: string): StagePath => `capabilityWeights.${capability}`;

/** Level and weight as the value of one field: the level a stage leads to and what it is worth there. */
export const encodeWeight = ({ level, weight }: Omit<CapabilityWeight, "capability">): string => `${level}/${weight}`;
export function decodeWeight(value: string): Omit<CapabilityWeight, "capability"> {
  const [level, weight] = value.split("/").map(Number);
  return { level: level ?? Number.NaN, weight: weight ?? Number.NaN };
}

/** What a path begins with, when that is a part with fields of its own, and what follows. */
function partOf(path: string): ["objectives" | "capabilityWeights" | "quiz" | "project" | null, string] {
  const [first = "", ...rest] = path.split(".");
  const part = (["objectives", "capabilityWeights", "quiz", "project"] as const).find((one) => one === first);
  return [part ?? null, rest.join(".")];
}

/** A list with the item of this id changed, added at its end, or taken out. */
function withItem<Item>(list: readonly Item[], isIt: (item: Item) => boolean, item: Item | null): Item[] {
  if (item === null) return list.filter((one) => !isIt(one));
  return list.some(isIt) ? list.map((one) => (isIt(one) ? item : one)) : [...list, item];
}

function valueAt(draft: StageDraft, path: StagePath): FieldValue {
  const [part, rest] = partOf(path);
  if (part === "objectives") return textListValue(draft.objectives, rest);
  if (part === "project") return projectValue(draft.project, rest);
  if (part === "capabilityWeights") {
    const found = draft.capabilityWeights.find(({ capability }) => capability === rest);
    return found ? encodeWeight(found) : null;
  }
  if (part === "quiz") {
    const found = draft.quiz.find(({ id }) => id === rest);
    return found ? encodeQuestion(found) : null;
  }
  return plainValueAt(draft, path);
}

function withValue(draft: StageDraft, path: StagePath, value: FieldValue): StageDraft {
  const [part, rest] = partOf(path);
  const json = typeof value === "string" ? value : null;
  if (part === "objectives") return { ...draft, objectives: withTextListValue(draft.objectives, rest, value) };
  if (part === "project") return { ...draft, project: withProjectValue(draft.project, rest, value) };
  if (part === "capabilityWeights") {
    const weight = json === null ? null : { capability: rest, ...decodeWeight(json) };
    return { ...draft, capabilityWeights: withItem(draft.capabilityWeights, (one) => one.capability === rest, weight) };
  }
  if (part === "quiz") {
    const question = json === null ? null : decodeQuestion(json);
    return { ...draft, quiz: withItem(draft.quiz, (one) => one.id === rest, question) };
  }
  return withPlainValue(draft, path, value);
}

const union = (paths: StagePath[]): StagePath[] => [...new Set(paths)];

export const stageFields: FieldSet<StageDraft, StagePath> = {
  pathsOf: (...states) => [
    ...texts,
    "estimatedHours",
    ...textListPaths(
      "objectives",
      states.map(({ objectives }) => objectives),
    ),
    ...lists,
    ...union(states.flatMap((state) => state.capabilityWeights.map(({ capability }) => weightPath(capability)))),
    ...union(states.flatMap((state) => state.quiz.map(({ id }) => questionPath(id)))),
    ...projectPaths(states.map(({ project }) => project)),
  ],
  valueAt,
  withValue,
  sameValue: (_path, a, b) => samePlainValue(a, b),
};

/** States of a stage against one another. */
export const stageComparing = comparing(stageFields);
