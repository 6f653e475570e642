import { missingLanguages } from "#lib/editorial/rules/check";
import {
  checkInteger,
  checkSlugs,
  checkText,
  checkTexts,
  checkTitle,
  courseLimits,
  isSlugs,
  isText,
  isTextList,
  textOf,
} from "#lib/editorial/rules/kinds/course-check";
import type { KindRules } from "#lib/editorial/rules/kinds/kind";
import { patchOfPaths } from "#lib/editorial/rules/kinds/plain-patch";
import { checkProject, isProject, missingInProject, projectOf } from "#lib/editorial/rules/kinds/project-fields";
import { checkQuestion, isQuestion, missingInQuestion, questionOf } from "#lib/editorial/rules/kinds/question";
import {
  type StageDraft,
  type StagePath,
  stageComparing,
  stageFields,
  weightPath,
} from "#lib/editorial/rules/kinds/stage-fields";
import { newStage } from "#lib/editorial/rules/outline/outline-drafts";
import type { FieldError } from "#lib/errors";

const isTwice = (list: readonly string[]): boolean => new Set(list).size < list.length;

function checkWeights({ capabilityWeights }: StageDraft): FieldError[] {
  const path = "capabilityWeights";
  if (capabilityWeights.length > courseLimits.weights) return [{ path, code: "TOO_LARGE" }];
  if (isTwice(capabilityWeights.map(({ capability }) => capability))) return [{ path, code: "GIVEN_TWICE" }];
  return capabilityWeights.flatMap(({ capability, level, weight }) => [
    ...checkInteger(weightPath(capability), level, { least: 1, most: 4 }),
    ...checkInteger(weightPath(capability), weight, { least: 1, most: 5 }),
  ]);
}

function checkQuiz({ quiz }: StageDraft): FieldError[] {
  if (quiz.length > courseLimits.questions) return [{ path: "quiz", code: "TOO_LARGE" }];
  if (isTwice(quiz.map(({ id }) => id))) return [{ path: "quiz", code: "GIVEN_TWICE" }];
  return quiz.flatMap(checkQuestion);
}

const checkStage = (draft: StageDraft): FieldError[] => [
  ...checkTitle(draft.title),
  ...checkText("summary", draft.summary, courseLimits.text),
  ...checkInteger("estimatedHours", draft.estimatedHours, { least: 0, most: courseLimits.hours }),
  ...checkTexts("objectives", draft.objectives),
  ...checkSlugs("topics", draft.topics, courseLimits.topics),
  ...checkSlugs("prerequisites.stages", draft.prerequisites.stages, courseLimits.prerequisites),
  ...checkSlugs("prerequisites.topics", draft.prerequisites.topics, courseLimits.prerequisites),
  ...checkWeights(draft),
  ...checkQuiz(draft),
  ...(draft.project ? checkProject(draft.project) : []),
];

/** Published, a stage says everything in both languages and is worth something for a capability. */
const missingInStage = (draft: StageDraft): FieldError[] => [
  ...missingLanguages("title", draft.title, true),
  ...missingLanguages("summary", draft.summary, true),
  ...draft.objectives.flatMap((text, place) => missingLanguages(`objectives.${place}`, text, true)),
  ...(draft.capabilityWeights.length === 0 ? [{ path: "capabilityWeights", code: "REQUIRED" }] : []),
  ...draft.quiz.flatMap(missingInQuestion),
  ...(draft.project ? missingInProject(draft.project) : []),
];

const stageDraftOf = (draft: StageDraft): StageDraft => ({
  title: textOf(draft.title),
  summary: textOf(draft.summary),
  objectives: draft.objectives.map(textOf),
  topics: draft.topics,
  prerequisites: { stages: draft.prerequisites.stages, topics: draft.prerequisites.topics },
  estimatedHours: draft.estimatedHours,
  capabilityWeights: draft.capabilityWeights.map(({ capability, level, weight }) => ({ capability, level, weight })),
  project: draft.project && projectOf(draft.project),
  quiz: draft.quiz.map(questionOf),
});

function isStageDraft(value: unknown): value is StageDraft {
  if (typeof value !== "object" || value === null) return false;
  const draft = value as Partial<StageDraft>;
  return (
    [draft.title, draft.summary].every(isText) &&
    isTextList(draft.objectives) &&
    [draft.topics, draft.prerequisites?.stages, draft.prerequisites?.topics].every(isSlugs) &&
    (typeof draft.estimatedHours === "number" || draft.estimatedHours === null) &&
    Array.isArray(draft.capabilityWeights) &&
    draft.capabilityWeights.every(
      (one) => typeof one?.capability === "string" && [one.level, one.weight].every(Number.isFinite),
    ) &&
    Array.isArray(draft.quiz) &&
    draft.quiz.every(isQuestion) &&
    (draft.project === null || isProject(draft.project))
  );
}

export const stageRules: KindRules<StageDraft, StagePath> = {
  kind: "stage",
  plural: "stages",
  empty: newStage({ zh: "", en: "" }),
  fields: stageFields,
  comparing: stageComparing,
  check: checkStage,
  missing: missingInStage,
  draftOf: stageDraftOf,
  isDraft: isStageDraft,
  patchOf: (before, after) =>
    patchOfPaths(
      stageComparing.differenceOf(before, after).map(({ path }) => path),
      after,
    ),
};
