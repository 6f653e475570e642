import type pg from "pg";
import { AppError, invalidField } from "#lib/errors";
import { handInsPerThing } from "#lib/practice/rules/check-hand-in";
import type { HandIn } from "#lib/practice/schema/hand-ins";

/**
 * Locks the learner's row, so that two writers of one learner take turns. What is read after this, in a statement of its
 * own, is fresh.
 * @throws AppError NOT_SIGNED_IN when the account was deleted a moment ago
 */
export async function lockLearner(client: pg.PoolClient, userId: string): Promise<void> {
  const { rowCount } = await client.query(`select 1 from "User" where "id" = $1 for no key update`, [userId]);
  if (!rowCount) throw new AppError("NOT_SIGNED_IN");
}

type Content = Pick<HandIn, "links" | "reflection"> & { answers: readonly string[] };

const sameList = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((text, index) => text === other[index]);

/** Whether a hand-in says the same; who may see it aside. */
export const saysTheSame = (handIn: HandIn, { links, answers, reflection }: Content): boolean =>
  sameList(handIn.links, links) &&
  handIn.reflection === reflection &&
  sameList(
    handIn.criteria.map(({ answer }) => answer),
    answers,
  );

export type NewHandIn = Content &
  Pick<HandIn, "id" | "kind" | "capability" | "audience"> & {
    userId: string;
    stageId: string | null;
    stageVersion: number | null;
  };

/**
 * Appends a hand-in, later than all others of this learner, and replaces what stood by that.
 * @param earlier how many there are for the same project or capability
 * @throws AppError ID_REUSED when the id is that of something else
 * @throws AppError INVALID when there are as many as are kept
 */
export async function appendHandIn(client: pg.PoolClient, handIn: NewHandIn, earlier: number): Promise<void> {
  if (earlier >= handInsPerThing) throw invalidField("", "TOO_MANY_HAND_INS");
  const { userId, id, kind, stageId, stageVersion, capability, links, answers, reflection, audience } = handIn;
  const { rowCount } = await client.query(
    `insert into "HandIn" ("userId", "id", "kind", "stageId", "stageVersion", "capability", "links", "answers", "criteria",
       "reflection", "audience", "handedInAt")
     select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11,
       greatest(clock_timestamp(), (select max("handedInAt") from "HandIn" where "userId" = $1) + interval '1 ms')
     on conflict ("userId", "id") do nothing`,
    [userId, id, kind, stageId, stageVersion, capability, links, answers, answers.length, reflection, audience],
  );
  if (!rowCount) throw new AppError("ID_REUSED");
}

/** Takes a hand-in back; one that was taken back before stays so since then. */
export async function markWithdrawn(client: pg.PoolClient, { userId, id }: { userId: string; id: string }) {
  await client.query(
    `update "HandIn" set "withdrawnAt" = clock_timestamp() where "userId" = $1 and "id" = $2 and "withdrawnAt" is null`,
    [userId, id],
  );
}
