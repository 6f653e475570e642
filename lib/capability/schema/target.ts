import { z } from "zod";
import { longestTargetTitle } from "#lib/capability/rules/targets";
import { longestJobDescription } from "#lib/catalog/rules/vocabulary";
import { requirement } from "#lib/catalog/schema";
import { pageOf, timestamp, uuid } from "#lib/http/shapes";

const requirements = z
  .array(requirement.strict())
  .min(1)
  .max(60)
  .refine((list) => new Set(list.map(({ capability }) => capability)).size === list.length, "GIVEN_TWICE");

const fields = {
  title: z.string().trim().min(1).max(longestTargetTitle),
  /** The job description it was read out of; empty for one made by hand. */
  text: z.string().trim().max(longestJobDescription),
  requirements,
};

/** Body of `POST /me/targets`. The id is made by the client, so that sending twice makes one. */
export const newTarget = z.strictObject({ id: uuid, ...fields, text: fields.text.default("") });
export type NewTarget = z.infer<typeof newTarget>;

/** Body of `PATCH /me/targets/{id}`: the fields that are named are set whole. */
export const targetChange = z.strictObject(fields).partial();
export type TargetChange = z.infer<typeof targetChange>;

export const targetParams = z.strictObject({ id: uuid });

/** A private target: what one job asks for, as its learner read it and corrected it. */
export const target = z.strictObject({
  id: uuid,
  title: z.string(),
  text: z.string(),
  requirements: z.array(requirement),
  createdAt: timestamp,
  updatedAt: timestamp,
});
export type Target = z.infer<typeof target>;

/** The latest first; there are few enough to come all at once. */
export const targetList = pageOf(target);
export type TargetList = z.infer<typeof targetList>;
