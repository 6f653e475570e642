import { catalogOf } from "#lib/catalog/data";
import type { Roadmap } from "#lib/catalog/schema";
import { pool } from "#lib/db/client";
import { notFound } from "#lib/errors";
import type { Row } from "#lib/progress/rules/event";
import { progressOf } from "#lib/progress/rules/state";
import type { Status } from "#lib/progress/rules/status";
import type { ProgressState } from "#lib/progress/schema";

/** A row as `rowsJson` writes it; times in milliseconds since 1970. */
export type PackedRow = [
  topicId: string,
  status: Status,
  version: number,
  updatedAt: number,
  firstDoneAt: number | null,
  eventId: string,
  eventAt: number,
];

const ms = (column: string) => `floor(extract(epoch from ${column}) * 1000)::bigint`;

/** All rows of the learner in parameter `$1` as one JSON value: parsing one is several times cheaper than decoding many. */
export const rowsJson = `
  (select coalesce(json_agg(json_build_array(p."topicId", p."status", p."version", ${ms(`p."updatedAt"`)},
     ${ms(`p."firstDoneAt"`)}, p."eventId", ${ms(`p."eventAt"`)})), '[]')
   from "TopicProgress" p where p."userId" = $1)`;

export const unpackRows = (packed: readonly PackedRow[]): Map<string, Row> =>
  new Map(
    packed.map(([topicId, status, version, updatedAt, firstDoneAt, eventId, eventAt]) => [
      topicId,
      { status, version, updatedAt, firstDoneAt, eventId, eventAt },
    ]),
  );

const learnerSql = `select (select "number" from "ContentRelease" where "id" = 1) as "release", ${rowsJson} as "rows"`;

export type Learner = { userId: string; roadmap?: string | undefined };

/**
 * One learner's rows and the roadmap they are asked about (the first one when none is named), in one statement.
 * @throws AppError NOT_FOUND for a roadmap that is not published
 */
export async function loadLearner({
  userId,
  roadmap: slug,
}: Learner): Promise<{ roadmap: Roadmap; rows: Map<string, Row> }> {
  const { rows } = await pool().query<{ release: number; rows: PackedRow[] }>({
    name: "progress-of-learner",
    text: learnerSql,
    values: [userId],
  });
  const { roadmaps } = await catalogOf(rows[0]?.release ?? 0);
  const roadmap = slug === undefined ? [...roadmaps.values()][0] : roadmaps.get(slug);
  if (roadmap === undefined) throw notFound();
  return { roadmap, rows: unpackRows(rows[0]?.rows ?? []) };
}

/** Where a learner stands on a roadmap. */
export async function getProgress(learner: Learner): Promise<ProgressState> {
  const { roadmap, rows } = await loadLearner(learner);
  return progressOf(roadmap, rows);
}
