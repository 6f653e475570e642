import { z } from "zod";
import { localizedLine, slug } from "#lib/catalog/schema";
import { resourceStates } from "#lib/editorial/rules/kinds/vocabulary";
import { newRoadmapSlug } from "#lib/editorial/schema/course";
import { author } from "#lib/editorial/schema/shapes";
import { timestamp } from "#lib/http/shapes";

const state = z.enum(resourceStates);
const item = { slug, title: localizedLine, version: z.int(), state };

const outlineTopic = z.strictObject({
  ...item,
  minutes: z.int(),
  required: z.boolean(),
  /** The stage in which learners find it now, when that is another one. */
  from: slug.nullable(),
});
export type OutlineTopic = z.infer<typeof outlineTopic>;

const outlineStage = z.strictObject({ ...item, hours: z.int(), topics: z.array(outlineTopic) });
export type OutlineStageRow = z.infer<typeof outlineStage>;

/** A roadmap as its drafts stand: stages and topics in order, archived ones at their places. */
export const outlineAnswer = z.strictObject({ ...item, stages: z.array(outlineStage) });
export type OutlineAnswer = z.infer<typeof outlineAnswer>;

const title = localizedLine.strict().refine((text) => text.zh.trim() !== "" || text.en.trim() !== "", "ONE_LANGUAGE");
/** What it comes to stand before; null: at the end. */
const before = slug.nullable();

/** One change of the order. */
export const structuralMove = z.discriminatedUnion("act", [
  z.strictObject({ act: z.literal("add-stage"), title, before }),
  z.strictObject({ act: z.literal("add-topic"), stage: slug, title, before }),
  z.strictObject({ act: z.literal("move-stage"), stage: slug, before }),
  z.strictObject({ act: z.literal("move-topic"), topic: slug, stage: slug, before }),
  /** Only what was never published. */
  z.strictObject({ act: z.literal("delete-stage"), stage: slug }),
  z.strictObject({ act: z.literal("delete-topic"), topic: slug }),
]);
export type StructuralMove = z.infer<typeof structuralMove>;

/**
 * A move with the versions it was decided on: of the roadmap when the order of stages changes, of each stage whose topics
 * change, and of what is deleted. More may be named; those are not looked at.
 */
export const moveBody = z.strictObject({
  move: structuralMove,
  versions: z
    .array(z.strictObject({ kind: z.enum(["roadmap", "stage", "topic"]), slug, version: z.int().min(1) }))
    .max(200),
});
export type SeenVersion = z.infer<typeof moveBody>["versions"][number];

export const roadmapRows = z.strictObject({
  items: z.array(
    z.strictObject({
      ...item,
      stages: z.int(),
      topics: z.int(),
      author,
      updatedAt: timestamp,
    }),
  ),
  /** Capability models that a new roadmap can build on. */
  models: z.array(slug),
  nextCursor: z.null(),
});
export type RoadmapRows = z.infer<typeof roadmapRows>;

/** A copy's name, and the public id it gets when none is chosen for it. */
export const duplicateBody = z.strictObject({ title, slug: newRoadmapSlug.optional() });
