import type pg from "pg";
import { recordAct } from "#lib/audit";
import { getCatalog } from "#lib/catalog/data";
import { type Access, lockLearner } from "#lib/cohort/data/door";
import type { GivenLevel, LevelRequest } from "#lib/cohort/schema/level";
import { inTransaction } from "#lib/db/transaction";
import { AppError, notFound } from "#lib/errors";

type Giving = Access & LevelRequest & { capability: string; requestId: string };

type Row = { level: number; note: string; at: Date; mentorId: string | null; capability: string; by: string | null };

/** Appends a level; a former one is never rewritten. Null: the id was used before. */
export async function appendLevel(
  client: pg.PoolClient,
  { learnerId, mentorId, id, capability, level, note }: Omit<Giving, "requestId">,
): Promise<boolean> {
  const { rowCount } = await client.query(
    `insert into "MentorLevel" ("userId", "id", "capability", "level", "note", "mentorId", "at")
     values ($1, $2, $3, $4, $5, $6, clock_timestamp()) on conflict do nothing`,
    [learnerId, id, capability, level, note, mentorId],
  );
  return rowCount === 1;
}

/**
 * Gives a learner a level in a capability, with a note. It stands beside what is computed. Sent twice it is given once.
 * @throws AppError NOT_FOUND without access or for a capability of no roadmap, ID_REUSED
 */
export async function giveLevel(giving: Giving): Promise<GivenLevel> {
  const { learnerId, mentorId, id, capability, level, note, requestId } = giving;
  const { roadmaps } = await getCatalog();
  const taught = [...roadmaps.values()].some(({ model }) => model.capabilities.some(({ slug }) => slug === capability));
  return inTransaction(async (client) => {
    await lockLearner(client, giving);
    if (!taught) throw notFound();
    const fresh = await appendLevel(client, giving);
    const { rows } = await client.query<Row>(
      `select l."level", l."note", l."at", l."mentorId", l."capability", m."name" as "by"
       from "MentorLevel" l left join "User" m on m."id" = l."mentorId" where l."userId" = $1 and l."id" = $2`,
      [learnerId, id],
    );
    const given = rows[0];
    const same =
      given?.mentorId === mentorId && given.capability === capability && given.level === level && given.note === note;
    if (!given || !same) throw new AppError("ID_REUSED");
    if (fresh)
      await recordAct(client, {
        actorId: mentorId,
        act: "level.set",
        object: "level",
        objectId: id,
        requestId,
        after: { capability, level },
        personalTo: learnerId,
      });
    return { id, capability, level, note, by: given.by, at: given.at.toISOString() };
  });
}
