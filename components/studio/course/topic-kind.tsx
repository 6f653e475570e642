"use client";

import { TopicForm } from "#components/studio/course/topic-form";
import { useCourseWords } from "#components/studio/course/use-course-words";
import { lateParts, type StudioKind } from "#components/studio/editor/kind";
import { placeOfTopic, useDraftOffer } from "#components/studio/editor/use-draft-offer";
import { type TopicDraft, type TopicPath, topicRules } from "#lib/editorial/rules/kinds/topic-rules";
import { late } from "#lib/use-late";

export const topicKind: StudioKind<TopicDraft, TopicPath> = {
  rules: topicRules,
  Form: TopicForm,
  preview: late(() => import("#components/studio/course/topic-preview").then((found) => found.TopicPreview)),
  ...lateParts<TopicDraft, TopicPath>(),
  useFieldWords: useCourseWords,
  asksBefore: true,
  useOffer: useDraftOffer,
  placeOf: placeOfTopic,
};
