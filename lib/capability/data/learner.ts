import { type Course, courseOf } from "#lib/capability/rules/course";
import { type Evidence, judgeEvidence, type Standing } from "#lib/capability/rules/evidence";
import type { Mark } from "#lib/capability/rules/vocabulary";
import { catalogOf } from "#lib/catalog/data";
import { pool } from "#lib/db/client";
import { notFound } from "#lib/errors";

export type Learner = { userId: string; roadmap?: string | undefined };
export type Learned = { slug: string; course: Course; evidence: Evidence };

type Packed = [topicId: string, status: Mark, firstDoneAt: number | null];

const marksSql = `
  select (select "number" from "ContentRelease" where "id" = 1) as "release",
    coalesce(json_agg(json_build_array(p."topicId", p."status",
      floor(extract(epoch from p."firstDoneAt") * 1000)::bigint)), '[]') as "marks"
  from "TopicProgress" p where p."userId" = $1`;

/**
 * The course of a roadmap (the first one when none is named) and one learner's evidence on it, in one statement.
 * @throws AppError NOT_FOUND for a roadmap that is not published
 */
export async function loadEvidence({ userId, roadmap: slug }: Learner): Promise<Learned> {
  const { rows } = await pool().query<{ release: number; marks: Packed[] }>({
    name: "evidence-of-learner",
    text: marksSql,
    values: [userId],
  });
  const { roadmaps } = await catalogOf(rows[0]?.release ?? 0);
  const roadmap = slug === undefined ? [...roadmaps.values()][0] : roadmaps.get(slug);
  if (roadmap === undefined) throw notFound();
  const standings = new Map(
    (rows[0]?.marks ?? []).map(([id, status, at]): [string, Standing] => [
      id,
      { status, firstDoneAt: at === null ? null : new Date(at).toISOString() },
    ]),
  );
  const topics = new Map<string, Standing>();
  for (const topic of roadmap.stages.flatMap((stage) => stage.topics)) {
    const standing = standings.get(topic.id);
    if (standing) topics.set(topic.slug, standing);
  }
  return { slug: roadmap.slug, course: courseOf(roadmap), evidence: judgeEvidence({ topics }) };
}
