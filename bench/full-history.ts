import { randomUUID } from "node:crypto";
import pg from "pg";
import { type Learner, topicSlugs } from "#scripts/drill-learner";
import type { Product } from "#scripts/product";

/** Everything there is to earn on the roadmap, earned: what a learner looks like whose numbers cost most. */
const historySql = [
  `insert into "QuizAttempt" ("userId", "id", "stageId", "stageVersion", "number", "seed", "answers", "right", "asked", "passed", "recordedAt")
   select u."id", gen_random_uuid(), s."id", s."publishedVersion", n, 'bench', '[]', n * 2, 6, n = 3,
     now() - make_interval(days => 40 - n)
   from "User" u, "ContentItem" s, generate_series(0, 3) n where u."email" = $1 and s."kind" = 'stage'`,
  `insert into "HandIn" ("userId", "id", "kind", "stageId", "stageVersion", "links", "answers", "criteria", "reflection", "audience", "handedInAt")
   select u."id", gen_random_uuid(), 'project', s."id", s."publishedVersion", array['https://example.org/work'],
     array_fill('It does, see the link.'::text, array[5]), 5, repeat('What I would do differently. ', 40), 'mentors',
     now() - make_interval(days => 30 - n)
   from "User" u, "ContentItem" s, generate_series(0, 1) n where u."email" = $1 and s."kind" = 'stage'`,
  `insert into "Review" ("userId", "id", "handInId", "verdict", "criteria", "comment", "at")
   select h."userId", gen_random_uuid(), h."id", case when n = 0 then 'returned' else 'accepted' end::"Verdict", '[]',
     'Read.', h."handedInAt" + make_interval(hours => n + 1)
   from "HandIn" h join "User" u on u."id" = h."userId" cross join generate_series(0, 1) n where u."email" = $1`,
  `insert into "SelfRating" ("userId", "id", "capability", "level", "ratedAt")
   select u."id", gen_random_uuid(), c."slug", n, now() - make_interval(days => 20 - n)
   from "User" u, unnest($2::text[]) c("slug"), generate_series(0, 2) n where u."email" = $1`,
  `insert into "MentorLevel" ("userId", "id", "capability", "level", "note", "at")
   select u."id", gen_random_uuid(), c."slug", n + 1, 'Seen at work.', now() - make_interval(days => 10 - n)
   from "User" u, unnest($2::text[]) c("slug"), generate_series(0, 2) n where u."email" = $1`,
];

/** Gives each of them every topic done through events, attempts failed and passed, hand-ins with reviews, ratings, a goal. */
export async function fillHistories(product: Product, learners: readonly Learner[]): Promise<void> {
  const topics = await topicSlugs(product.url);
  const client = new pg.Client({ connectionString: await product.ownerUrl() });
  await client.connect();
  try {
    for (const learner of learners) {
      const events = topics.map((topic) => ({ id: randomUUID(), topic, status: "done" }));
      await expectOk(learner.send("POST", "/me/progress/events", { events }));
      await expectOk(learner.send("PUT", "/me/goal", { role: "generic-ai-pm", weeklyMinutes: 240 }));
      const answer = await expectOk(learner.send("GET", "/me/capabilities"));
      const { capabilities } = (await answer.json()) as { capabilities: { slug: string }[] };
      const slugs = capabilities.map(({ slug }) => slug);
      for (const text of historySql)
        await client.query(text, text.includes("$2") ? [learner.email, slugs] : [learner.email]);
    }
    // As the database would by itself after a while: plans made on an empty table are not what anyone lives with.
    await client.query("analyze");
  } finally {
    await client.end();
  }
}

async function expectOk(asked: Promise<Response>): Promise<Response> {
  const answer = await asked;
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status} ${await answer.text()}`);
  return answer;
}
