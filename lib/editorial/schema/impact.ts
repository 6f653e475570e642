import { z } from "zod";
import { localizedLine, slug } from "#lib/catalog/schema";
import { kindNames } from "#lib/editorial/rules/kinds/kinds";

const kind = z.enum(kindNames);

/** What is about to be done; without `act`, publishing the draft. */
export const impactBody = z.strictObject({
  items: z
    .array(z.strictObject({ kind, slug, act: z.enum(["publish", "archive", "restore"]).default("publish") }))
    .min(1)
    .max(500),
});
export type ImpactItem = z.infer<typeof impactBody>["items"][number];

const topicImpact = z.strictObject({
  slug,
  title: localizedLine,
  /** Learners by where they stand with it today. They keep that, whatever becomes of the topic. */
  done: z.int(),
  learning: z.int(),
  skipped: z.int(),
  /** The stage it stands in for learners, before and after; null: in none. */
  from: slug.nullable(),
  to: slug.nullable(),
  /** Whether learners can still open it afterwards. */
  archived: z.boolean(),
});
export type TopicImpact = z.infer<typeof topicImpact>;

const capabilityImpact = z.strictObject({
  capability: slug,
  name: localizedLine,
  /** Learners whose number moves. */
  learners: z.int(),
  /** Percentage points of coverage, on average of those learners; one decimal. */
  coverage: z.number(),
  levelsUp: z.int(),
  levelsDown: z.int(),
});
export type CapabilityImpact = z.infer<typeof capabilityImpact>;

const roadmapImpact = z.strictObject({
  slug,
  title: localizedLine,
  /** Learners on whose dashboard any number moves. */
  dashboards: z.int(),
  /** The widest reach first. */
  capabilities: z.array(capabilityImpact),
  /** Learners whose share of topics done moves, and by how many percentage points on average. */
  progress: z.strictObject({ learners: z.int(), points: z.number() }),
});
export type RoadmapImpact = z.infer<typeof roadmapImpact>;

const turnedRoadmap = z.strictObject({
  slug,
  title: localizedLine,
  /** Whether it leaves learners' pages, with their dashboard of it; else it comes to stand there. */
  gone: z.boolean(),
  /** Learners who have done anything in it. They keep that. */
  learners: z.int(),
});
export type TurnedRoadmap = z.infer<typeof turnedRoadmap>;

export const impactAnswer = z.strictObject({
  /** Learners who have done anything at all. */
  learners: z.int(),
  topics: z.array(topicImpact),
  /** Roadmaps that learners have now and whose numbers move. */
  roadmaps: z.array(roadmapImpact),
  /** Roadmaps that leave learners' pages or come to stand there. */
  turned: z.array(turnedRoadmap),
  /** What would be wrong afterwards; the act is refused until it is mended. */
  faults: z.array(
    z.strictObject({
      kind: z.enum(["roadmap", "stage", "topic", "resource", "role"]),
      slug,
      path: z.string(),
      code: z.string(),
      names: z.array(z.string()),
    }),
  ),
});
export type Impact = z.infer<typeof impactAnswer>;
