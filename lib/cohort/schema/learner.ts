import { z } from "zod";
import { activity } from "#lib/capability/schema";
import { slug } from "#lib/catalog/schema";
import { learnerFilters } from "#lib/cohort/rules/vocabulary";
import { partner } from "#lib/cohort/schema/words";
import { timestamp, uuid } from "#lib/http/shapes";
import { totals } from "#lib/progress/schema";

export const learnerParam = z.strictObject({ learner: uuid });

/** Query of `GET /mentor/learners`. */
export const learnersQuery = z.strictObject({
  show: z.enum(learnerFilters).default("all"),
  roadmap: slug.optional(),
});
export type LearnersQuery = z.output<typeof learnersQuery>;

/** A learner in their mentor's list. Days are those of the learner's own time zone. */
export const mentoredLearner = partner.extend({
  since: timestamp,
  timeZone: z.string(),
  totals,
  lastLearningDay: z.iso.date().nullable(),
  /** Days since then, or since the mentorship began when nothing was learned yet. */
  quietDays: z.int().min(0),
  stalled: z.boolean(),
  /** Hand-ins that nobody has reviewed. */
  waiting: z.int().min(0),
});
export type MentoredLearner = z.output<typeof mentoredLearner>;

/** Answer of `GET /mentor/learners`: stalled ones first, and how many each filter would show. */
export const learnerList = z.strictObject({
  roadmap: slug,
  counts: z.strictObject({ all: z.int().min(0), stalled: z.int().min(0), waiting: z.int().min(0) }),
  items: z.array(mentoredLearner),
});
export type LearnerList = z.output<typeof learnerList>;

/** Answer of `GET /mentor/learners/{learner}`: the same, with the rhythm of the last twelve weeks. */
export const learnerCard = mentoredLearner.extend({
  roadmap: slug,
  weeks: activity.shape.weeks,
  streak: activity.shape.streak,
});
export type LearnerCard = z.output<typeof learnerCard>;
