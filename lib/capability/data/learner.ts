import { factsJson, type PackedFacts, unpackFacts } from "#lib/capability/data/facts";
import { headingOf } from "#lib/capability/data/heading";
import { courseOf } from "#lib/capability/rules/course";
import { type Evidence, judgeEvidence, standingsIn, type TopicsById } from "#lib/capability/rules/evidence";
import type { Mark } from "#lib/capability/rules/vocabulary";
import { catalogOf } from "#lib/catalog/data";
import type { Requirement } from "#lib/catalog/schema";
import { milliseconds } from "#lib/db/instants";
import { notFound } from "#lib/errors";

export type Learner = { userId: string; roadmap?: string | undefined };

type Packed = [topicId: string, status: Mark, firstDoneAt: number | null];

/** Where a learner is heading, as stored: a role of the curriculum, or a private target with its own levels. */
export type StoredGoal = {
  role: string | null;
  target: { id: string; title: string; levels: Requirement[] } | null;
  /** The learner's own calendar date. */
  targetDate: string | null;
  studyDays: number[];
  studyTime: string;
};

/** All that one learner's numbers rest on, and the content release at that moment. */
export type LearnerRecord = { release: number; marks: Packed[]; facts: PackedFacts; goal: StoredGoal | null };

type Queryable = {
  query: (config: { name: string; text: string; values: unknown[] }) => Promise<{ rows: LearnerRecord[] }>;
};

/** SQL: a learner's marks as one JSON value. */
export const marksJson = (user: string): string => `
  (select coalesce(json_agg(json_build_array(p."topicId", p."status",
     ${milliseconds(`p."firstDoneAt"`)})), '[]')
   from "TopicProgress" p where p."userId" = ${user})`;

const recordColumns = `
  (select "number" from "ContentRelease" where "id" = 1) as "release",
    ${marksJson("$1")} as "marks",
    ${factsJson("$1")} as "facts",
    (select json_build_object('role', r."slug", 'targetDate', g."targetDate", 'studyDays', g."studyDays",
       'studyTime', g."studyTime", 'target', case when t."id" is not null then
         json_build_object('id', t."id", 'title', t."title", 'levels', t."levels") end)
     from "Goal" g left join "ContentItem" r on r."id" = g."roleId"
     left join "Target" t on t."userId" = g."userId" and t."id" = g."targetId" where g."userId" = $1) as "goal"`;

/** SQL: the record of the learner in parameter `$1`, with further columns, as one row. */
export const recordSql = (more = ""): string => `select ${recordColumns}${more === "" ? "" : `, ${more}`}`;

/** One statement; in a transaction of the caller's, it sees what that has written. */
export async function readRecord(client: Queryable, userId: string): Promise<LearnerRecord> {
  const { rows } = await client.query({ name: "evidence-of-learner", text: recordSql(), values: [userId] });
  const [record] = rows;
  if (record === undefined) throw new Error("An aggregate without a row.");
  return record;
}

/** A learner's evidence as the topics of this roadmap name it. */
export function evidenceIn(roadmap: TopicsById, { marks, facts }: Pick<LearnerRecord, "marks" | "facts">): Evidence {
  const standings = new Map(marks.map(([id, status, firstDoneAt]) => [id, { status, firstDoneAt }]));
  return judgeEvidence({ topics: standingsIn(roadmap, standings), ...unpackFacts(facts) });
}

export type PlacedRecord = Awaited<ReturnType<typeof placeRecord>>;

/**
 * A record beside what is published. `heading`: what the goal leads to, measured on the first roadmap alone; another one's
 * levels know nothing of what was learned there.
 * @throws AppError NOT_FOUND for a roadmap that is not published
 */
export async function placeRecord<Found extends LearnerRecord>(record: Found, slug: string | undefined) {
  const catalog = await catalogOf(record.release);
  const [first] = catalog.roadmaps.values();
  const roadmap = slug === undefined ? first : catalog.roadmaps.get(slug);
  if (roadmap === undefined) throw notFound();
  const heading = roadmap === first ? headingOf(catalog, record.goal) : null;
  return { catalog, roadmap, record, heading, course: courseOf(roadmap), evidence: evidenceIn(roadmap, record) };
}
