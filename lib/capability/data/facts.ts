import type { Facts } from "#lib/capability/rules/evidence";
import { milliseconds } from "#lib/db/instants";

/** What `earnedJson` answers; times in milliseconds since 1970. */
export type PackedEarned = {
  /** Best attempt per stage: the first one that passed, else the first. */
  attempts: [stage: string, right: number, asked: number, at: number][];
  /** The hand-in that stands per stage, with the latest word on it. */
  handIns: [stage: string, link: string, answers: string[], criteria: number, verdict: Verdict, at: number][];
};

/** What `factsJson` answers. */
export type PackedFacts = PackedEarned & {
  selfAssessed: [capability: string, level: number | null][];
  mentorLevels: [capability: string, level: number][];
};
type Verdict = "accepted" | "returned" | null;

const list = (select: string) => `(select coalesce(json_agg(found."fact"), '[]') from (${select}) found)`;

const now = `'infinity'::timestamptz`;

const earnedFields = (user: string, at: string): string => `
    'attempts', ${list(`
      select distinct on (a."stageId")
        json_build_array(i."slug", a."right", a."asked", ${milliseconds(`a."recordedAt"`)}) as "fact"
      from "QuizAttempt" a join "ContentItem" i on i."id" = a."stageId"
      where a."userId" = ${user} and a."recordedAt" <= ${at}
      order by a."stageId", a."passed" desc, a."recordedAt", a."number"`)},
    'handIns', ${list(`
      select distinct on (h."stageId")
        json_build_array(i."slug", h."links"[1], h."answers", h."criteria", r."verdict", ${milliseconds(`h."handedInAt"`)}) as "fact"
      from "HandIn" h join "ContentItem" i on i."id" = h."stageId"
      left join lateral (
        select r."verdict" from "Review" r
        where r."userId" = h."userId" and r."handInId" = h."id" and r."at" <= ${at}
        order by r."at" desc, r."id" desc limit 1
      ) r on true
      where h."userId" = ${user} and h."handedInAt" <= ${at} and (h."withdrawnAt" is null or h."withdrawnAt" > ${at})
      order by h."stageId", (r."verdict" is not distinct from 'accepted') desc, h."handedInAt" desc, h."id" desc`)}`;

/**
 * SQL: the self-checks and projects that coverage and computed level rest on besides topics, as one JSON value, as they
 * stood at a moment. What was accepted stands before anything handed in later for the same stage: doing more takes
 * nothing away.
 * @param user SQL for the learner's id
 * @param at SQL for the moment
 */
export const earnedJson = (user: string, at = now): string => `json_build_object(${earnedFields(user, at)})`;

/** SQL: the same with what the learner and mentors said, which stands beside the numbers and moves none. */
export const factsJson = (user: string, at = now): string => `
  json_build_object(${earnedFields(user, at)},
    'selfAssessed', ${list(`
      select distinct on (s."capability") json_build_array(s."capability", s."level") as "fact"
      from "SelfRating" s where s."userId" = ${user} and s."ratedAt" <= ${at}
      order by s."capability", s."ratedAt" desc, s."id" desc`)},
    'mentorLevels', ${list(`
      select distinct on (l."capability") json_build_array(l."capability", l."level") as "fact"
      from "MentorLevel" l where l."userId" = ${user} and l."at" <= ${at}
      order by l."capability", l."at" desc, l."id" desc`)})`;

const iso = (at: number): string => new Date(at).toISOString();

/** What `earnedJson` answered, as the rules take it. */
export function unpackEarned(packed: PackedEarned): Required<Pick<Facts, "attempts" | "handIns">> {
  return {
    attempts: packed.attempts.map(([stage, right, asked, at]) => ({ stage, right, asked, at: iso(at) })),
    handIns: packed.handIns.map(([stage, link, answers, criteria, verdict, at]) => ({
      stage,
      link,
      answers,
      criteria,
      verdict,
      at: iso(at),
    })),
  };
}

/** What `factsJson` answered, as the rules take it. */
export const unpackFacts = (packed: PackedFacts): Omit<Facts, "topics"> => ({
  ...unpackEarned(packed),
  selfAssessed: new Map(packed.selfAssessed.flatMap(([slug, level]) => (level === null ? [] : [[slug, level]]))),
  mentorLevels: new Map(packed.mentorLevels),
});
