import { z } from "zod";
import { localizedLine, slug } from "#lib/catalog/schema";
import { roadmapFormats } from "#lib/editorial/rules/import/roadmap-given";
import { newRoadmapSlug, roadmapPatch, stagePatch, topicPatch } from "#lib/editorial/schema/course";

export const roadmapTypes = [roadmapFormats.json, roadmapFormats.markdown] as const;
export const roadmapImportFile = z.strictObject({ type: z.enum(roadmapTypes), text: z.string() }).optional();

export const roadmapImportQuery = z.strictObject({
  mode: z.enum(["plan", "apply"]),
  /** Of the plan that was shown; only to apply it. */
  hash: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
});

const topic = topicPatch.extend({ slug });
const stage = stagePatch.omit({ topics: true }).extend({
  slug,
  topics: z.array(topic).max(2000).default([]),
});

/** A roadmap as `GET /studio/roadmaps/{slug}/export` writes it, or a part of one; remarks are taken out before. */
export const givenRoadmapFile = roadmapPatch.omit({ stages: true }).extend({
  slug: newRoadmapSlug,
  stages: z.array(stage).max(2000).default([]),
});
export type GivenRoadmapFile = z.infer<typeof givenRoadmapFile>;

const action = z.enum(["create", "change", "nothing"]);

/** What a file would do, or has done. */
export const roadmapImportPlan = z.strictObject({
  /** Of all that would be written and what it rests on; null while there are errors. */
  hash: z.string().nullable(),
  /** Whether it is written. */
  applied: z.boolean(),
  /** Null: the file could not be read so far. */
  roadmap: z.strictObject({ slug, title: localizedLine, action }).nullable(),
  /** The roadmap itself, then stages and topics in the order of the file. */
  items: z.array(
    z.strictObject({
      kind: z.enum(["roadmap", "stage", "topic"]),
      slug,
      title: localizedLine,
      action,
      /** Fields that become others, such as `title.en` or `topics`; of a new item none. */
      changed: z.array(z.string()),
      /** What a stage or a topic takes, by its own account; null for the roadmap. */
      minutes: z.int().nullable(),
    }),
  ),
  /** The first 200. `line` of a Markdown file; `path` as in JSON. */
  errors: z.array(
    z.strictObject({
      line: z.int().nullable(),
      path: z.string(),
      code: z.string(),
      params: z.array(z.string()).optional(),
    }),
  ),
});
export type RoadmapImportPlan = z.infer<typeof roadmapImportPlan>;
export type PlannedRoadmapItem = RoadmapImportPlan["items"][number];
