import type { TopicContent } from "#lib/catalog/schema";
import { missingLanguages } from "#lib/editorial/rules/check";
import { comparing } from "#lib/editorial/rules/difference/comparing";
import {
  checkInteger,
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
import { newTopic } from "#lib/editorial/rules/outline/outline-drafts";
import type { FieldError } from "#lib/errors";

const topicPaths = [
  "title.zh",
  "title.en",
  "summary.zh",
  "summary.en",
  "minutes",
  "required",
  "capabilities",
  "prerequisites",
] as const;
export type TopicPath = (typeof topicPaths)[number];
export type TopicDraft = TopicContent;

const topicFields: FieldSet<TopicDraft, TopicPath> = {
  pathsOf: () => topicPaths,
  valueAt: plainValueAt,
  withValue: withPlainValue,
  sameValue: (_path, a, b) => samePlainValue(a, b),
};
const topicComparing = comparing(topicFields);

const checkTopic = ({ title, summary, minutes, capabilities, prerequisites }: TopicDraft): FieldError[] => [
  ...checkTitle(title),
  ...checkText("summary", summary, courseLimits.text),
  ...checkInteger("minutes", minutes, { least: 0, most: courseLimits.minutes }),
  ...checkSlugs("capabilities", capabilities, courseLimits.capabilities),
  ...checkSlugs("prerequisites", prerequisites, courseLimits.prerequisites),
];

const topicDraftOf = ({ title, summary, capabilities, minutes, prerequisites, required }: TopicDraft): TopicDraft => ({
  title: textOf(title),
  summary: textOf(summary),
  capabilities,
  minutes,
  prerequisites,
  required,
});

function isTopicDraft(value: unknown): value is TopicDraft {
  if (typeof value !== "object" || value === null) return false;
  const { title, summary, capabilities, minutes, prerequisites, required } = value as Partial<TopicDraft>;
  return (
    [title, summary].every(isText) &&
    [capabilities, prerequisites].every(isSlugs) &&
    (typeof minutes === "number" || minutes === null) &&
    typeof required === "boolean"
  );
}

export const topicRules: KindRules<TopicDraft, TopicPath> = {
  kind: "topic",
  plural: "topics",
  empty: newTopic({ zh: "", en: "" }),
  fields: topicFields,
  comparing: topicComparing,
  check: checkTopic,
  /** Published, a topic is named and described in both languages. */
  missing: ({ title, summary }) => [
    ...missingLanguages("title", title, true),
    ...missingLanguages("summary", summary, true),
  ],
  draftOf: topicDraftOf,
  isDraft: isTopicDraft,
  patchOf: (before, after) =>
    patchOfPaths(
      topicComparing.differenceOf(before, after).map(({ path }) => path),
      after,
    ),
};
