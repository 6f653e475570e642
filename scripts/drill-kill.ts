import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import pg from "pg";
import { type Learner, newLearner, progressOf, topicSlugs } from "#scripts/drill-learner";
import { readPostmasterFile, sleep } from "#scripts/postgres-process";
import { type Product, startProduct } from "#scripts/product";

/**
 * Kills the app, Postgres, both, or all of it without warning while learners mark topics, twenty times over, and then
 * counts: nothing that was acknowledged may be missing, nothing may be there twice, and nobody may have had to help.
 */
const rounds = Number(process.argv[2] ?? 20);
const writers = 8;
const victims = ["app", "postgres", "app and postgres", "everything"] as const;
type Victim = (typeof victims)[number];

let running = true;
let acknowledged = 0;

/** One learner's marks that were confirmed, and the state they add up to. */
class Writer {
  readonly learner: Learner;
  readonly confirmed = new Set<string>();
  readonly state = new Map<string, string>();
  readonly refused: string[] = [];

  constructor(learner: Learner) {
    this.learner = learner;
  }

  async work(topics: string[]): Promise<void> {
    for (let turn = 0; running; turn += 1) {
      const topic = topics[turn % topics.length] ?? "";
      const status = ["learning", "done", "skipped"][Math.floor(turn / topics.length) % 3] ?? "done";
      await this.#mark({ id: randomUUID(), topic, status });
    }
  }

  /** Sends one mark until it is answered, as the browser's queue does. */
  async #mark(event: { id: string; topic: string; status: string }): Promise<void> {
    for (;;) {
      try {
        const answer = await this.learner.send("POST", "/me/progress/events", { events: [event] });
        const text = await answer.text();
        if (answer.status === 200) {
          const outcome = JSON.parse(text).results[0]?.outcome;
          if (outcome !== "applied" && outcome !== "duplicate") this.refused.push(`${outcome} ${text}`);
          this.confirmed.add(event.id);
          this.state.set(event.topic, event.status);
          acknowledged += 1;
          return;
        }
        if (answer.status < 500) this.refused.push(`${answer.status} ${text}`);
        if (answer.status === 500) this.refused.push(`an unplanned 500: ${text}`);
      } catch {
        // Nobody there just now; the mark waits.
      }
      await sleep(50);
    }
  }
}

function childrenOf(pid: number, program: string): number[] {
  const lines = execFileSync("ps", ["-eo", "pid=,ppid=,args="], { encoding: "utf8" }).split("\n");
  return lines.flatMap((line) => {
    const [child, parent] = line.trim().split(/\s+/).map(Number);
    return parent === pid && line.includes(program) && child ? [child] : [];
  });
}

async function strike(product: Product, victim: Victim): Promise<void> {
  const postgres = (await readPostmasterFile(join(product.dataDir, "postgres")))?.pid;
  const app = childrenOf(product.pid, "server/main.ts");
  const targets = {
    app,
    postgres: [postgres],
    "app and postgres": [...app, postgres],
    everything: [product.pid, ...app, postgres],
  }[victim];
  for (const pid of targets) if (pid) process.kill(pid, "SIGKILL");
}

/** Milliseconds from the blow to the next acknowledged mark. */
async function untilServing(since: number): Promise<number> {
  // Answers that were on their way already do not count.
  await sleep(150);
  const before = acknowledged;
  while (acknowledged === before) {
    if (Date.now() - since > 60_000) throw new Error("It did not come back within a minute.");
    await sleep(10);
  }
  return Date.now() - since;
}

async function verify(product: Product, team: Writer[]): Promise<string[]> {
  const faults: string[] = [];
  const client = new pg.Client({ connectionString: await product.ownerUrl() });
  await client.connect();
  const { rows } = await client.query<{ id: string }>(`select "id" from "ProgressEvent"`);
  await client.end();
  const kept = new Set(rows.map((row) => row.id));
  if (kept.size !== rows.length) faults.push(`${rows.length - kept.size} events are there twice`);
  for (const writer of team) {
    const lost = [...writer.confirmed].filter((id) => !kept.has(id));
    if (lost.length > 0) faults.push(`${lost.length} acknowledged marks are lost`);
    const shown = await progressOf(writer.learner);
    const wrong = [...writer.state].filter(([topic, status]) => shown.get(topic) !== status);
    if (wrong.length > 0) faults.push(`${wrong.length} topics show another status than was marked last`);
    if (writer.refused.length > 0) faults.push(`${writer.refused.length} odd answers, such as ${writer.refused[0]}`);
  }
  return faults;
}

let product = await startProduct();
let failed = true;
try {
  const { url } = product;
  const topics = await topicSlugs(url);
  const team = await Promise.all(Array.from({ length: writers }, async () => new Writer(await newLearner(url))));
  const work = Promise.all(team.map((writer) => writer.work(topics)));
  const pauses: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await sleep(300 + Math.random() * 1200);
    const victim = victims[round % victims.length] ?? "app";
    const since = Date.now();
    await strike(product, victim);
    // The one thing somebody does by hand: type `npm start` again when nothing is left of it.
    if (victim === "everything") product = await startProduct({ again: product });
    const pause = await untilServing(since);
    pauses.push(pause);
    console.log(`${String(round + 1).padStart(3)}  kill -9 ${victim.padEnd(17)} back after ${pause} ms`);
  }
  running = false;
  await work;
  const faults = await verify(product, team);
  const slowest = Math.max(...pauses);
  console.log(`${acknowledged} marks acknowledged over ${rounds} kills; slowest return ${slowest} ms`);
  console.log(faults.length === 0 ? "None lost, none twice." : faults.join("\n"));
  failed = faults.length > 0;
} finally {
  running = false;
  if (failed) console.error(product.output().split("\n").slice(-30).join("\n"));
  await product.stop();
}
process.exit(failed ? 1 : 0);
