import { catalogOf } from "#lib/catalog/data";
import { pool } from "#lib/db/client";
import { milliseconds } from "#lib/db/instants";
import { notFound } from "#lib/errors";
import { progressOf } from "#lib/progress/rules/state";
import type { Status } from "#lib/progress/rules/status";
import type { ProgressState } from "#lib/progress/schema";

type Packed = [topicId: string, status: Status, version: number, updatedAt: number, firstDoneAt: number | null];

/** All rows of the learner as one JSON value: parsing one is several times cheaper than decoding many. */
const standingSql = `
  select (select "number" from "ContentRelease" where "id" = 1) as "release",
    coalesce(json_agg(json_build_array(p."topicId", p."status", p."version", ${milliseconds(`p."updatedAt"`)},
      ${milliseconds(`p."firstDoneAt"`)})), '[]') as "rows"
  from "TopicProgress" p where p."userId" = $1`;

export type Learner = { userId: string; roadmap?: string | undefined };

/**
 * Where a learner stands on a roadmap (the first one when none is named), in one statement.
 * @throws AppError NOT_FOUND for a roadmap that is not published
 */
export async function getProgress({ userId, roadmap: slug }: Learner): Promise<ProgressState> {
  const { rows } = await pool().query<{ release: number; rows: Packed[] }>({
    name: "progress-of-learner",
    text: standingSql,
    values: [userId],
  });
  const { roadmaps } = await catalogOf(rows[0]?.release ?? 0);
  const roadmap = slug === undefined ? [...roadmaps.values()][0] : roadmaps.get(slug);
  if (roadmap === undefined) throw notFound();
  const standings = new Map(
    rows[0]?.rows.map(([topicId, status, version, updatedAt, firstDoneAt]) => [
      topicId,
      { status, version, updatedAt, firstDoneAt },
    ]),
  );
  return progressOf(roadmap, standings);
}
