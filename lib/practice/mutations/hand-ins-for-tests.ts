import { randomUUID } from "node:crypto";
import type { StageContent } from "#lib/catalog/schema";
import { pool } from "#lib/db/client";
import type { Verdict } from "#lib/practice/rules/hand-in-state";

/** A stage of the curriculum whose project has five acceptance criteria. */
export const stage = "foundations";
export const criteria = 5;

/** A right body, different each time unless told otherwise. */
export const work = (fields: object = {}) => ({
  links: [`https://example.com/${randomUUID()}`],
  answers: Array.from({ length: criteria }, (_, index) => `See part ${index + 1}`),
  reflection: "",
  audience: "mentors" as const,
  ...fields,
});

/** A mentor's word, later than any before. */
export async function say(userId: string, handInId: string, verdict: Verdict): Promise<void> {
  await pool().query(
    `insert into "Review" ("userId", "id", "handInId", "verdict", "criteria", "comment", "at")
     values ($1, $2, $3, $4, $5, 'A word', clock_timestamp())`,
    [userId, randomUUID(), handInId, verdict, JSON.stringify([{ met: verdict === "accepted", comment: "" }])],
  );
}

/** Publishes another version of a stage, as the studio will. */
export async function publishStage(slug: string, change: (content: StageContent) => StageContent): Promise<number> {
  const { rows } = await pool().query<{ id: string; number: number; content: StageContent }>(
    `select i."id", v."number", v."content" from "ContentItem" i
     join "ContentVersion" v on v."itemId" = i."id" and v."number" = i."publishedVersion"
     where i."kind" = 'stage' and i."slug" = $1`,
    [slug],
  );
  const [current] = rows;
  if (!current) throw new Error(`no stage ${slug}`);
  const next = current.number + 1;
  await pool().query(`insert into "ContentVersion" ("itemId", "number", "content") values ($1, $2, $3)`, [
    current.id,
    next,
    JSON.stringify(change(current.content)),
  ]);
  await pool().query(`update "ContentItem" set "publishedVersion" = $2, "draftVersion" = $2 where "id" = $1`, [
    current.id,
    next,
  ]);
  await pool().query(`update "ContentRelease" set "number" = "number" + 1`);
  return next;
}
