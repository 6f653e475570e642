import type pg from "pg";
import { findTarget } from "#lib/capability/data/targets";
import { targetsPerPerson } from "#lib/capability/rules/targets";
import type { NewTarget, Target, TargetChange } from "#lib/capability/schema/target";
import { getCatalog } from "#lib/catalog/data";
import type { Requirement } from "#lib/catalog/schema";
import { inTransaction } from "#lib/db/transaction";
import { AppError, invalidField, notFound } from "#lib/errors";

type Own = { userId: string };

/** @throws AppError INVALID naming every capability that no published model has */
async function checkCapabilities(requirements: readonly Requirement[]): Promise<void> {
  const { roadmaps } = await getCatalog();
  const known = new Set([...roadmaps.values()].flatMap(({ model }) => model.capabilities.map(({ slug }) => slug)));
  const errors = requirements.flatMap(({ capability }, index) =>
    known.has(capability) ? [] : [{ path: `requirements.${index}.capability`, code: "UNKNOWN_CAPABILITY" }],
  );
  if (errors.length > 0) throw new AppError("INVALID", { errors });
}

/** Whoever makes, changes or removes targets of one person does so in turn. */
async function takeTurn(client: pg.ClientBase, userId: string): Promise<void> {
  const { rowCount } = await client.query(`select 1 from "User" where "id" = $1 for no key update`, [userId]);
  if (!rowCount) throw new AppError("NOT_SIGNED_IN");
}

async function existing(client: pg.ClientBase, userId: string, id: string): Promise<Target> {
  const target = await findTarget(client, userId, id);
  if (target === null) throw notFound();
  return target;
}

const says = ({ title, text, requirements }: Pick<Target, "title" | "text" | "requirements">): string =>
  JSON.stringify([title, text, requirements.map(({ capability, level }) => [capability, level])]);

/**
 * Keeps a target. Sent again it changes nothing and is answered the same.
 * @throws AppError INVALID for an unknown capability or one target too many, ID_REUSED when the id has another target
 */
export async function addTarget({ userId, target }: Own & { target: NewTarget }): Promise<Target> {
  await checkCapabilities(target.requirements);
  return inTransaction(async (client) => {
    await takeTurn(client, userId);
    const known = await findTarget(client, userId, target.id);
    if (known !== null) {
      if (says(known) !== says(target)) throw new AppError("ID_REUSED");
      return known;
    }
    const { rowCount } = await client.query(
      `insert into "Target" ("userId", "id", "title", "text", "levels", "createdAt", "updatedAt")
       select $1, $2, $3, $4, $5::jsonb, now(), now()
       where (select count(*) from "Target" where "userId" = $1) < $6`,
      [userId, target.id, target.title, target.text, JSON.stringify(target.requirements), targetsPerPerson],
    );
    if (!rowCount) throw invalidField("", "TOO_MANY_TARGETS");
    return existing(client, userId, target.id);
  });
}

/**
 * Sets the fields that are named; of two changes the last one stands.
 * @throws AppError NOT_FOUND also for another person's, INVALID for an unknown capability
 */
export async function changeTarget({
  userId,
  id,
  change,
}: Own & { id: string; change: TargetChange }): Promise<Target> {
  const { title, text, requirements } = change;
  await checkCapabilities(requirements ?? []);
  return inTransaction(async (client) => {
    const { rowCount } = await client.query(
      `update "Target" set "title" = coalesce($3, "title"), "text" = coalesce($4, "text"),
         "levels" = coalesce($5::jsonb, "levels"), "updatedAt" = now()
       where "userId" = $1 and "id" = $2`,
      [userId, id, title ?? null, text ?? null, requirements ? JSON.stringify(requirements) : null],
    );
    if (!rowCount) throw notFound();
    return existing(client, userId, id);
  });
}

/** Removes a target; a goal that leads there leads nowhere then. @throws AppError NOT_FOUND also for another person's */
export async function removeTarget({ userId, id }: Own & { id: string }): Promise<void> {
  await inTransaction(async (client) => {
    await takeTurn(client, userId);
    await client.query(
      `update "Goal" set "targetId" = null, "updatedAt" = now() where "userId" = $1 and "targetId" = $2`,
      [userId, id],
    );
    const { rowCount } = await client.query(`delete from "Target" where "userId" = $1 and "id" = $2`, [userId, id]);
    if (!rowCount) throw notFound();
  });
}
