"use client";

import { lateParts, type StudioKind } from "#components/studio/kind";
import { RoadmapForm } from "#components/studio/roadmap-form";
import { useCourseWords } from "#components/studio/use-course-words";
import { placeOfRoadmap, useDraftOffer } from "#components/studio/use-draft-offer";
import { type RoadmapDraft, type RoadmapPath, roadmapRules } from "#lib/editorial/rules/roadmap-rules";
import { late } from "#lib/use-late";

export const roadmapKind: StudioKind<RoadmapDraft, RoadmapPath> = {
  rules: roadmapRules,
  Form: RoadmapForm,
  preview: late(() => import("#components/studio/roadmap-preview").then((found) => found.RoadmapPreview)),
  ...lateParts<RoadmapDraft, RoadmapPath>(),
  useFieldWords: useCourseWords,
  asksBefore: true,
  useOffer: useDraftOffer,
  placeOf: placeOfRoadmap,
};
