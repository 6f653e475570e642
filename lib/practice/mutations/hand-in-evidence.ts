import { getCatalog } from "#lib/catalog/data";
import { inTransaction } from "#lib/db/transaction";
import { invalidField, notFound } from "#lib/errors";
import { type OwnHandIn, readHandIn, readHandIns } from "#lib/practice/data/hand-ins";
import { appendHandIn, lockLearner, markWithdrawn, saysTheSame } from "#lib/practice/mutations/hand-in-store";
import { type EvidenceHandIn, type HandIn, linksOf } from "#lib/practice/schema/hand-ins";

/**
 * Hands in evidence of earlier learning for a capability; it replaces what was handed in for that before. It moves no
 * number: a mentor may answer it with a level. The same id again changes nothing.
 * @throws AppError INVALID for a capability of no published model
 * @throws AppError ID_REUSED when the id is that of something else
 */
export async function handInEvidence(userId: string, sent: EvidenceHandIn): Promise<HandIn> {
  const { capability, audience } = sent;
  const id = sent.id.toLowerCase();
  const content = { links: linksOf(sent), answers: [], reflection: sent.text };
  const { roadmaps } = await getCatalog();
  const known = [...roadmaps.values()].some(({ model }) => model.capabilities.some(({ slug }) => slug === capability));
  await inTransaction(async (client) => {
    await lockLearner(client, userId);
    const earlier = await readHandIns({ userId, kind: "evidence", capability }, client);
    const again = earlier.find((one) => one.id === id);
    if (again && saysTheSame(again, content)) return;
    if (!known) throw invalidField("capability", "NOT_ALLOWED");
    const handIn = { ...content, userId, id, audience, capability, stageId: null, stageVersion: null };
    await appendHandIn(client, { ...handIn, kind: "evidence" }, earlier.length);
  });
  return readHandIn({ userId, id });
}

/**
 * Takes evidence back; what it had replaced stands again.
 * @throws AppError NOT_FOUND
 */
export async function withdrawEvidence({ userId, id }: OwnHandIn): Promise<HandIn> {
  await inTransaction(async (client) => {
    await lockLearner(client, userId);
    const { rowCount } = await client.query(
      `select 1 from "HandIn" where "userId" = $1 and "id" = $2 and "kind" = 'evidence'`,
      [userId, id],
    );
    if (!rowCount) throw notFound();
    await markWithdrawn(client, { userId, id });
  });
  return readHandIn({ userId, id });
}
