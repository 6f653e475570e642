import type { MentorWord } from "#lib/capability/schema";
import { milliseconds } from "#lib/db/instants";

/** What `mentorWordsJson` answers; the time in milliseconds since 1970. */
export type PackedWords = [capability: string, level: number, note: string, by: string | null, at: number][];

/**
 * SQL: the level that mentors gave a learner last in each capability up to a moment, in their words, as one JSON value.
 * @param user SQL for the learner's id
 * @param at SQL for the moment
 */
export const mentorWordsJson = (user: string, at = `'infinity'::timestamptz`): string => `
  (select coalesce(json_agg(found."word"), '[]') from (
     select distinct on (l."capability")
       json_build_array(l."capability", l."level", l."note", m."name", ${milliseconds(`l."at"`)}) as "word"
     from "MentorLevel" l left join "User" m on m."id" = l."mentorId"
     where l."userId" = ${user} and l."at" <= ${at}
     order by l."capability", l."at" desc, l."id" desc) found)`;

/** By capability. */
export const unpackWords = (packed: PackedWords): Map<string, MentorWord> =>
  new Map(
    packed.map(([capability, level, note, by, at]) => [
      capability,
      { level, note, by, at: new Date(at).toISOString() },
    ]),
  );
