import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { contentDir } from "#prisma/seed/files.ts";
import { seedCurriculum } from "#prisma/seed/seed.ts";
import { type Learner, newLearner } from "#scripts/drill-learner";
import { sleep } from "#scripts/postgres-process";
import { startProduct } from "#scripts/product";

/**
 * Changes every weight of the curriculum under ten thousand learners, kills the server while it tells them how their
 * numbers moved, and then counts: everyone told exactly once and rightly, and no dashboard that was read meanwhile
 * mixed the numbers of before with those of after.
 */
const learners = Number(process.argv[2] ?? 10_000);
const kills = 3;
const watchers = 8;

type Numbers = string;
type Answer = { capabilities: { slug: string; coverage: number | null; level: number }[] };
const numbersIn = ({ capabilities }: Answer): Numbers =>
  JSON.stringify(capabilities.map(({ slug, coverage, level }) => [slug, coverage, level]));

async function read(learner: Learner): Promise<Numbers> {
  const answer = await learner.send("GET", "/me/capabilities");
  if (!answer.ok) throw new Error(`Reading capabilities: ${answer.status}`);
  return numbersIn((await answer.json()) as Answer);
}

/** Each has marked a part of the topics, passed some self-checks and handed in some projects. */
const peopleSql = `
  insert into "User" ("id", "email", "name")
  select uuidv7(), 'many-' || n || '@example.org', 'Many' from generate_series(1, $1::int) n`;
const historySql = [
  `insert into "TopicProgress" ("userId", "topicId", "status", "version", "updatedAt", "firstDoneAt", "eventId", "eventAt")
   select u."id", i."id", 'done', 1, now(), now(), uuidv7(), now() from "User" u join "ContentItem" i on i."kind" = 'topic'
   where u."email" ~ '^(many|learner)-' and hashtext(u."id"::text || i."slug") % 3 = 0`,
  `insert into "QuizAttempt" ("userId", "id", "stageId", "stageVersion", "number", "seed", "answers", "right", "asked", "passed", "recordedAt")
   select u."id", uuidv7(), i."id", 1, 0, '', '[]', 5, 6, true, now() from "User" u join "ContentItem" i on i."kind" = 'stage'
   where u."email" ~ '^(many|learner)-' and hashtext(i."slug" || u."id"::text) % 4 = 0`,
  `insert into "HandIn" ("userId", "id", "kind", "stageId", "stageVersion", "links", "answers", "criteria", "reflection", "audience", "handedInAt")
   select u."id", uuidv7(), 'project', i."id", 1, array['https://example.org'], '{}', 0, '', 'mentors', now()
   from "User" u join "ContentItem" i on i."kind" = 'stage'
   where u."email" ~ '^(many|learner)-' and hashtext('p' || i."slug" || u."id"::text) % 5 = 0`,
];

async function publishOtherWeights(client: pg.Client): Promise<void> {
  const dir = await mkdtemp(join(tmpdir(), "waymark-weights-"));
  await cp(contentDir, dir, { recursive: true });
  const path = join(dir, "roadmap.json");
  const file = JSON.parse(await readFile(path, "utf8")) as {
    stages: { capabilityWeights: { weight: number }[] }[];
  };
  for (const { capabilityWeights } of file.stages)
    for (const one of capabilityWeights) one.weight = (one.weight % 5) + 1;
  await writeFile(path, JSON.stringify(file));
  await seedCurriculum(client, dir);
  await rm(dir, { recursive: true });
}

const serverPid = (parent: number): number | undefined =>
  execFileSync("ps", ["-eo", "pid=,ppid=,args="], { encoding: "utf8" })
    .split("\n")
    .filter((line) => line.includes("server/main.ts"))
    .map((line) => line.trim().split(/\s+/).map(Number))
    .find(([, owner]) => owner === parent)?.[0];

/** Resident memory of a process in megabytes; 0 where the system does not say. */
function memoryOf(pid: number): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

const product = await startProduct();
const client = new pg.Client({ connectionString: await product.ownerUrl() });
const faults: string[] = [];
try {
  await client.connect();
  const team = await Promise.all(Array.from({ length: watchers }, () => newLearner(product.url)));
  await client.query(peopleSql, [learners - watchers]);
  for (const statement of historySql) await client.query(statement);
  await client.query("analyze");
  const before = await Promise.all(team.map(read));
  const idle = memoryOf(serverPid(product.pid) ?? 0);

  const began = Date.now();
  await publishOtherWeights(client);
  const seen = team.map(() => new Set<Numbers>());
  let reads = 0;
  let watching = true;
  const watch = team.map(async (learner, index) => {
    while (watching) {
      try {
        seen[index]?.add(await read(learner));
        reads += 1;
      } catch {
        // The server is being killed; a browser would ask again.
      }
      await sleep(25);
    }
  });
  const progress = async () => {
    const { rows } = await client.query<{ learners: number; finished: boolean }>(
      `select "learners", "finishedAt" is not null as "finished" from "CourseChange"`,
    );
    return rows[0] ?? { learners: 0, finished: false };
  };
  let peak = 0;
  let killed = 0;
  for (let state = await progress(); !state.finished; state = await progress()) {
    const pid = serverPid(product.pid);
    if (pid) peak = Math.max(peak, memoryOf(pid));
    if (pid && killed < kills && state.learners > ((killed + 1) * learners) / (kills + 2)) {
      console.log(`kill -9 after ${state.learners} learners`);
      process.kill(pid, "SIGKILL");
      killed += 1;
    }
    if (Date.now() - began > 300_000) throw new Error("It did not finish within five minutes.");
    await sleep(20);
  }
  const seconds = (Date.now() - began) / 1000;
  watching = false;
  await Promise.all(watch);

  const after = await Promise.all(team.map(read));
  for (const [index, numbers] of seen.entries())
    for (const one of numbers)
      if (one !== before[index] && one !== after[index]) faults.push(`learner ${index} saw a mixture: ${one}`);
  for (const [index, learner] of team.entries()) {
    const answer = await learner.send("GET", "/me/course-changes");
    const { items } = (await answer.json()) as { items: { changes: { capability: string; coverageTo: number }[] }[] };
    const now = new Map((JSON.parse(after[index] ?? "[]") as [string, number, number][]).map((row) => [row[0], row]));
    const wrong = items[0]?.changes.filter((change) => now.get(change.capability)?.[1] !== change.coverageTo);
    if (before[index] !== after[index] && (items.length !== 1 || wrong?.length !== 0))
      faults.push(`learner ${index} was told wrongly`);
  }
  const { rows } = await client.query<{ told: number; learners: number }>(
    `select (select count(*)::int from "CourseShift") as "told", "learners" from "CourseChange"`,
  );
  const everyone = learners + 1;
  if (rows.length !== 1 || rows[0]?.learners !== everyone)
    faults.push(`${rows[0]?.learners} learners were gone through instead of ${everyone}`);
  if (killed < kills) faults.push(`it was killed ${killed} times only`);
  console.log(
    `${rows[0]?.learners} learners in ${seconds.toFixed(1)} s with ${killed} kills, ${rows[0]?.told} of them moved; ` +
      `server ${Math.round(idle)} MB before, ${Math.round(peak)} MB at most; ${reads} dashboards read meanwhile`,
  );
  console.log(faults.length === 0 ? "Everyone told once, nobody saw a mixture." : faults.join("\n"));
} finally {
  await client.end();
  await product.stop();
}
process.exit(faults.length > 0 ? 1 : 0);
