import { z } from "zod";
import { weeklyMinutes } from "#lib/account/rules/profile";
import { headingId } from "#lib/capability/schema";
import { localizedLine } from "#lib/catalog/schema";

const minutes = z.int().min(weeklyMinutes.min).max(weeklyMinutes.max);
const studyDays = z
  .array(z.int().min(1).max(7))
  .min(1)
  .max(7)
  .refine((days) => new Set(days).size === days.length, "GIVEN_TWICE");
/** A local time of day such as 19:30. */
export const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const targetDate = z.iso.date().refine((date) => date >= "2000-01-01" && date <= "2999-12-31", "OUT_OF_RANGE");

/** Body of `PUT /me/goal`. A target date that is left out is none; study days and time that are left out stay. */
export const goalChange = z.strictObject({
  role: headingId.nullable(),
  weeklyMinutes: minutes,
  targetDate: targetDate.nullable().optional(),
  studyDays: studyDays.optional(),
  studyTime: clock.optional(),
});
export type GoalChange = z.infer<typeof goalChange>;

/** Where a learner is heading. */
export const goal = z.object({
  /** A role's slug or the id of a private target; null: nowhere in particular. */
  role: headingId.nullable(),
  title: localizedLine.nullable(),
  /** The role chosen is no longer offered. It stays chosen, and measures nothing until another one is. */
  archived: z.boolean(),
  weeklyMinutes: z.int(),
  targetDate: z.iso.date().nullable(),
  /** ISO weekdays, 1 Monday to 7 Sunday, and the local time of a session. */
  studyDays: z.array(z.int().min(1).max(7)),
  studyTime: clock,
});
export type Goal = z.infer<typeof goal>;
