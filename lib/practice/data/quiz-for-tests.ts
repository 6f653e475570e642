import { randomUUID } from "node:crypto";
import { raiseRelease } from "#lib/catalog/mutations";
import type { QuizQuestion, StageContent } from "#lib/catalog/schema";
import { pool } from "#lib/db/client";
import type { AttemptRequest, Quiz } from "#lib/practice/schema/quiz";
import { observeRelease } from "#lib/release";

process.env.NEXTAUTH_SECRET ??= "only-for-tests-Z1x9Q7w3K5m8L2p4";

/** The published questions of a stage, answers included. */
export async function questionsOf(stage: string): Promise<QuizQuestion[]> {
  const { rows } = await pool().query<{ content: StageContent }>(
    `select v."content" from "ContentItem" i
     join "ContentVersion" v on v."itemId" = i."id" and v."number" = i."publishedVersion"
     where i."kind" = 'stage' and i."slug" = $1`,
    [stage],
  );
  return rows[0]?.content.quiz ?? [];
}

async function published(): Promise<void> {
  observeRelease(await raiseRelease(pool()));
}

/** A next version of a stage with other questions; without `publish`, only as a draft. */
export async function changeQuestions(stage: string, quiz: QuizQuestion[], publish = true): Promise<void> {
  await pool().query(
    `with item as (
       update "ContentItem" set "draftVersion" = "draftVersion" + 1
       where "kind" = 'stage' and "slug" = $1 returning "id", "draftVersion", "publishedVersion"
     )
     insert into "ContentVersion" ("itemId", "number", "content")
     select item."id", item."draftVersion", jsonb_set(v."content", '{quiz}', $2::jsonb)
     from item join "ContentVersion" v on v."itemId" = item."id" and v."number" = item."publishedVersion"`,
    [stage, JSON.stringify(quiz)],
  );
  if (!publish) return;
  await pool().query(
    `update "ContentItem" set "publishedVersion" = "draftVersion" where "kind" = 'stage' and "slug" = $1`,
    [stage],
  );
  await published();
}

/** Takes a stage or topic from the learners' pages, or gives it back. */
export async function setArchived(kind: "stage" | "topic", slug: string, archived: boolean): Promise<void> {
  await pool().query(
    `update "ContentItem" set "archivedAt" = case when $3 then now() end where "kind" = $1::"ItemKind" and "slug" = $2`,
    [kind, slug, archived],
  );
  await published();
}

/** A request that answers the first `right` questions of a draw rightly and the others wrongly. */
export function answersTo({ draw, questions }: Quiz, known: readonly QuizQuestion[], right: number): AttemptRequest {
  return {
    id: randomUUID(),
    draw,
    answers: questions.map(({ id, options }, index) => {
      const answer = known.find((question) => question.id === id)?.answer;
      const option = options.find((one) => (one.id === answer) === index < right);
      return { question: id, option: option?.id ?? "" };
    }),
  };
}
