import { z } from "zod";
import { slug } from "#lib/catalog/schema";
import { author, level, levelNote } from "#lib/cohort/schema/words";
import { pageOf, paging, slugParam, timestamp, uuid } from "#lib/http/shapes";

export const levelParams = z.strictObject({ learner: uuid, capability: slugParam });

/** Body of `PUT /mentor/learners/{learner}/levels/{capability}`. */
export const levelRequest = z.strictObject({ id: uuid, level, note: levelNote });
export type LevelRequest = z.output<typeof levelRequest>;

/** A level that a mentor gave. The latest one of a capability stands. */
export const givenLevel = z.strictObject({
  id: uuid,
  capability: slug,
  level,
  note: z.string(),
  by: author,
  at: timestamp,
});
export type GivenLevel = z.output<typeof givenLevel>;

export const levelPage = pageOf(givenLevel);
export type LevelPage = z.output<typeof levelPage>;

export const pageQuery = z.strictObject(paging);
export type PageQuery = z.output<typeof pageQuery>;
