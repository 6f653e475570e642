import { earnedJson, type PackedEarned, unpackEarned } from "#lib/capability/data/facts";
import { givesSameNumbers, keptCourse } from "#lib/capability/rules/course";
import type { Mark } from "#lib/capability/rules/vocabulary";
import { assemble, type Published, readPublished } from "#lib/catalog/data";
import { homesOfTopics, newFaults, wholeOf } from "#lib/catalog/rules/whole";
import type { Roadmap } from "#lib/catalog/schema";
import type { Queryable } from "#lib/db/client";
import { inTransaction } from "#lib/db/transaction";
import { withActs } from "#lib/editorial/data/planned";
import {
  addLearner,
  average,
  type Comparison,
  comparisonOf,
  countsAlike,
  emptyTally,
  evidenceOf,
} from "#lib/editorial/rules/impact";
import type { Impact, ImpactItem, RoadmapImpact, TopicImpact, TurnedRoadmap } from "#lib/editorial/schema/impact";
import type { Status } from "#lib/progress/rules/status";

/** Learners measured at a time: what is held in memory does not grow with their number. */
const batchSize = 500;

type Row = { id: string; marks: [topicId: string, status: Mark][]; earned: PackedEarned };

/** Only those who ever did anything: of everyone else every number is none, before and after. */
const batchSql = `
  select u."id", (select coalesce(json_agg(json_build_array(p."topicId", p."status")), '[]')
           from "TopicProgress" p where p."userId" = u."id") as "marks", ${earnedJson('u."id"')} as "earned"
  from "User" u
  where ($1::uuid is null or u."id" > $1)
    and (exists (select from "TopicProgress" p where p."userId" = u."id")
      or exists (select from "QuizAttempt" a where a."userId" = u."id")
      or exists (select from "HandIn" h where h."userId" = u."id"))
  order by u."id" limit ${batchSize}`;

type Two = { before: Published; after: Published };

/**
 * What publishing, archiving or restoring would do to learners, from the rows of this moment by the rules of dashboards.
 * It writes nothing.
 * @throws AppError NOT_FOUND naming the items that are not there
 */
export function findImpact(items: readonly ImpactItem[]): Promise<Impact> {
  return inTransaction(async (client) => {
    // All batches see the same moment.
    await client.query("set transaction isolation level repeatable read, read only");
    // Resources move no number: they are read only to find what would be wrong with them.
    const resources = items.flatMap(({ kind, slug }) => (kind === "resource" ? [slug] : []));
    const before = await readPublished(client, resources);
    const two = { before, after: await withActs(client, before, items) };
    const courses = coursesOf(two);
    const { learners, roadmaps } = await measure(client, courses);
    return {
      learners,
      topics: await topicsOf(client, two, items),
      roadmaps,
      turned: await turnedOf(client, two),
      faults: newFaults(two.before.items, two.after.items),
    };
  });
}

type Measured = { roadmap: Roadmap; comparison: Comparison };

/** The roadmaps that learners have before and after, and whose numbers can move. Of the others `turnedOf` tells. */
function coursesOf({ before, after }: Two): Measured[] {
  const former = assemble(before).roadmaps;
  return [...assemble(after).roadmaps.values()].flatMap((roadmap): Measured[] => {
    const was = former.get(roadmap.slug);
    if (was === undefined) return [];
    const courses = { before: keptCourse(was), after: keptCourse(roadmap) };
    if (givesSameNumbers(courses.before, courses.after) && countsAlike(courses)) return [];
    return [{ roadmap, comparison: comparisonOf(courses) }];
  });
}

/** The roadmaps that learners have only before or only after, and how many have done something in each. */
async function turnedOf(client: Queryable, { before, after }: Two): Promise<TurnedRoadmap[]> {
  const [was, is] = [assemble(before).roadmaps, assemble(after).roadmaps];
  const gone = [...was.values()].filter(({ slug }) => !is.has(slug));
  const come = [...is.values()].filter(({ slug }) => !was.has(slug));
  const turned: TurnedRoadmap[] = [];
  for (const { slug, title, stages } of [...gone, ...come]) {
    const { rows } = await client.query<{ count: number }>(
      `select count(*)::int as "count" from (select "userId" from "TopicProgress" where "topicId" = any($1)
       union select "userId" from "QuizAttempt" where "stageId" = any($2)
       union select "userId" from "HandIn" where "stageId" = any($2)) active`,
      [stages.flatMap(({ topics }) => topics.map(({ id }) => id)), stages.map(({ id }) => id)],
    );
    turned.push({ slug, title, gone: was.has(slug), learners: rows[0]?.count ?? 0 });
  }
  return turned;
}

