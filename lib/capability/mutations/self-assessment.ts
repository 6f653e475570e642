import { readSelfAssessment } from "#lib/capability/data/self-assessment";
import type { RatingChange, SelfAssessment } from "#lib/capability/schema/self-assessment";
import { getCatalog } from "#lib/catalog/data";
import { inTransaction } from "#lib/db/transaction";
import { AppError } from "#lib/errors";

/**
 * Only what says something new becomes a row, so that sending twice changes nothing. A clock that stands still between
 * two ratings of one capability must not leave open which of them is the later one.
 */
const rateSql = `
  insert into "SelfRating" ("userId", "id", "capability", "level", "ratedAt")
  select $1, uuidv7(), r."capability", r."level",
    greatest(date_trunc('milliseconds', clock_timestamp()), known."ratedAt" + interval '1 millisecond')
  from json_to_recordset($2::json) as r("capability" text, "level" int)
  left join lateral (
    select s."level", s."ratedAt" from "SelfRating" s where s."userId" = $1 and s."capability" = r."capability"
    order by s."ratedAt" desc, s."id" desc limit 1
  ) known on true
  where r."level" is distinct from known."level"`;

/** @throws AppError INVALID, NOT_FOUND for every rating of a capability that no published model has */
async function refuseUnknown({ ratings }: RatingChange): Promise<void> {
  const { roadmaps } = await getCatalog();
  const known = new Set([...roadmaps.values()].flatMap(({ model }) => model.capabilities.map(({ slug }) => slug)));
  const errors = ratings.flatMap(({ capability }, index) =>
    known.has(capability) ? [] : [{ path: `ratings.${index}.capability`, code: "NOT_FOUND" }],
  );
  if (errors.length > 0) throw new AppError("INVALID", { errors });
}

/** Takes down how a learner rates themselves; earlier ratings stay on record. */
export async function rateOneself(userId: string, change: RatingChange): Promise<SelfAssessment> {
  await refuseUnknown(change);
  return inTransaction(async (client) => {
    // Two devices take turns: each compares with what the other has said.
    const { rowCount } = await client.query(`select 1 from "User" where "id" = $1 for no key update`, [userId]);
    if (!rowCount) throw new AppError("NOT_SIGNED_IN");
    await client.query({ name: "rate-oneself", text: rateSql, values: [userId, JSON.stringify(change.ratings)] });
    return readSelfAssessment(client, userId);
  });
}
