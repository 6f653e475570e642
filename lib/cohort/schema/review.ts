import { z } from "zod";
import { slug } from "#lib/catalog/schema";
import { comment, level, shortNote } from "#lib/cohort/schema/words";
import { uuid } from "#lib/http/shapes";
import { verdicts } from "#lib/practice/rules/hand-in-state";
import { handIn } from "#lib/practice/schema/hand-ins";

/** Query of a learner's hand-ins: the earlier ones too, for one project or capability. */
export const handInsQuery = z.strictObject({ stage: slug.optional(), capability: slug.optional() });
export type HandInsQuery = z.output<typeof handInsQuery>;

export const handInList = z.strictObject({ items: z.array(handIn) });
export type HandInList = z.output<typeof handInList>;

export const handInParams = z.strictObject({ learner: uuid, id: uuid });

/** Body of a review: one entry per criterion of the hand-in, in its order. `level` comes with accepted evidence. */
export const reviewRequest = z.strictObject({
  id: uuid,
  verdict: z.enum(verdicts),
  criteria: z.array(z.strictObject({ met: z.boolean(), comment: shortNote.optional() })).max(50),
  comment,
  level: level.optional(),
});
export type ReviewRequest = z.output<typeof reviewRequest>;

export const reviewed = z.strictObject({ id: uuid, verdict: z.enum(verdicts), at: z.iso.datetime() });
export type Reviewed = z.output<typeof reviewed>;
