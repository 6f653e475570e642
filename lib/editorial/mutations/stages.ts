import type { StageContent } from "#lib/catalog/schema";
import type { Queryable } from "#lib/db/client";
import type { ContentKind, Place } from "#lib/editorial/mutations/kind";
import { circleOf, type Known, readKnown, refuse, unknownIn } from "#lib/editorial/mutations/known";
import { lifeOf } from "#lib/editorial/mutations/life";
import { keptOrder, patchedTexts } from "#lib/editorial/rules/kinds/plain-patch";
import { questionPath } from "#lib/editorial/rules/kinds/question";
import { weightPath } from "#lib/editorial/rules/kinds/stage-fields";
import { stageRules } from "#lib/editorial/rules/kinds/stage-rules";
import { type NewStage, type StagePatch, stageDraft } from "#lib/editorial/schema/course";
import type { FieldError } from "#lib/errors";

/** Topics that this edit would put into a second stage. Moving one is an edit of two lists, and so an act of its own. */
function alreadyElsewhere(topics: readonly string[], { stages }: Known, { slug, before }: Place<StageContent>) {
  const others = new Set(stages.filter((stage) => stage.slug !== slug).flatMap((stage) => stage.topics));
  return topics.flatMap((topic, place): FieldError[] =>
    others.has(topic) && !before?.topics.includes(topic)
      ? [{ path: `topics.${place}`, code: "IN_ANOTHER_STAGE", params: [topic] }]
      : [],
  );
}

async function settle(client: Queryable, content: StageContent, place: Place<StageContent>): Promise<StageContent> {
  const known = await readKnown(client);
  const topics = known.topics.map((topic) => topic.slug);
  const stages = known.stages.map((stage) => stage.slug);
  const { capabilities } = known;
  const { prerequisites, capabilityWeights, quiz } = content;
  refuse([
    ...unknownIn("topics", "UNKNOWN_TOPIC", { slugs: content.topics, known: topics }),
    ...alreadyElsewhere(content.topics, known, place),
    ...unknownIn("prerequisites.stages", "UNKNOWN_STAGE", { slugs: prerequisites.stages, known: stages }),
    ...unknownIn("prerequisites.topics", "UNKNOWN_TOPIC", { slugs: prerequisites.topics, known: topics }),
    ...circleOf("prerequisites.stages", known.stages, { slug: place.slug, before: prerequisites.stages }),
    ...capabilityWeights.flatMap(({ capability }) =>
      capabilities.includes(capability) ? [] : [{ path: weightPath(capability), code: "UNKNOWN_CAPABILITY" }],
    ),
    ...quiz.flatMap(({ id, topic, capability }) => [
      ...(topics.includes(topic) ? [] : [{ path: `${questionPath(id)}.topic`, code: "UNKNOWN_TOPIC" }]),
      ...(capabilities.includes(capability)
        ? []
        : [{ path: `${questionPath(id)}.capability`, code: "UNKNOWN_CAPABILITY" }]),
    ]),
  ]);
  return content;
}

const stageKind: ContentKind<StageContent, StagePatch> = {
  rules: stageRules,
  whole: stageDraft,
  patched: patchedTexts,
  settle,
  restored: (now, then) => ({ ...then, topics: keptOrder(now.topics, then.topics) }),
  reserved: [],
  inWhole: true,
};

const life = lifeOf(stageKind);
export const {
  edit: editStage,
  revert: revertStage,
  publish: publishStage,
  archive: archiveStage,
  restore: restoreStage,
} = life;

/** Writes a stage as a draft that stands in no roadmap yet. */
export function createStage({ stage, ...by }: { actorId: string; requestId: string; stage: NewStage }) {
  const { slug, ...content } = stage;
  return life.create({ ...by, slug, content });
}
