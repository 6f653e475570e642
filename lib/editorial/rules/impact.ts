import { shiftsBetween } from "#lib/capability/rules/changes";
import type { KeptCourse } from "#lib/capability/rules/course";
import { type Evidence, type Facts, judgeEvidence, type Standing } from "#lib/capability/rules/evidence";
import type { Mark } from "#lib/capability/rules/vocabulary";
import type { Status } from "#lib/progress/rules/status";
import { summarize } from "#lib/progress/rules/totals";

/** One roadmap as learners have it and as they would have it. */
export type TwoCourses = { before: KeptCourse; after: KeptCourse };

/** All that the numbers of one capability rest on in a course; equal text, equal numbers for everyone. */
function basisOf({ stages }: KeptCourse, capability: string): string {
  const aims = stages.flatMap(({ slug, archived, selfCheck, project, topics, weights }) => {
    const aim = weights.find((one) => one.capability === capability);
    if (aim === undefined) return [];
    const carrying = topics.map((one) => [one.slug, one.archived, one.capabilities.includes(capability)]);
    return [[slug, archived, selfCheck, project, aim.level, aim.weight, carrying]];
  });
  return JSON.stringify(aims);
}

/** The same courses with only those capabilities whose numbers can move: measuring the others would find nothing. */
function withMoving({ before, after }: TwoCourses): TwoCourses {
  const moving = after.capabilities.filter(({ slug }) => basisOf(before, slug) !== basisOf(after, slug));
  return { before, after: { ...after, capabilities: moving } };
}

/** Whether any topic counts for the share of topics done that did not before, or no longer does. */
export function countsAlike({ before, after }: TwoCourses): boolean {
  const counted = ({ stages }: KeptCourse) =>
    JSON.stringify(
      stages
        .flatMap(({ topics }) => topics.map((one) => [one.slug, one.required, one.archived] as const))
        .toSorted(([a], [b]) => (a < b ? -1 : 1)),
    );
  return counted(before) === counted(after);
}

/** Both courses with what is the same for every learner. */
export type Comparison = TwoCourses & { slugs: ReadonlyMap<string, string>; countsMove: boolean };

export function comparisonOf(courses: TwoCourses): Comparison {
  const topics = [courses.before, courses.after].flatMap(({ stages }) => stages.flatMap((stage) => stage.topics));
  return {
    ...withMoving(courses),
    slugs: new Map(topics.map(({ id, slug }) => [id, slug])),
    countsMove: !countsAlike(courses),
  };
}

/** What a learner has, as both courses name it: a topic keeps its public id wherever it stands. When it came moves nothing. */
export function evidenceOf(
  { slugs }: Comparison,
  marks: readonly (readonly [topicId: string, status: Mark])[],
  earned: Pick<Facts, "attempts" | "handIns">,
): Evidence {
  const topics = new Map<string, Standing>();
  for (const [id, status] of marks) {
    const slug = slugs.get(id);
    if (slug !== undefined) topics.set(slug, { status, firstDoneAt: null });
  }
  return judgeEvidence({ topics, ...earned });
}

type CapabilityTally = { learners: number; tenths: number; levelsUp: number; levelsDown: number };

/** What a publication would do to the dashboards of one roadmap, summed up learner by learner. */
export type Tally = {
  /** Learners of whom any number moves. */
  dashboards: number;
  capabilities: Map<string, CapabilityTally>;
  /** Learners whose share of topics done moves, and by how many percentage points together. */
  progress: { learners: number; points: number };
};

export const emptyTally = (): Tally => ({
  dashboards: 0,
  capabilities: new Map(),
  progress: { learners: 0, points: 0 },
});

/** Coverage is given with one decimal; none at all counts as 0. */
const tenthsOf = (coverage: number | null): number => Math.round((coverage ?? 0) * 10);

const percentIn = ({ stages }: KeptCourse, { topics }: Evidence): number =>
  summarize(
    stages.flatMap((stage) => stage.topics),
    (slug): Status => topics.get(slug)?.status ?? "todo",
  ).percent;

/** Adds one learner, measured by both courses with the rules that dashboards use. */
export function addLearner(tally: Tally, { before, after, countsMove }: Comparison, evidence: Evidence): void {
  const shifts = shiftsBetween(before, after, { before: evidence, after: evidence });
  for (const { capability, coverageFrom, coverageTo, levelFrom, levelTo } of shifts) {
    const sum = tally.capabilities.get(capability) ?? { learners: 0, tenths: 0, levelsUp: 0, levelsDown: 0 };
    sum.learners += 1;
    sum.tenths += tenthsOf(coverageTo) - tenthsOf(coverageFrom);
    sum.levelsUp += levelTo > levelFrom ? 1 : 0;
    sum.levelsDown += levelTo < levelFrom ? 1 : 0;
    tally.capabilities.set(capability, sum);
  }
  const points = countsMove ? percentIn(after, evidence) - percentIn(before, evidence) : 0;
  if (points !== 0) tally.progress = { learners: tally.progress.learners + 1, points: tally.progress.points + points };
  if (shifts.length > 0 || points !== 0) tally.dashboards += 1;
}

/** An average with one decimal, halves away from zero. */
export const average = (sum: number, count: number): number =>
  count === 0 ? 0 : (Math.sign(sum) * Math.round(Math.abs((sum / count) * 10))) / 10;
