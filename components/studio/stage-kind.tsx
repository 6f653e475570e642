"use client";

import { lateParts, type StudioKind } from "#components/studio/kind";
import { StageForm } from "#components/studio/stage-form";
import { useCourseWords } from "#components/studio/use-course-words";
import { placeOfStage, useDraftOffer } from "#components/studio/use-draft-offer";
import type { StageDraft, StagePath } from "#lib/editorial/rules/stage-fields";
import { stageRules } from "#lib/editorial/rules/stage-rules";
import { late } from "#lib/use-late";

export const stageKind: StudioKind<StageDraft, StagePath> = {
  rules: stageRules,
  Form: StageForm,
  preview: late(() => import("#components/studio/stage-preview").then((found) => found.StagePreview)),
  ...lateParts<StageDraft, StagePath>(),
  useFieldWords: useCourseWords,
  asksBefore: true,
  useOffer: useDraftOffer,
  placeOf: placeOfStage,
};
