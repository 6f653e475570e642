import { z } from "zod";
import { slug } from "#lib/catalog/schema";

const level = z.int().min(0).max(4);
const rating = z.strictObject({ capability: slug, /** Null takes the rating back. */ level: level.nullable() });

/** Body of `PUT /me/self-assessment`: only what is named changes. */
export const ratingChange = z.strictObject({
  ratings: z
    .array(rating)
    .min(1)
    .max(100)
    .superRefine((ratings, context) => {
      const seen = new Set<string>();
      for (const [index, { capability }] of ratings.entries()) {
        if (seen.has(capability))
          context.addIssue({ code: "custom", path: [index, "capability"], message: "GIVEN_TWICE" });
        seen.add(capability);
      }
    }),
});
export type RatingChange = z.infer<typeof ratingChange>;

/** What a learner says of themselves now, by slug of the capability. It moves no number. */
export const selfAssessment = z.object({
  ratings: z.array(z.object({ capability: slug, level, ratedAt: z.iso.datetime() })),
});
export type SelfAssessment = z.infer<typeof selfAssessment>;
