import { randomUUID } from "node:crypto";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { countStatements } from "#bench/statement-counter";
import { type Learner, newLearner, signIn, topicSlugs } from "#scripts/drill-learner";
import { startPostgres } from "#scripts/postgres";
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

const ratings = (count: number) => ({
  ratings: ["user-insight", "ai-concepts", "rag-agents", "domain-depth"]
    .slice(0, count)
    .map((capability, level) => ({ capability, level })),
});

/** What each route asks the database for one item and for a hundred, on a database of its own. */
export async function measureStatements(): Promise<Statements[]> {
  const dataDir = await mkdtemp(join(tmpdir(), "waymark-bench-"));
  // Postgres runs as another user when root starts it, and has to get through here.
  await chmod(dataDir, 0o711);
  const postgres = await startPostgres({ dataDir: join(dataDir, "postgres"), password: randomUUID() });
  const client = new pg.Client({ connectionString: postgres.url });
  await client.connect();
  await client.query("create database counted");
  await client.end();
  const counter = await countStatements(postgres.port);
  const address = new URL(postgres.url);
  address.port = String(counter.port);
  address.pathname = "/counted";
  // Through the counter, not through the socket beside the port.
  address.searchParams.delete("host");
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
        // The first answer fills caches and prepares; what the next ones cost is what it costs.
        await (await ask(items)).arrayBuffer();
        const taken: number[] = [];
        for (let turn = 0; turn < 3; turn += 1) {
          const before = counter.count();
          const answer = await ask(items);
          if (!answer.ok) throw new Error(`${answer.url}: ${answer.status} ${await answer.text()}`);
          await answer.arrayBuffer();
          await sleep(50);
          taken.push(counter.count() - before);
        }
        // What the server asks for itself now and then falls into one of them, not into all.
        return Math.min(...taken);
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
    await rm(dataDir, { recursive: true, force: true });
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
    "GET /me/capabilities?at=": (items) => one(items).send("GET", "/me/capabilities?at=2024-05-01"),
    "GET /me/plan": (items) => one(items).send("GET", "/me/plan"),
    "GET /me/activity": (items) => one(items).send("GET", "/me/activity"),
    "GET /me/quizzes/{stage}": (items) => one(items).send("GET", "/me/quizzes/foundations"),
    "POST /me/progress/events": (items) => one(items).send("POST", "/me/progress/events", marks(topics, items)),
    "GET /me/self-assessment": (items) => one(items).send("GET", "/me/self-assessment"),
    "PUT /me/self-assessment": (items) => one(items).send("PUT", "/me/self-assessment", ratings(items)),
    "GET /me/export": (items) => one(items).send("GET", "/me/export"),
    "GET /roadmaps": (items) => one(items).send("GET", "/roadmaps"),
    "GET /resources": (items) => admin.send("GET", `/resources?limit=${items}`),
    "GET /studio/resources": (items) => admin.send("GET", `/studio/resources?limit=${items}`),
    "GET /users": (items) => admin.send("GET", `/users?limit=${items}`),
  };
}
