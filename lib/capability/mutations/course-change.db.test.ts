import { randomUUID } from "node:crypto";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { getCapabilities } from "#lib/capability/data/capabilities";
import { listCourseChanges } from "#lib/capability/data/course-changes";
import { markChangesSeen, tellNextLearners } from "#lib/capability/mutations/course-change";
import type { Capabilities } from "#lib/capability/schema";
import { pool } from "#lib/db/client";
import { countStatements, makeLearner } from "#lib/db/learner-for-tests";
import { contentDir } from "#prisma/seed/files.ts";
import { seedCurriculum } from "#prisma/seed/seed.ts";

let dir = "";
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "waymark-content-"));
  await cp(contentDir, dir, { recursive: true });
});
afterAll(() => rm(dir, { recursive: true }));

type Stage = { title: { en: string }; capabilityWeights: { capability: string; weight: number }[] };

/** Publishes a changed curriculum, as a start with changed files does. */
async function publish(change: (stages: Stage[]) => void): Promise<void> {
  const path = join(dir, "roadmap.json");
  const file = JSON.parse(await readFile(path, "utf8")) as { stages: Stage[] };
  change(file.stages);
  await writeFile(path, JSON.stringify(file));
  const client = await pool().connect();
  await seedCurriculum(client as unknown as pg.Client, dir);
  client.release();
}

async function tellAll(): Promise<number> {
  let batches = 0;
  while (await tellNextLearners()) batches += 1;
  return batches;
}

async function markDone(userId: string, topics: number): Promise<void> {
  await pool().query(
    `insert into "TopicProgress" ("userId", "topicId", "status", "version", "updatedAt", "firstDoneAt", "eventId", "eventAt")
     select $1, "id", 'done', 1, now(), now(), uuidv7(), now() from "ContentItem" where "kind" = 'topic' order by "slug" limit $2`,
    [userId, topics],
  );
}

const numbers = ({ capabilities }: Capabilities) =>
  new Map(capabilities.map(({ slug, coverage, level }) => [slug, { coverage, level }]));
const makeHeavier = (stages: Stage[]) => {
  for (const { capabilityWeights } of stages) for (const one of capabilityWeights) one.weight = (one.weight % 5) + 1;
};

test("a change of words moves no number and tells nobody anything", async () => {
  await markDone(await makeLearner(), 10);
  await publish(([stage]) => Object.assign(stage?.title ?? {}, { en: "Stage 0 · Ground" }));
  expect(await tellAll()).toBe(0);
});

test("a change of weights tells every learner once how their own numbers moved, however often and wherever it stops", async () => {
  const learners = await Promise.all(Array.from({ length: 450 }, () => makeLearner()));
  const [busy = "", idle = ""] = learners;
  for (const [index, userId] of learners.entries()) if (index !== 1) await markDone(userId, 5 + (index % 60));
  await pool().query(
    `insert into "MentorLevel" ("userId", "id", "capability", "level", "note", "at") values ($1, $2, 'user-insight', 4, 'seen', now())`,
    [busy, randomUUID()],
  );
  const before = await getCapabilities({ userId: busy });
  await publish(makeHeavier);
  const after = await getCapabilities({ userId: busy });
  // A process that dies in the middle of a batch leaves nothing of it.
  const original = pg.Client.prototype.query;
  pg.Client.prototype.query = function failing(this: pg.Client, ...parameters: unknown[]) {
    if (String(parameters[0]).includes('insert into "CourseShift"')) return Promise.reject(new Error("killed"));
    return Reflect.apply(original, this, parameters);
  } as typeof original;
  await expect(tellNextLearners()).rejects.toThrow("killed");
  pg.Client.prototype.query = original;
  expect((await listCourseChanges(busy)).items).toEqual([]);
  // Two at once take turns.
  await Promise.all([tellAll(), tellAll()]);
  await tellAll();
  const { rows } = await pool().query<{ told: number; learners: number; finished: boolean }>(
    `select (select count(*)::int from "CourseShift") as "told", "learners", "finishedAt" is not null as "finished" from "CourseChange"`,
  );
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({ finished: true });
  expect(rows[0]?.learners).toBeGreaterThanOrEqual(450);
  const [item] = (await listCourseChanges(busy)).items;
  const [was, is] = [numbers(before), numbers(after)];
  const moved = [...is].filter(([slug, now]) => JSON.stringify(now) !== JSON.stringify(was.get(slug)));
  expect(moved.length).toBeGreaterThan(0);
  expect(item?.changes).toEqual(
    moved.map(([capability, now]) => ({
      capability,
      coverageFrom: was.get(capability)?.coverage,
      coverageTo: now.coverage,
      levelFrom: was.get(capability)?.level,
      levelTo: now.level,
    })),
  );
  expect(after.capabilities.find(({ slug }) => slug === "user-insight")?.mentorLevel).toBe(4);
  expect((await listCourseChanges(idle)).items).toEqual([]);
});

test("the statements of a batch do not grow with its learners; what was read stays read", async () => {
  await publish(makeHeavier);
  expect(await countStatements(() => tellNextLearners())).toBe(5);
  await tellAll();
  const { rows } = await pool().query<{ userId: string; release: number }>(
    `select "userId", max("release")::int as "release" from "CourseShift" group by 1 having count(*) = 2 limit 1`,
  );
  const { userId = "", release: latest = 0 } = rows[0] ?? {};
  await markChangesSeen({ userId, seenUpTo: latest - 1 });
  expect((await listCourseChanges(userId)).items.map(({ seen }) => seen)).toEqual([false, true]);
});
