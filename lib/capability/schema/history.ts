import { z } from "zod";
import { movedBy } from "#lib/capability/rules/vocabulary";
import { capabilities, capabilitiesQuery } from "#lib/capability/schema";
import { slug } from "#lib/catalog/schema";

const instant = z.iso.datetime();
const level = z.int().min(0).max(4);
const coverage = z.number().min(0).max(100).nullable();

/** A local date of the learner. Far enough from the ends of four-digit years that a zone cannot leave them. */
const askedDay = z.iso.date().refine((date) => date >= "0002-01-01" && date <= "9998-12-31", "OUT_OF_RANGE");

/** Query of `GET /me/capabilities`. `at`: as it was at the end of that day. */
export const historyQuery = capabilitiesQuery.extend({ at: askedDay.optional() });

/** Something that came or went since. Self-checks and projects go by their stage, a mentor's level by its capability. */
const cause = z.object({
  kind: z.enum(movedBy),
  slug,
  /** When it came, as far as that is known. */
  at: instant.nullable(),
  /** It counted then and counts no more: marked open again, withdrawn, returned, given lower. */
  lost: z.boolean(),
});
export type MoveCause = z.infer<typeof cause>;

/** How a capability moved from that day until now. */
export const move = z.object({
  capability: slug,
  coverageFrom: coverage,
  coverageTo: coverage,
  levelFrom: level,
  levelTo: level,
  mentorLevelFrom: level.nullable(),
  mentorLevelTo: level.nullable(),
  because: z.array(cause),
});
export type Move = z.infer<typeof move>;

/** Answer of `GET /me/capabilities`; with `at` also what day it is of, and what moved since. */
export const capabilitiesThen = capabilities.extend({
  asOf: z
    .object({
      date: z.iso.date(),
      /** The day the learner's record begins; before it there is nothing to see. */
      first: z.iso.date(),
      /** The learner's own day as this was answered. */
      today: z.iso.date(),
    })
    .optional(),
  /** The greatest moves first. */
  since: z.array(move).optional(),
});
export type CapabilitiesThen = z.infer<typeof capabilitiesThen>;
