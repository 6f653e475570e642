import { recordAct } from "#lib/audit";
import { evidenceIn, readRecord } from "#lib/capability/data/learner";
import { courseOf } from "#lib/capability/rules/course";
import { measureCapability } from "#lib/capability/rules/explain";
import { listRoadmaps } from "#lib/catalog/data";
import { type Access, lockLearner } from "#lib/cohort/data/door";
import { type CheckInRow, snapshot, type View } from "#lib/cohort/rules/comparison";
import type { CheckIn, CheckInRequest } from "#lib/cohort/schema/check-in";
import { inTransaction } from "#lib/db/transaction";
import { AppError, notFound } from "#lib/errors";

type Holding = Access & CheckInRequest & { requestId: string };
type Row = { mentorId: string | null; by: string | null; note: string; rows: CheckInRow[]; at: Date };

const saidIn = (views: readonly View[]): string =>
  JSON.stringify(views.map(({ capability, level, note = "" }) => [capability, level, note]).toSorted());
const saidBefore = (rows: readonly CheckInRow[]): string =>
  saidIn(
    rows.flatMap(({ capability, mentor, note }) => (mentor === null ? [] : [{ capability, level: mentor, note }])),
  );

/**
 * Keeps both views of a learner as they are at this moment. Sent twice it is kept once, as it was the first time.
 * @throws AppError NOT_FOUND without access, INVALID for a capability that is not in the model, ID_REUSED
 */
export async function holdCheckIn(holding: Holding): Promise<CheckIn> {
  const { learnerId, mentorId, id, note, views, requestId } = holding;
  const [roadmap] = await listRoadmaps();
  if (roadmap === undefined) throw notFound();
  const course = courseOf(roadmap);
  const known = new Set(course.capabilities.map(({ slug }) => slug));
  const errors = views.flatMap(({ capability }, index) =>
    known.has(capability) ? [] : [{ path: `views.${index}.capability`, code: "UNKNOWN_CAPABILITY" }],
  );
  return inTransaction(async (client) => {
    await lockLearner(client, holding);
    if (errors.length > 0) throw new AppError("INVALID", { errors });
    const evidence = evidenceIn(roadmap, await readRecord(client, learnerId));
    const standings = course.capabilities.map(({ slug }) => ({
      slug,
      ...measureCapability({ course, capability: slug, evidence }),
      selfAssessed: evidence.selfAssessed.get(slug),
    }));
    const { rowCount } = await client.query(
      `insert into "CheckIn" ("userId", "id", "mentorId", "note", "rows", "at")
       values ($1, $2, $3, $4, $5, now()) on conflict do nothing`,
      [learnerId, id, mentorId, note, JSON.stringify(snapshot(standings, views))],
    );
    const { rows } = await client.query<Row>(
      `select c."mentorId", m."name" as "by", c."note", c."rows", c."at"
       from "CheckIn" c left join "User" m on m."id" = c."mentorId" where c."userId" = $1 and c."id" = $2`,
      [learnerId, id],
    );
    const kept = rows[0];
    const same = kept?.mentorId === mentorId && kept.note === note && saidBefore(kept.rows) === saidIn(views);
    if (!kept || !same) throw new AppError("ID_REUSED");
    if (rowCount)
      await recordAct(client, {
        actorId: mentorId,
        act: "check-in.write",
        object: "check-in",
        objectId: id,
        requestId,
      });
    return { id, by: kept.by, note: kept.note, rows: kept.rows, at: kept.at.toISOString() };
  });
}
