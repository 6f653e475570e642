import type pg from "pg";

/** One security or editorial act. `object` is a kind ("resource", "user"), `objectId` its public id. */
export type Act = {
  actorId: string | null;
  /** Verb of the act, e.g. "resource.publish". */
  act: string;
  object: string;
  objectId: string;
  requestId: string;
  before?: unknown;
  after?: unknown;
  /** Whose personal data `before` and `after` are; erased with their account. */
  personalTo?: string;
};

/** Writes the one row of an act, in the transaction of the act. */
export async function recordAct(client: Pick<pg.ClientBase, "query">, act: Act): Promise<void> {
  await client.query(
    `with entry as (
       insert into "AuditEntry" ("id", "actorId", "act", "object", "objectId", "requestId")
       values (uuidv7(), $1, $2, $3, $4, $5) returning "id"
     )
     insert into "AuditDetail" ("entryId", "userId", "before", "after")
     select "id", $6::uuid, $7::jsonb, $8::jsonb from entry
     where $7::jsonb is not null or $8::jsonb is not null`,
    [
      act.actorId,
      act.act,
      act.object,
      act.objectId,
      act.requestId,
      act.personalTo ?? null,
      act.before === undefined ? null : JSON.stringify(act.before),
      act.after === undefined ? null : JSON.stringify(act.after),
    ],
  );
}
