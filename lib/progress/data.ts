import { catalogOf } from "#lib/catalog/data";
import { pool } from "#lib/db/client";
import { milliseconds } from "#lib/db/instants";
import { type Reading, readOf } from "#lib/db/reading";
import { notFound } from "#lib/errors";
import { progressOf } from "#lib/progress/rules/state";
import type { Status } from "#lib/progress/rules/status";
import type { ProgressState } from "#lib/progress/schema";

type Packed = [topicId: string, status: Status, version: number, updatedAt: number, firstDoneAt: number | null];

/** A learner's marks, and the content release at that moment. */
type Standings = { release: number; rows: Packed[] };

export const standingsReading: Reading<Standings> = {
  name: "progress-of-learner",
  // All rows as one JSON value: parsing one is several times cheaper than decoding many.
  columns: `(select "number" from "ContentRelease" where "id" = 1) as "release",
    (select coalesce(json_agg(json_build_array(p."topicId", p."status", p."version", ${milliseconds(`p."updatedAt"`)},
      ${milliseconds(`p."firstDoneAt"`)})), '[]') from "TopicProgress" p where p."userId" = person."userId") as "rows"`,
  values: [],
  unpack: ({ release, rows }: Standings) => ({ release, rows }),
};

/**
 * Where a learner with these marks stands on a roadmap, the first one when none is named.
 * @throws AppError NOT_FOUND for a roadmap that is not published
 */
export async function placeStandings({ release, rows }: Standings, slug: string | undefined): Promise<ProgressState> {
  const { roadmaps } = await catalogOf(release);
  const roadmap = slug === undefined ? [...roadmaps.values()][0] : roadmaps.get(slug);
  if (roadmap === undefined) throw notFound();
  const standings = new Map(
    rows.map(([topicId, status, version, updatedAt, firstDoneAt]) => [
      topicId,
      { status, version, updatedAt, firstDoneAt },
    ]),
  );
  return progressOf(roadmap, standings);
}

export type Learner = { userId: string; roadmap?: string | undefined };

/**
 * Where a learner stands on a roadmap, in one statement.
 * @throws AppError NOT_FOUND for a roadmap that is not published, or nobody by that id
 */
export async function getProgress({ userId, roadmap }: Learner): Promise<ProgressState> {
  const standings = await readOf(pool(), userId, standingsReading);
  if (standings === null) throw notFound();
  return placeStandings(standings, roadmap);
}
