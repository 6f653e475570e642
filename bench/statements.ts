import { randomUUID } from "node:crypto";
import pg from "pg";
import { countStatements } from "#bench/statement-counter";
import { type Learner, newLearner, signIn, topicSlugs } from "#scripts/drill-learner";
import { startThrowawayPostgres } from "#scripts/postgres";
import { sleep } from "#scripts/postgres-process";
import { startProduct } from "#scripts/product";

export type Statements = { route: string; few: number; many: number };
type Ask = (items: 1 | 100) => Promise<Response>;

const marks = (topics: string[], count: number) => ({
  events: Array.from({ length: count }, (_, i) => ({
    id: randomUUID(),
    topic: topics[i % topics.length],
    status: i < topics.length ? "done" : "learning",
  })),
});

/** What each route asks the database for one item and for a hundred, on a database of its own. */
export async function measureStatements(): Promise<Statements[]> {
  const postgres = await startThrowawayPostgres();
  const client = new pg.Client({ connectionString: postgres.url });
  await client.connect();
  await client.query("create database counted");
  await client.end();
  const counter = await countStatements(Number(new URL(postgres.url).port));
  const address = new URL(postgres.url);
  address.port = String(counter.port);
  address.pathname = "/counted";
  try {
    const product = await startProduct({ env: { DATABASE_URL: address.href } });
    try {
      const topics = await topicSlugs(product.url);
      const [beginner, advanced] = [await newLearner(product.url), await newLearner(product.url)];
      await beginner.send("POST", "/me/progress/events", marks(topics, 1));
      await advanced.send("POST", "/me/progress/events", marks(topics, topics.length));
      const admin = await signIn(product.url, product.adminEmail, product.adminPassword);
      const asks = routes({ beginner, advanced, admin, topics });
      const counted: Statements[] = [];
      const count = async (ask: Ask, items: 1 | 100) => {
        // The first answer fills caches and prepares; what the second one costs is what it costs.
        await (await ask(items)).arrayBuffer();
        await sleep(50);
        const before = counter.count();
        const answer = await ask(items);
        if (!answer.ok) throw new Error(`${answer.url}: ${answer.status} ${await answer.text()}`);
        await answer.arrayBuffer();
        await sleep(50);
        return counter.count() - before;
      };
      for (const [route, ask] of Object.entries(asks)) {
        counted.push({ route, few: await count(ask, 1), many: await count(ask, 100) });
      }
      return counted;
    } finally {
      await product.stop();
    }
  } finally {
    counter.close();
    await postgres.stop();
  }
}

type Cast = { beginner: Learner; advanced: Learner; admin: Learner; topics: string[] };

function routes({ beginner, advanced, admin, topics }: Cast): Record<string, Ask> {
  const one = (items: 1 | 100) => (items === 1 ? beginner : advanced);
  return {
    "GET /session": (items) => one(items).send("GET", "/session"),
    "GET /me": (items) => one(items).send("GET", "/me"),
    "GET /me/progress": (items) => one(items).send("GET", "/me/progress"),
    "GET /me/capabilities": (items) => one(items).send("GET", "/me/capabilities"),
    "GET /me/plan": (items) => one(items).send("GET", "/me/plan"),
    "GET /me/activity": (items) => one(items).send("GET", "/me/activity"),
    "POST /me/progress/events": (items) => one(items).send("POST", "/me/progress/events", marks(topics, items)),
    "GET /me/export": (items) => one(items).send("GET", "/me/export"),
    "GET /roadmaps": (items) => admin.send("GET", `/roadmaps?limit=${items}`),
    "GET /resources": (items) => admin.send("GET", `/resources?limit=${items}`),
    "GET /studio/resources": (items) => admin.send("GET", `/studio/resources?limit=${items}`),
    "GET /users": (items) => admin.send("GET", `/users?limit=${items}`),
  };
}
