import { z } from "zod";
import {
  blockerCodes,
  evidenceKinds,
  itemKinds,
  policyVersion,
  proofs,
  stepReasons,
} from "#lib/capability/rules/vocabulary";
import { dimensionSlug, slug } from "#lib/catalog/schema";

export type { BlockerCode, EvidenceKind, Item, Proof, StepReason } from "#lib/capability/rules/vocabulary";

const instant = z.iso.datetime();
/** Points and coverage: 0 to 100 with one decimal. */
const points = z.number().min(0).max(100);
const level = z.int().min(0).max(4);
const params = z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())]));

export const item = z.object({ kind: z.enum(itemKinds), slug });

/** One piece of evidence: `points` of the `of` that all evidence of this kind in its stage can give. */
export const contribution = z.object({
  item,
  kind: z.enum(evidenceKinds),
  points,
  of: points,
  at: instant.nullable(),
});
export type Contribution = z.infer<typeof contribution>;

/** What is not there yet, and what it alone would change. */
export const missingEvidence = z.object({
  item,
  kind: z.enum(evidenceKinds),
  wouldAddCoverage: points,
  wouldReachLevel: level,
});
export type MissingEvidence = z.infer<typeof missingEvidence>;

export const blocker = z.object({ code: z.enum(blockerCodes), params });
export type Blocker = z.infer<typeof blocker>;

/** When the latest evidence is from, and how many whole months ago that was. Nothing decays by it. */
export const freshness = z.object({ at: instant.nullable(), months: z.int().min(0).nullable() });
export type Freshness = z.infer<typeof freshness>;

/** Everything a capability's two numbers rest on. `coverage` null: no evidence yet. */
export const explanation = z.object({
  coverage: points.nullable(),
  level,
  /** Null without evidence. */
  proof: z.enum(proofs).nullable(),
  contributions: z.array(contribution),
  missing: z.array(missingEvidence),
  blockers: z.array(blocker),
  selfAssessed: level.optional(),
  mentorLevel: level.optional(),
  freshness,
  policyVersion: z.literal(policyVersion),
});
export type Explanation = z.infer<typeof explanation>;

/** Query of the reads that belong to one roadmap; without it, the first published one. */
export const roadmapQuery = z.strictObject({ roadmap: slug.optional() });

/** Answer of `GET /me/capabilities`, in the order of the capability model. */
export const capabilities = z.object({
  roadmap: slug,
  policyVersion: z.literal(policyVersion),
  dimensions: z.array(z.object({ slug: dimensionSlug, coverage: points.nullable() })),
  capabilities: z.array(explanation.extend({ slug, dimension: dimensionSlug })),
});
export type Capabilities = z.infer<typeof capabilities>;

/** How a capability moved with a write, and because of which topic or stage. */
export const capabilityChange = z.object({
  capability: slug,
  coverageFrom: points.nullable(),
  coverageTo: points.nullable(),
  levelFrom: level,
  levelTo: level,
  because: item,
});
export type CapabilityChange = z.infer<typeof capabilityChange>;

const localDate = z.iso.date();
/** Far enough from the ends of four-digit years that every week around it has a name. */
const askedDate = localDate.refine((date) => date >= "0002-01-01" && date <= "9998-12-31", "OUT_OF_RANGE");

/** Query of `GET /me/activity`: local days, both included; without them, the year that ends today. */
export const activityQuery = z
  .strictObject({ from: askedDate.optional(), to: askedDate.optional() })
  .refine((query) => query.from === undefined || query.to === undefined || query.from <= query.to, {
    path: ["to"],
    message: "BEFORE_FROM",
  });
export type ActivityQuery = z.infer<typeof activityQuery>;

/** Answer of `GET /me/activity`, by the learner's own days and ISO weeks. */
export const activity = z.object({
  timeZone: z.string(),
  from: localDate,
  to: localDate,
  /** Days with at least one event, in order. `done`: topics done for the first time; `learning`: topics begun. */
  days: z.array(z.object({ date: localDate, events: z.int().min(0), done: z.int().min(0), learning: z.int().min(0) })),
  /** Every week the range touches, in order; counted over the days of the range. */
  weeks: z.array(
    z.object({
      week: z.string().regex(/^\d{4}-W\d{2}$/),
      learningDays: z.int().min(0).max(7),
      done: z.int().min(0),
    }),
  ),
  /** Weeks in a row with a learning day, up to this week, or up to the last one while this one has none yet. */
  streak: z.int().min(0),
});
export type Activity = z.infer<typeof activity>;

/** One proposed step with its reason; the interface translates the code. */
export const nextStep = z.object({
  item,
  stage: slug,
  minutes: z.int().min(0),
  reason: z.object({ code: z.enum(stepReasons), params }),
});
export type NextStep = z.infer<typeof nextStep>;

/** Answer of `GET /me/plan`: at most three steps, and the minutes of all required topics still open. */
export const plan = z.object({ roadmap: slug, nextSteps: z.array(nextStep).max(3), minutesLeft: z.int().min(0) });
export type Plan = z.infer<typeof plan>;