async function measure(
  client: Queryable,
  measured: readonly Measured[],
): Promise<{ learners: number; roadmaps: RoadmapImpact[] }> {
  const tallies = measured.map(({ comparison }) => ({ comparison, tally: emptyTally() }));
  const { rows: counts } = await client.query<{ count: number }>(
    `select count(*)::int as "count" from (select "userId" from "TopicProgress" union select "userId" from "QuizAttempt"
     union select "userId" from "HandIn") active`,
  );
  for (let cursor: string | null = null; measured.length > 0; ) {
    const { rows }: { rows: Row[] } = await client.query<Row>(batchSql, [cursor]);
    for (const { marks, earned } of rows) {
      const facts = unpackEarned(earned);
      for (const { comparison, tally } of tallies) addLearner(tally, comparison, evidenceOf(comparison, marks, facts));
    }
    if (rows.length < batchSize) break;
    cursor = rows.at(-1)?.id ?? null;
  }
  const roadmaps = tallies.map(({ tally }, index): RoadmapImpact => {
    const { slug, title, model } = (measured[index] as Measured).roadmap;
    const names = new Map(model.capabilities.map((one) => [one.slug, one.name]));
    const capabilities = [...tally.capabilities].map(([capability, { learners, tenths, levelsUp, levelsDown }]) => ({
      capability,
      name: names.get(capability) ?? { zh: capability, en: capability },
      learners,
      coverage: average(tenths / 10, learners),
      levelsUp,
      levelsDown,
    }));
    const { learners, points } = tally.progress;
    return {
      slug,
      title,
      dashboards: tally.dashboards,
      capabilities: capabilities.toSorted((a, b) => b.learners - a.learners),
      progress: { learners, points: average(points, learners) },
    };
  });
  return { learners: counts[0]?.count ?? 0, roadmaps };
}

/** The topics the acts are about, and those that change their stage or leave learners' pages by them. */
async function topicsOf(
  client: Queryable,
  { before, after }: Two,
  items: readonly ImpactItem[],
): Promise<TopicImpact[]> {
  const [was, is] = [placesOf(before), placesOf(after)];
  const asked = new Set(items.filter(({ kind }) => (kind as string) === "topic").map(({ slug }) => slug));
  const touched = [...is.values()].filter(({ slug, stage, archived }) => {
    const former = was.get(slug);
    return asked.has(slug) || (former !== undefined && (former.stage !== stage || former.archived !== archived));
  });
  const { rows } = await client.query<{ slug: string; status: Status; count: number }>(
    `select i."slug", p."status", count(*)::int as "count" from "ContentItem" i
     join "TopicProgress" p on p."topicId" = i."id"
     where i."kind" = 'topic' and i."slug" = any($1) group by 1, 2`,
    [touched.map(({ slug }) => slug)],
  );
  const counted = (slug: string, status: Status) =>
    rows.find((row) => row.slug === slug && row.status === status)?.count ?? 0;
  return touched.map(({ slug, title, stage, archived }) => ({
    slug,
    title,
    done: counted(slug, "done"),
    learning: counted(slug, "learning"),
    skipped: counted(slug, "skipped"),
    from: was.get(slug)?.stage ?? null,
    to: stage,
    archived,
  }));
}

/** Where learners find each published topic. */
function placesOf({ items }: Published) {
  const whole = wholeOf(items);
  const homes = homesOfTopics(whole);
  return new Map(
    [...whole.topics.values()].map(({ slug, archived, content }) => {
      const stage = homes.get(slug)?.[0] ?? null;
      const closed = archived || (stage !== null && whole.stages.get(stage)?.archived === true);
      return [slug, { slug, title: content.title, stage, archived: closed }] as const;
    }),
  );
}
