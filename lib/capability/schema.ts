import { z } from "zod";
import {
  blockerCodes,
  evidenceKinds,
  itemKinds,
  policyVersion,
  proofs,
  stepKinds,
  stepReasons,
} from "#lib/capability/rules/vocabulary";
import { dimensionSlug, localizedLine, slug } from "#lib/catalog/schema";

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

/** The level a mentor gave last, in their words; `by` is null once their account is gone. */
export const mentorWord = z.object({ level, note: z.string(), by: z.string().nullable(), at: instant });
export type MentorWord = z.infer<typeof mentorWord>;

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
  /** What stands behind `mentorLevel`; the rules alone do not know it. */
  mentor: mentorWord.optional(),
  freshness,
  policyVersion: z.literal(policyVersion),
});
export type Explanation = z.infer<typeof explanation>;

/** Query of the reads that belong to one roadmap; without it, the first published one. */
export const roadmapQuery = z.strictObject({ roadmap: slug.optional() });

/** A role's slug, or the id of one of one's private targets. */
export const headingId = slug;
export const capabilitiesQuery = roadmapQuery.extend({ role: headingId.optional() });

export const gap = z.object({
  capability: slug,
  required: level,
  /** The greater of the computed level and the mentor's. */
  level,
  gap: level,
  /** What is left is level 4, which is earned on the job. */
  earnedOnTheJob: z.boolean(),
});

/** How far one is from what a role requires; `fit` 0 to 1, null without requirements. */
export const roleFit = z.object({
  id: headingId,
  title: localizedLine,
  /** A private target, read out of a job description. */
  private: z.boolean(),
  fit: z.number().min(0).max(1).nullable(),
  /** The widest first. */
  gaps: z.array(gap),
});
export type RoleFit = z.infer<typeof roleFit>;

/** Answer of `GET /me/capabilities`, in the order of the capability model. */
export const capabilities = z.object({
  roadmap: slug,
  policyVersion: z.literal(policyVersion),
  dimensions: z.array(z.object({ slug: dimensionSlug, coverage: points.nullable() })),
  capabilities: z.array(
    explanation.extend({
      slug,
      dimension: dimensionSlug,
      /** What the role below requires, and how far that is; left out where it requires nothing. */
      required: level.optional(),
      gap: level.optional(),
    }),
  ),
  /** Against the role asked for, or where one's goal leads; left out without either. */
  role: roleFit.optional(),
});
export type Capabilities = z.infer<typeof capabilities>;
/** One capability of the answer: its numbers, their reasons, and what the role asks. */
export type Explained = Capabilities["capabilities"][number];

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

/** How a capability moved by a change of the curriculum alone. */
export const courseShift = capabilityChange.omit({ because: true });
export type CourseShift = z.infer<typeof courseShift>;

/** Answer of `GET /me/course-changes`: what changes of the curriculum did to one's numbers, newest first. */
export const courseChanges = z.object({
  items: z.array(
    z.object({ roadmap: slug, release: z.int(), at: instant, seen: z.boolean(), changes: z.array(courseShift) }),
  ),
});
export type CourseChanges = z.infer<typeof courseChanges>;

/** Body of `PUT /me/course-changes`: everything up to this release has been read. */
export const courseChangesSeen = z.strictObject({ seenUpTo: z.int().min(0).max(2_147_483_647) });

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

export const stepItem = z.object({ kind: z.enum(stepKinds), slug });

/** One proposed step with its reason; the interface translates the code. */
export const nextStep = z.object({
  item: stepItem,
  stage: slug,
  minutes: z.int().min(0),
  reason: z.object({ code: z.enum(stepReasons), params }),
});
export type NextStep = z.infer<typeof nextStep>;
