import { getActivity } from "#lib/capability/data/activity";
import { dateOfDay, dayNumber, localDate } from "#lib/capability/rules/days";
import { catalogOf } from "#lib/catalog/data";
import type { Roadmap } from "#lib/catalog/schema";
import { type Access, openMentorship } from "#lib/cohort/data/door";
import { waitingSql } from "#lib/cohort/data/waiting";
import { isWanted, orderLearners } from "#lib/cohort/rules/order";
import { quietOf, quietSince } from "#lib/cohort/rules/quiet";
import type { LearnerCard, LearnerList, LearnersQuery, MentoredLearner } from "#lib/cohort/schema/learner";
import { pool } from "#lib/db/client";
import { notFound } from "#lib/errors";
import type { Status } from "#lib/progress/rules/status";
import { summarize } from "#lib/progress/rules/totals";

type Packed = {
  id: string;
  name: string;
  timeZone: string;
  startedAt: number;
  lastLearningAt: number | null;
  waiting: number;
  marks: [topicId: string, status: Status][];
};

const ms = (value: string) => `floor(extract(epoch from ${value}) * 1000)::bigint`;

/** All learners of a mentor (`$1`), or one of them (`$2`), with everything a list tells of them: one statement for all. */
const learnersSql = `
  select (select "number" from "ContentRelease" where "id" = 1) as "release",
    (select coalesce(json_agg(json_build_object(
      'id', l."id", 'name', l."name", 'timeZone', l."timeZone", 'startedAt', ${ms(`s."startedAt"`)},
      'lastLearningAt', (select ${ms(`max(e."occurredAt")`)} from "ProgressEvent" e
        where e."userId" = l."id" and e."outcome" = 'applied' and e."version" is not null and e."undoes" is null
          and e."status" in ('learning', 'done')),
      'waiting', ${waitingSql(`l."id"`)},
      'marks', (select coalesce(json_agg(json_build_array(p."topicId", p."status")), '[]')
        from "TopicProgress" p where p."userId" = l."id"))), '[]')
     from ${openMentorship} and ($2::uuid is null or s."userId" = $2)) as "learners"`;

type Asked = { mentorId: string; learnerId?: string; roadmap: string | undefined };

async function readLearners({ mentorId, learnerId, roadmap: slug }: Asked) {
  const { rows } = await pool().query<{ release: number; learners: Packed[] }>({
    name: "learners-of-mentor",
    text: learnersSql,
    values: [mentorId, learnerId ?? null],
  });
  const { roadmaps } = await catalogOf(rows[0]?.release ?? 0);
  const roadmap = slug === undefined ? [...roadmaps.values()][0] : roadmaps.get(slug);
  if (roadmap === undefined) throw notFound();
  return { roadmap, learners: rows[0]?.learners ?? [] };
}

function told(
  { startedAt, lastLearningAt, marks, ...learner }: Packed,
  roadmap: Roadmap,
  now: number,
): MentoredLearner {
  const topics = roadmap.stages.flatMap((stage) => stage.topics);
  const statuses = new Map(marks);
  const bySlug = new Map(topics.map(({ slug, id }) => [slug, statuses.get(id) ?? ("todo" as const)]));
  return {
    ...learner,
    since: new Date(startedAt).toISOString(),
    totals: summarize(topics, (slug) => bySlug.get(slug) ?? "todo"),
    ...quietOf({ lastLearningAt, startedAt }, { now, timeZone: learner.timeZone }),
  };
}

/**
 * A mentor's learners, stalled ones first, oldest first.
 * @throws AppError NOT_FOUND for a roadmap that is not published
 */
export async function listLearners(mentorId: string, { show, roadmap: slug }: LearnersQuery): Promise<LearnerList> {
  const { roadmap, learners } = await readLearners({ mentorId, roadmap: slug });
  const now = Date.now();
  const since = new Map(learners.map((learner) => [learner.id, quietSince(learner)]));
  const all = orderLearners(
    learners.map((learner) => told(learner, roadmap, now)),
    ({ id }) => since.get(id) ?? now,
  );
  const count = (filter: LearnersQuery["show"]) => all.filter((learner) => isWanted(learner, filter)).length;
  return {
    roadmap: roadmap.slug,
    counts: { all: all.length, stalled: count("stalled"), waiting: count("waiting") },
    items: all.filter((learner) => isWanted(learner, show)),
  };
}

/** The Monday eleven weeks before this one, so that twelve weeks are told. */
const weeksAgo = (today: string): string => {
  const day = dayNumber(today);
  return dateOfDay(day - ((day + 3) % 7) - 77);
};

/** @throws AppError NOT_FOUND unless this mentor may see this learner now */
export async function getLearner(access: Access, slug: string | undefined): Promise<LearnerCard> {
  const { roadmap, learners } = await readLearners({ ...access, roadmap: slug });
  const learner = learners[0];
  if (learner === undefined) throw notFound();
  const now = Date.now();
  const { timeZone } = learner;
  const from = weeksAgo(localDate(now, timeZone));
  const { weeks, streak } = await getActivity({ userId: learner.id, timeZone, query: { from } });
  return { ...told(learner, roadmap, now), roadmap: roadmap.slug, weeks, streak };
}
