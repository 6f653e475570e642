"use client";

import { RoadmapForm } from "#components/studio/course/roadmap-form";
import { useCourseWords } from "#components/studio/course/use-course-words";
import { lateParts, type StudioKind } from "#components/studio/editor/kind";
import { placeOfRoadmap, useDraftOffer } from "#components/studio/editor/use-draft-offer";
import { type RoadmapDraft, type RoadmapPath, roadmapRules } from "#lib/editorial/rules/kinds/roadmap-rules";
import { late } from "#lib/use-late";

export const roadmapKind: StudioKind<RoadmapDraft, RoadmapPath> = {
  rules: roadmapRules,
  Form: RoadmapForm,
  preview: late(() => import("#components/studio/course/roadmap-preview").then((found) => found.RoadmapPreview)),
  ...lateParts<RoadmapDraft, RoadmapPath>(),
  useFieldWords: useCourseWords,
  asksBefore: true,
  useOffer: useDraftOffer,
  placeOf: placeOfRoadmap,
};
