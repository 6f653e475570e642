import { z } from "zod";
import { reservedRoadmapSlugs } from "#lib/catalog/rules/vocabulary";
import {
  capabilityWeight,
  localizedLine,
  localizedText,
  quizQuestion,
  roadmapContent,
  slug,
  stageContent,
  topicContent,
  project as wholeProject,
} from "#lib/catalog/schema";
import { courseLimits } from "#lib/editorial/rules/kinds/course-check";
import { once, someLanguages, viewsOf } from "#lib/editorial/schema/shapes";

const title = localizedLine.strict().refine((text) => text.zh.trim() !== "" || text.en.trim() !== "", "ONE_LANGUAGE");
const text = localizedText.strict();
const texts = z.array(text).max(courseLimits.items);
const slugs = (most: number) =>
  z
    .array(slug)
    .max(most)
    .refine(...once);
const eachOnce = <Item>(nameOf: (item: Item) => string) =>
  [(list: readonly Item[]) => new Set(list.map(nameOf)).size === list.length, "GIVEN_TWICE"] as const;
/** The path of a field, such as `title.zh`. */
const path = z.string();

/** A topic as an editor sends it whole. */
export const topicDraft = topicContent.strict().extend({
  title,
  summary: text,
  capabilities: slugs(courseLimits.capabilities),
  prerequisites: slugs(courseLimits.prerequisites),
  required: z.boolean(),
});

/** A new topic. What is left out starts empty; without a slug it gets one from its title. */
export const newTopic = topicDraft.extend({
  slug: slug.optional(),
  summary: text.default({ zh: "", en: "" }),
  capabilities: topicDraft.shape.capabilities.default([]),
  minutes: topicDraft.shape.minutes.default(30),
  prerequisites: topicDraft.shape.prerequisites.default([]),
  required: topicDraft.shape.required.default(true),
});
export type NewTopic = z.infer<typeof newTopic>;

/** An edit names the fields it changes, and within a text the language. The whole is checked once it is put together. */
export const topicPatch = topicDraft.extend({ title: someLanguages, summary: someLanguages }).partial();
export type TopicPatch = z.infer<typeof topicPatch>;

const option = quizQuestion.shape.options.element.strict();
const question = quizQuestion
  .strict()
  .extend({
    question: text,
    explanation: text,
    options: z
      .array(option)
      .min(courseLimits.options.least)
      .max(courseLimits.options.most)
      .refine(...eachOnce<z.infer<typeof option>>(({ id }) => id)),
  })
  .refine(({ options, answer }) => options.some(({ id }) => id === answer), {
    error: "UNKNOWN_OPTION",
    path: ["answer"],
  });
const project = wholeProject
  .strict()
  .extend({ title: localizedLine.strict(), brief: text, deliverables: texts, acceptance: texts });
const weight = capabilityWeight.strict();

/** A stage as an editor sends it whole. A question keeps its id through every edit: attempts and draws name it. */
export const stageDraft = stageContent.strict().extend({
  title,
  summary: text,
  objectives: texts,
  topics: slugs(courseLimits.topics),
  prerequisites: z.strictObject({
    stages: slugs(courseLimits.prerequisites),
    topics: slugs(courseLimits.prerequisites),
  }),
  capabilityWeights: z
    .array(weight)
    .max(courseLimits.weights)
    .refine(...eachOnce<z.infer<typeof weight>>(({ capability }) => capability)),
  project: project.nullable(),
  quiz: z
    .array(question)
    .max(courseLimits.questions)
    .refine(...eachOnce<z.infer<typeof question>>(({ id }) => id)),
});

/** A new stage. What is left out starts empty; without a slug it gets one from its title. */
export const newStage = stageDraft.extend({
  slug: slug.optional(),
  summary: text.default({ zh: "", en: "" }),
  objectives: stageDraft.shape.objectives.default([]),
  topics: stageDraft.shape.topics.default([]),
  prerequisites: stageDraft.shape.prerequisites.default({ stages: [], topics: [] }),
  estimatedHours: stageDraft.shape.estimatedHours.default(0),
  capabilityWeights: stageDraft.shape.capabilityWeights.default([]),
  project: stageDraft.shape.project.default(null),
  quiz: stageDraft.shape.quiz.default([]),
});
export type NewStage = z.infer<typeof newStage>;

/** Lists are sent whole, each in its one field. */
export const stagePatch = stageDraft.extend({ title: someLanguages, summary: someLanguages }).partial();
export type StagePatch = z.infer<typeof stagePatch>;

/** A roadmap as an editor sends it whole. */
export const roadmapDraft = roadmapContent.strict().extend({
  title,
  summary: text,
  stages: slugs(courseLimits.stages),
});

/** A public id that a roadmap may be given. */
export const newRoadmapSlug = slug.refine(
  (name) => !reservedRoadmapSlugs.some((reserved) => reserved === name),
  "NOT_ALLOWED",
);

/** A new roadmap. Without a slug it gets one from its title. */
export const newRoadmap = roadmapDraft.extend({
  slug: newRoadmapSlug.optional(),
  summary: text.default({ zh: "", en: "" }),
  stages: roadmapDraft.shape.stages.default([]),
});
export type NewRoadmap = z.infer<typeof newRoadmap>;

export const roadmapPatch = roadmapDraft.extend({ title: someLanguages, summary: someLanguages }).partial();
export type RoadmapPatch = z.infer<typeof roadmapPatch>;

export const {
  editorView: topicEditorView,
  conflict: topicConflict,
  revision: topicRevision,
} = viewsOf(topicContent, path);
export const {
  editorView: stageEditorView,
  conflict: stageConflict,
  revision: stageRevision,
} = viewsOf(stageContent, path);
export const {
  editorView: roadmapEditorView,
  conflict: roadmapConflict,
  revision: roadmapRevision,
} = viewsOf(roadmapContent, path);
