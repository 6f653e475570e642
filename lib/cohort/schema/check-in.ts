import { z } from "zod";
import { slug } from "#lib/catalog/schema";
import { author, comment, level, shortNote } from "#lib/cohort/schema/words";
import { pageOf, timestamp, uuid } from "#lib/http/shapes";

const view = z.strictObject({ capability: slug, level, note: shortNote.optional() });

/** Body of `POST /mentor/learners/{learner}/check-ins`: the mentor's view, capability by capability. */
export const checkInRequest = z.strictObject({
  id: uuid,
  note: comment,
  views: z
    .array(view)
    .min(1)
    .max(100)
    .superRefine((views, context) => {
      const seen = new Set<string>();
      for (const [index, { capability }] of views.entries()) {
        if (seen.has(capability))
          context.addIssue({ code: "custom", path: [index, "capability"], message: "GIVEN_TWICE" });
        seen.add(capability);
      }
    }),
});
export type CheckInRequest = z.output<typeof checkInRequest>;

const row = z.strictObject({
  capability: slug,
  /** As computed at that moment; coverage null without evidence. */
  computed: level,
  coverage: z.number().min(0).max(100).nullable(),
  selfAssessed: level.nullable(),
  mentor: level.nullable(),
  note: z.string(),
});

/** A check-in as it was held, for both sides. */
export const checkIn = z.strictObject({ id: uuid, by: author, note: z.string(), rows: z.array(row), at: timestamp });
export type CheckIn = z.output<typeof checkIn>;

export const checkInPage = pageOf(checkIn);
export type CheckInPage = z.output<typeof checkInPage>;
