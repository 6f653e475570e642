import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeActor, namesIn, someDatabaseActs } from "#lib/capability/data/acts-for-tests";
import { getCapabilities } from "#lib/capability/data/capabilities";
import { getCapabilitiesAt } from "#lib/capability/data/history";
import { setGoal } from "#lib/capability/mutations/goal";
import { courseOf } from "#lib/capability/rules/course";
import { endOfDay } from "#lib/capability/rules/day-end";
import { dateOfDay, dayNumber, localDate } from "#lib/capability/rules/days";
import { referenceProof, slowEvidence } from "#lib/capability/rules/record-for-tests";
import { reference } from "#lib/capability/rules/reference-for-tests";
import type { Capabilities } from "#lib/capability/schema";
import type { CapabilitiesThen } from "#lib/capability/schema/history";
import { getRoadmap } from "#lib/catalog/data";
import type { Roadmap, Stage } from "#lib/catalog/schema";
import { closeDatabase, pool } from "#lib/db/client";
import { countStatements, makeLearner } from "#lib/db/learner-for-tests";
import { getProgress } from "#lib/progress/data";
import { recordEvents } from "#lib/progress/mutations/record-events";
import type { ProgressEvent } from "#lib/progress/schema";

const timeZone = "Pacific/Kiritimati";
const today = localDate(Date.now(), timeZone);
const daysAgo = (days: number) => dateOfDay(dayNumber(today) - days);
/** The n-th moment of a local day; the last hours of today are not there yet. */
const momentOf = (date: string, n: number) => new Date(endOfDay(date, timeZone) - 86_000_000 + n * 1000);

let roadmap: Roadmap | null = null;
let stages: Stage[] = [];
beforeAll(async () => {
  roadmap = await getRoadmap("ai-product-manager");
  stages = roadmap?.stages.slice(0, 3) ?? [];
});
afterAll(closeDatabase);

const actorFor = (userId: string) => {
  const record = async (event: ProgressEvent) =>
    (await recordEvents({ userId, events: [event] })).results[0]?.topics ?? [];
  return makeActor({ userId, stages, record });
};

/** The model alone, without what a look back adds. */
const modelOf = ({ asOf: _, since: __, ...answer }: CapabilitiesThen): Capabilities => answer;

