"use client";

import { lateParts, type StudioKind } from "#components/studio/kind";
import { TopicForm } from "#components/studio/topic-form";
import { useCourseWords } from "#components/studio/use-course-words";
import { placeOfTopic, useDraftOffer } from "#components/studio/use-draft-offer";
import { type TopicDraft, type TopicPath, topicRules } from "#lib/editorial/rules/topic-rules";
import { late } from "#lib/use-late";

export const topicKind: StudioKind<TopicDraft, TopicPath> = {
  rules: topicRules,
  Form: TopicForm,
  preview: late(() => import("#components/studio/topic-preview").then((found) => found.TopicPreview)),
  ...lateParts<TopicDraft, TopicPath>(),
  useFieldWords: useCourseWords,
  asksBefore: true,
  useOffer: useDraftOffer,
  placeOf: placeOfTopic,
};
