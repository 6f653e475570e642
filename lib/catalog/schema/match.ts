import { z } from "zod";
import { longestJobDescription } from "#lib/catalog/rules/vocabulary";
import { requirement } from "#lib/catalog/schema";

/** A job description as it was pasted: kept as it is, so that places in the answer are places in it. */
export const jobDescription = z
  .string()
  .refine((text) => text.trim() !== "", "REQUIRED")
  .refine((text) => text.trim().length <= longestJobDescription, "TOO_LONG");

/** Body of `POST /roles/match`. */
export const matchRequest = z.strictObject({ text: jobDescription });

const slice = z.strictObject({
  /** Place of the first character, and of the one after the last, counted in UTF-16 units. */
  start: z.int().min(0),
  end: z.int().min(0),
  text: z.string(),
});

/** What a job description asks for, in the order of the capability model. */
export const matchAnswer = z.strictObject({
  requirements: z.array(
    requirement
      .extend({
        /** The words that say so. */
        words: z.array(slice).min(1),
        /** The words its level was told from; left out where none say it and the usual level is taken. */
        levelWords: z.array(slice).min(1).optional(),
      })
      .strict(),
  ),
});
export type MatchAnswer = z.infer<typeof matchAnswer>;
