"use client";

import { StageForm } from "#components/studio/course/stage-form";
import { useCourseWords } from "#components/studio/course/use-course-words";
import { lateParts, type StudioKind } from "#components/studio/editor/kind";
import { placeOfStage, useDraftOffer } from "#components/studio/editor/use-draft-offer";
import type { StageDraft, StagePath } from "#lib/editorial/rules/kinds/stage-fields";
import { stageRules } from "#lib/editorial/rules/kinds/stage-rules";
import { late } from "#lib/use-late";

export const stageKind: StudioKind<StageDraft, StagePath> = {
  rules: stageRules,
  Form: StageForm,
  preview: late(() => import("#components/studio/course/stage-preview").then((found) => found.StagePreview)),
  ...lateParts<StageDraft, StagePath>(),
  useFieldWords: useCourseWords,
  asksBefore: true,
  useOffer: useDraftOffer,
  placeOf: placeOfStage,
};
