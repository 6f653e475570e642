import type { RoadmapContent } from "#lib/catalog/schema";
import { missingLanguages } from "#lib/editorial/rules/check";
import { comparing } from "#lib/editorial/rules/difference/comparing";
import {
  checkSlugs,
  checkText,
  checkTitle,
  courseLimits,
  isSlugs,
  isText,
  textOf,
} from "#lib/editorial/rules/kinds/course-check";
import { type FieldSet, plainValueAt, samePlainValue, withPlainValue } from "#lib/editorial/rules/kinds/field-set";
import type { KindRules } from "#lib/editorial/rules/kinds/kind";
import { patchOfPaths } from "#lib/editorial/rules/kinds/plain-patch";

const roadmapPaths = ["title.zh", "title.en", "summary.zh", "summary.en", "model", "stages"] as const;
export type RoadmapPath = (typeof roadmapPaths)[number];
export type RoadmapDraft = RoadmapContent;

const roadmapFields: FieldSet<RoadmapDraft, RoadmapPath> = {
  pathsOf: () => roadmapPaths,
  valueAt: plainValueAt,
  withValue: withPlainValue,
  sameValue: (_path, a, b) => samePlainValue(a, b),
};
const roadmapComparing = comparing(roadmapFields);

function isRoadmapDraft(value: unknown): value is RoadmapDraft {
  if (typeof value !== "object" || value === null) return false;
  const { title, summary, model, stages } = value as Partial<RoadmapDraft>;
  return [title, summary].every(isText) && typeof model === "string" && isSlugs(stages);
}

export const roadmapRules: KindRules<RoadmapDraft, RoadmapPath> = {
  kind: "roadmap",
  plural: "roadmaps",
  empty: { title: { zh: "", en: "" }, summary: { zh: "", en: "" }, model: "", stages: [] },
  fields: roadmapFields,
  comparing: roadmapComparing,
  check: ({ title, summary, model, stages }) => [
    ...checkTitle(title),
    ...checkText("summary", summary, courseLimits.text),
    ...(model === "" ? [{ path: "model", code: "REQUIRED" }] : []),
    ...checkSlugs("stages", stages, courseLimits.stages),
  ],
  /** Published, a roadmap is named and described in both languages and leads somewhere. */
  missing: ({ title, summary, stages }) => [
    ...missingLanguages("title", title, true),
    ...missingLanguages("summary", summary, true),
    ...(stages.length === 0 ? [{ path: "stages", code: "REQUIRED" }] : []),
  ],
  draftOf: ({ title, summary, model, stages }) => ({ title: textOf(title), summary: textOf(summary), model, stages }),
  isDraft: isRoadmapDraft,
  patchOf: (before, after) =>
    patchOfPaths(
      roadmapComparing.differenceOf(before, after).map(({ path }) => path),
      after,
    ),
};
