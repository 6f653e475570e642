import type { TopicContent } from "#lib/catalog/schema";
import type { Queryable } from "#lib/db/client";
import type { ContentKind, Place } from "#lib/editorial/mutations/kind";
import { circleOf, readKnown, refuse, unknownIn } from "#lib/editorial/mutations/known";
import { lifeOf } from "#lib/editorial/mutations/life";
import { patchedTexts } from "#lib/editorial/rules/kinds/plain-patch";
import { topicRules } from "#lib/editorial/rules/kinds/topic-rules";
import { type NewTopic, type TopicPatch, topicDraft } from "#lib/editorial/schema/course";

async function settle(client: Queryable, content: TopicContent, { slug }: Place<TopicContent>): Promise<TopicContent> {
  const known = await readKnown(client);
  const { capabilities, prerequisites } = content;
  const topics = known.topics.map((topic) => topic.slug);
  refuse([
    ...unknownIn("capabilities", "UNKNOWN_CAPABILITY", { slugs: capabilities, known: known.capabilities }),
    ...unknownIn("prerequisites", "UNKNOWN_TOPIC", { slugs: prerequisites, known: topics }),
    ...circleOf("prerequisites", known.topics, { slug, before: prerequisites }),
  ]);
  return content;
}

const topicKind: ContentKind<TopicContent, TopicPatch> = {
  rules: topicRules,
  whole: topicDraft,
  patched: patchedTexts,
  settle,
  reserved: [],
  inWhole: true,
};

const life = lifeOf(topicKind);
export const {
  edit: editTopic,
  revert: revertTopic,
  publish: publishTopic,
  archive: archiveTopic,
  restore: restoreTopic,
} = life;

/** Writes a topic as a draft that stands in no stage yet. */
export function createTopic({ topic, ...by }: { actorId: string; requestId: string; topic: NewTopic }) {
  const { slug, ...content } = topic;
  return life.create({ ...by, slug, content });
}
