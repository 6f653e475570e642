import { reservedRoadmapSlugs } from "#lib/catalog/rules/vocabulary";
import type { RoadmapContent } from "#lib/catalog/schema";
import type { Queryable } from "#lib/db/client";
import type { ContentKind } from "#lib/editorial/mutations/kind";
import { readKnown, refuse, unknownIn } from "#lib/editorial/mutations/known";
import { lifeOf } from "#lib/editorial/mutations/life";
import { keptOrder, patchedTexts } from "#lib/editorial/rules/kinds/plain-patch";
import { roadmapRules } from "#lib/editorial/rules/kinds/roadmap-rules";
import { type NewRoadmap, type RoadmapPatch, roadmapDraft } from "#lib/editorial/schema/course";

async function settle(client: Queryable, content: RoadmapContent): Promise<RoadmapContent> {
  const { models, stages } = await readKnown(client);
  const known = stages.map(({ slug }) => slug);
  refuse([
    ...(models.includes(content.model) ? [] : [{ path: "model", code: "UNKNOWN_MODEL" }]),
    ...unknownIn("stages", "UNKNOWN_STAGE", { slugs: content.stages, known }),
  ]);
  return content;
}

const roadmapKind: ContentKind<RoadmapContent, RoadmapPatch> = {
  rules: roadmapRules,
  whole: roadmapDraft,
  patched: patchedTexts,
  settle,
  restored: (now, then) => ({ ...then, stages: keptOrder(now.stages, then.stages) }),
  reserved: reservedRoadmapSlugs,
  inWhole: true,
};

const life = lifeOf(roadmapKind);
export const {
  edit: editRoadmap,
  revert: revertRoadmap,
  publish: publishRoadmap,
  archive: archiveRoadmap,
  restore: restoreRoadmap,
} = life;

/** Writes a roadmap as a draft that learners do not see yet. */
export function createRoadmap({ roadmap, ...by }: { actorId: string; requestId: string; roadmap: NewRoadmap }) {
  const { slug, ...content } = roadmap;
  return life.create({ ...by, slug, content });
}
