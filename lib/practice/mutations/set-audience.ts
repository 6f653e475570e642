import { inTransaction } from "#lib/db/transaction";
import { notFound } from "#lib/errors";
import { type OwnHandIn, readHandIn } from "#lib/practice/data/hand-ins";
import type { HandIn } from "#lib/practice/schema/hand-ins";

/**
 * Says who may see a hand-in, from the next request on.
 * @throws AppError NOT_FOUND
 */
export async function setAudience({ audience, ...own }: OwnHandIn & Pick<HandIn, "audience">): Promise<HandIn> {
  await inTransaction(async (client) => {
    const { rowCount } = await client.query(`update "HandIn" set "audience" = $3 where "userId" = $1 and "id" = $2`, [
      own.userId,
      own.id,
      audience,
    ]);
    if (!rowCount) throw notFound();
  });
  return readHandIn(own);
}
