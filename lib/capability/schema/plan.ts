import { z } from "zod";
import { stepAnswers, stepKinds } from "#lib/capability/rules/vocabulary";
import { nextStep, roadmapQuery, stepItem } from "#lib/capability/schema";
import { clock, goal } from "#lib/capability/schema/goal";
import { slug } from "#lib/catalog/schema";

const minutes = z.int().min(0);
const localDate = z.iso.date();

/** At most this many weeks are laid out; what is left after them is only summed up. */
export const longestPlan = 104;

/** Query of `GET /me/plan`: how many weeks to lay out. */
export const planQuery = roadmapQuery.extend({ weeks: z.coerce.number().int().min(0).max(longestPlan).optional() });

/** A topic, self-check or project in a session, or the part of it that fits in. */
const plannedPart = z.object({
  item: stepItem,
  stage: slug,
  minutes,
  /** Minutes of the whole of it. */
  of: minutes,
  /** Whether it begins and whether it ends here. */
  begins: z.boolean(),
  ends: z.boolean(),
});
export type PlannedPart = z.infer<typeof plannedPart>;

/** A session on one of the learner's study days; `time` is their local time. */
const plannedSession = z.object({ date: localDate, time: clock, minutes, parts: z.array(plannedPart) });
export type PlannedSession = z.infer<typeof plannedSession>;

const plannedWeek = z.object({
  week: z.string().regex(/^\d{4}-W\d{2}$/),
  /** First and last day; of this week, today is the first. */
  from: localDate,
  to: localDate,
  minutes,
  sessions: z.array(plannedSession),
});
export type PlannedWeek = z.infer<typeof plannedWeek>;

/** The weeks, this one first, and the minutes that are left after the last of them. */
export type WeekPlan = { weeks: PlannedWeek[]; beyond: number };

/** When the rest may be done. Days are the learner's own. */
const forecast = z.object({
  /** Minutes a week. */
  pace: minutes,
  /** How many weeks of learning, up to four, the pace rests on; for each that is missing, the weekly goal stands in. */
  basedOn: z.int().min(0).max(4),
  weeks: z.object({ from: z.int().min(1), to: z.int().min(1) }),
  from: localDate,
  to: localDate,
});
export type Forecast = z.infer<typeof forecast>;

/** Params of `/me/steps/{kind}/{slug}`; self-checks and projects go by the slug of their stage. */
export const stepParams = z.strictObject({ kind: z.enum(stepKinds), slug });

/** Body of `PUT /me/steps/{kind}/{slug}`. */
export const stepChange = z.strictObject({
  answer: z.enum(stepAnswers),
  /** The day from which it may be proposed again. */
  until: localDate.optional(),
});
export type StepChange = z.infer<typeof stepChange>;

/** What a learner answered to a proposed step. */
export const stepChoice = z.object({
  item: stepItem,
  stage: slug,
  answer: z.enum(stepAnswers),
  /** The learner's own day from which it may be proposed again. */
  until: localDate,
  /** Of "I know this already": whether something stands behind it, so that it is not proposed again at all. */
  backed: z.boolean(),
  /** What would stand behind it: the stage's self-check, or work of earlier that speaks for this capability. */
  ways: z.object({ selfCheck: z.boolean(), capability: slug.nullable() }),
});
export type StepChoice = z.infer<typeof stepChoice>;

/** Answer of `GET /me/plan`. */
export const plan = z.object({
  roadmap: slug,
  /** The learner's own day and zone everything here is counted by. */
  today: localDate,
  timeZone: z.string(),
  goal,
  /** Per cent of what the goal's role requires that is missing, rounded up; null without a goal. */
  short: z.int().min(0).max(100).nullable(),
  nextSteps: z.array(nextStep).max(3),
  /** Minutes of everything that is left, and what they are made of. */
  minutesLeft: minutes,
  left: z.object({ topics: minutes, selfChecks: minutes, projects: minutes }),
  /** Minutes finished in this week of the learner's, against the weekly goal. */
  week: z.object({ finished: minutes, goal: minutes }),
  forecast: forecast.nullable(),
  /** Steps that were answered "not now" or "I know this already". */
  aside: z.array(stepChoice),
  weeks: z.array(plannedWeek).max(longestPlan),
  beyond: minutes,
});
export type Plan = z.infer<typeof plan>;