test("of random histories the model of a day, by replay, is the one that the rows of that day gave", async () => {
  const history = fc.array(someDatabaseActs, { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(history, async (days) => {
      const userId = await makeLearner(timeZone);
      const perform = actorFor(userId);
      const snapshots: { at: string; model: Capabilities }[] = [];
      for (const [index, acts] of days.entries()) {
        const at = daysAgo(days.length - index);
        for (const [n, act] of acts.entries()) await perform(act, momentOf(at, n));
        snapshots.push({ at, model: await getCapabilities({ userId }) });
      }
      const now = await getCapabilities({ userId });
      for (const { at, model } of snapshots)
        expect(modelOf(await getCapabilitiesAt({ userId, timeZone, at }))).toEqual(model);
      const plain = await getCapabilitiesAt({ userId, timeZone, at: today });
      expect(modelOf(plain)).toEqual(now);
      expect(plain.since).toEqual([]);
    }),
    { numRuns: 150 },
  );
}, 120_000);

test("of random records the numbers are those of the slow, obvious reading of what was done", async () => {
  const course = roadmap ? courseOf(roadmap) : null;
  await fc.assert(
    fc.asyncProperty(someDatabaseActs, someDatabaseActs, async (some, more) => {
      const userId = await makeLearner(timeZone);
      const perform = actorFor(userId);
      const acts = [...some, ...more];
      for (const [n, act] of acts.entries()) await perform(act, momentOf(daysAgo(1), n));
      const { topics } = await getProgress({ userId });
      const told = acts.filter((act) => act.kind !== "stage" && act.kind !== "undo");
      const evidence = {
        ...slowEvidence(told, namesIn(stages)),
        topics: new Map(
          topics.map(({ slug, status, firstDoneAt: at }) => [
            slug,
            { status, firstDoneAt: at === null ? null : Date.parse(at) },
          ]),
        ),
      };
      for (const one of (await getCapabilities({ userId })).capabilities) {
        if (course === null) throw new Error("no course");
        const expected = reference(course, [one.slug], evidence);
        expect([one.slug, one.coverage, one.level, one.proof, one.mentorLevel, one.selfAssessed]).toEqual([
          one.slug,
          expected.coverageTenths === null ? null : expected.coverageTenths / 10,
          expected.level,
          referenceProof(course, one.slug, evidence),
          evidence.mentorLevels.get(one.slug),
          evidence.selfAssessed.get(one.slug),
        ]);
      }
    }),
    { numRuns: 150 },
  );
}, 120_000);

describe("a look back", () => {
  const topic = "capability-map";
  const done = (id: string, occurredAt: Date): ProgressEvent => ({
    id,
    topic,
    status: "done",
    occurredAt: occurredAt.toISOString(),
  });

  test("counts a mark from when it was made, not from when an offline device sent it", async () => {
    const userId = await makeLearner(timeZone);
    await recordEvents({ userId, events: [done(randomUUID(), momentOf(daysAgo(9), 0))] });
    const before = await getCapabilitiesAt({ userId, timeZone, at: daysAgo(10) });
    expect(before.capabilities.every(({ coverage, level }) => coverage === null && level === 0)).toBe(true);
    expect(before.asOf).toEqual({ date: daysAgo(10), first: daysAgo(9), today });
    const then = await getCapabilitiesAt({ userId, timeZone, at: daysAgo(9) });
    expect(then.capabilities.some(({ coverage }) => coverage !== null)).toBe(true);
    expect(then.since).toEqual([]);
  });

  test("says what moved since, because of what and when, also what was lost", async () => {
    const userId = await makeLearner(timeZone);
    const id = randomUUID();
    const at = momentOf(daysAgo(5), 0);
    await recordEvents({ userId, events: [done(id, at)] });
    const [own] = stages;
    await pool().query(
      `insert into "MentorLevel" ("userId", "id", "capability", "level", "note", "at") values ($1, $2, 'ai-concepts', 3, '', now())`,
      [userId, randomUUID()],
    );
    const { since } = await getCapabilitiesAt({ userId, timeZone, at: daysAgo(6) });
    const now = await getCapabilities({ userId });
    const concepts = now.capabilities.find(({ slug }) => slug === "ai-concepts");
    expect(since?.find(({ capability }) => capability === "ai-concepts")).toEqual({
      capability: "ai-concepts",
      coverageFrom: null,
      coverageTo: concepts?.coverage,
      levelFrom: 0,
      levelTo: 0,
      mentorLevelFrom: null,
      mentorLevelTo: 3,
      because: [
        { kind: "mentor-level", slug: "ai-concepts", at: null, lost: false },
        { kind: "topic", slug: own?.topics[0]?.slug, at: at.toISOString(), lost: false },
      ],
    });
    await recordEvents({ userId, events: [{ id: randomUUID(), topic, status: "todo", undoes: id }] });
    const lost = await getCapabilitiesAt({ userId, timeZone, at: daysAgo(5) });
    expect(lost.since?.find(({ capability }) => capability === "ai-concepts")).toMatchObject({
      coverageFrom: concepts?.coverage,
      coverageTo: null,
      because: [{ kind: "mentor-level" }, { kind: "topic", slug: topic, at: null, lost: true }],
    });
  });

  test("is measured against the role of today, in a number of statements that does not grow", async () => {
    const userId = await makeLearner(timeZone);
    await setGoal({ userId, change: { role: "generic-ai-pm", weeklyMinutes: 200 } });
    const then = await getCapabilitiesAt({ userId, timeZone, at: daysAgo(100) });
    expect(then.role).toMatchObject({ id: "generic-ai-pm", fit: 0 });
    expect(await countStatements(() => getCapabilitiesAt({ userId, timeZone, at: daysAgo(3) }))).toBe(1);
  });

  test("into the future is refused; to before the record began it shows a model without evidence", async () => {
    const userId = await makeLearner(timeZone);
    const tomorrow = dateOfDay(dayNumber(today) + 1);
    await expect(getCapabilitiesAt({ userId, timeZone, at: tomorrow })).rejects.toMatchObject({
      code: "INVALID",
      extras: { errors: [{ path: "at", code: "IN_THE_FUTURE" }] },
    });
    const longAgo = await getCapabilitiesAt({ userId, timeZone, at: "0002-01-01" });
    expect(longAgo.capabilities.every(({ coverage }) => coverage === null)).toBe(true);
    expect(longAgo.asOf?.first).toBe(today);
  });

  test("shows nobody else's past", async () => {
    const [userId, other] = [await makeLearner(timeZone), await makeLearner(timeZone)];
    await recordEvents({ userId: other, events: [done(randomUUID(), momentOf(daysAgo(5), 0))] });
    const { capabilities, since } = await getCapabilitiesAt({ userId, timeZone, at: daysAgo(5) });
    expect(capabilities.every(({ coverage }) => coverage === null)).toBe(true);
    expect(since).toEqual([]);
  });
});
