import fc from "fast-check";
import type { Course, CourseStage, CourseTopic } from "#lib/capability/rules/course";
import { type Evidence, judgeEvidence, type Standing } from "#lib/capability/rules/evidence";
import type { Mark } from "#lib/capability/rules/vocabulary";

/** An exact fraction, so that the reference has no rounding of its own. */
export type Fraction = { n: bigint; d: bigint };
export const fraction = (n: number, d = 1): Fraction => ({ n: BigInt(n), d: BigInt(d) });
export const plus = (a: Fraction, b: Fraction): Fraction => ({ n: a.n * b.d + b.n * a.d, d: a.d * b.d });
export const times = (a: Fraction, b: Fraction): Fraction => ({ n: a.n * b.n, d: a.d * b.d });
export const over = (a: Fraction, b: Fraction): Fraction => ({ n: a.n * b.d, d: a.d * b.n });
const floor = (a: Fraction): number => Number(a.n / a.d);

type Part = { weight: number; value: Fraction; earned: boolean };

/** The parts of a stage, read off the rules word by word. */
function partsOf(stage: CourseStage, capability: string, evidence: Evidence): Part[] {
  const done = (topic: CourseTopic) => evidence.topics.get(topic.slug)?.status === "done";
  let topics = stage.topics.filter((topic) => !topic.archived || done(topic));
  if (topics.some((topic) => topic.capabilities.includes(capability)))
    topics = topics.filter((topic) => topic.capabilities.includes(capability));
  const parts: Part[] = [];
  const dones = topics.filter(done).length;
  if (topics.length > 0) parts.push({ weight: 5, value: fraction(dones, topics.length), earned: dones > 0 });
  const all = (weight: number, has: boolean) => parts.push({ weight, value: fraction(has ? 1 : 0), earned: has });
  if (stage.selfCheck) all(3, evidence.passed.has(stage.slug));
  if (stage.project) all(2, evidence.shown.has(stage.slug));
  return parts;
}

/** What of a stage's work on a capability is behind the learner, from 0 to 1; null when there is none. */
export const shareOf = (stage: CourseStage, capability: string, evidence: Evidence): Fraction | null =>
  meanOf(partsOf(stage, capability, evidence));

/** Mean of the parts by weight; null when there are none. */
function meanOf(parts: readonly Part[]): Fraction | null {
  if (parts.length === 0) return null;
  const sum = parts.reduce((total, part) => plus(total, times(fraction(part.weight), part.value)), fraction(0));
  return over(sum, fraction(parts.reduce((total, { weight }) => total + weight, 0)));
}

export type Reference = { coverageTenths: number | null; level: number };

/** Coverage and level of one or several capabilities, slow and obvious. */
export function reference(course: Course, capabilities: readonly string[], evidence: Evidence): Reference {
  let got = fraction(0);
  let weights = 0;
  let level = 0;
  for (const capability of capabilities)
    for (const stage of course.stages) {
      const aim = stage.weights.find((weight) => weight.capability === capability);
      const parts = partsOf(stage, capability, evidence);
      const a = meanOf(stage.archived ? parts.filter((part) => part.earned) : parts);
      if (aim === undefined || a === null) continue;
      got = plus(got, times(fraction(aim.weight), a));
      weights += aim.weight;
      const onlyMarks = !parts.some((part) => part.weight !== 5 && part.earned);
      const reached = floor(times(fraction(aim.level), meanOf(parts) ?? fraction(0)));
      level = Math.max(level, Math.min(reached, onlyMarks ? 2 : 3));
    }
  if (got.n === 0n) return { coverageTenths: null, level: 0 };
  return { coverageTenths: floor(over(times(fraction(1000), got), fraction(weights))), level };
}

export const taught = ["a", "b", "c"];
/** One that no stage works on. */
export const untaught = "d";

const weights = fc.uniqueArray(
  fc.record({
    capability: fc.constantFrom(...taught),
    level: fc.integer({ min: 1, max: 4 }),
    weight: fc.integer({ min: 1, max: 5 }),
  }),
  {
    selector: ({ capability }) => capability,
    maxLength: 3,
  },
);
const stageShape = fc.record({
  weights,
  selfCheck: fc.boolean(),
  project: fc.boolean(),
  archived: fc.boolean(),
  hours: fc.nat({ max: 12 }),
  before: fc.array(fc.nat({ max: 6 }), { maxLength: 2 }),
  asked: fc.array(fc.nat({ max: 6 }), { maxLength: 4 }),
  topics: fc.array(
    fc.record({
      capabilities: fc.subarray(taught),
      archived: fc.boolean(),
      required: fc.boolean(),
      minutes: fc.nat({ max: 90 }),
    }),
    { maxLength: 7 },
  ),
});

/** Courses with empty stages, stages without self-check or project, archived stages and topics, capabilities nobody carries. */
export const someCourse: fc.Arbitrary<Course> = fc.array(stageShape, { maxLength: 5 }).map((shapes) => ({
  capabilities: [...taught, untaught].map((slug) => ({ slug, dimension: slug === "a" ? "people" : "things" })),
  dimensions: ["people", "things", "knowledge"],
  stages: shapes.map((shape, s) => ({
    ...shape,
    slug: `s${s}`,
    before: s === 0 ? [] : shape.before.map((t) => `s${s - 1}-t${t}`),
    asked: shape.asked.map((t) => `s${s}-t${t}`),
    topics: shape.topics.map((topic, t) => ({
      ...topic,
      slug: `s${s}-t${t}`,
      prerequisites: t > 0 && (s + t) % 2 ? [`s${s}-t${t - 1}`] : [],
      archived: topic.archived || shape.archived,
    })),
  })),
}));

/** One thing a learner did. */
export type Deed = {
  kind: "topic" | "self-check" | "project";
  stage: number;
  topic: number;
  status: Mark;
  accepted: boolean;
};
export const someDeeds: fc.Arbitrary<Deed[]> = fc.array(
  fc.record({
    kind: fc.constantFrom("topic", "topic", "topic", "self-check", "project"),
    stage: fc.nat({ max: 5 }),
    topic: fc.nat({ max: 7 }),
    status: fc.constantFrom("done", "done", "todo", "learning", "skipped"),
    accepted: fc.boolean(),
  }),
  { maxLength: 25 },
);

export function evidenceOf(deeds: readonly Deed[], mentorLevels?: ReadonlyMap<string, number>): Evidence {
  const at = "2026-01-01T00:00:00.000Z";
  const topics = new Map<string, Standing>();
  for (const { kind, stage, topic, status } of deeds)
    if (kind === "topic")
      topics.set(`s${stage}-t${topic}`, { status, firstDoneAt: status === "done" ? Date.parse(at) : null });
  const stagesOf = (kind: Deed["kind"]) => deeds.filter((deed) => deed.kind === kind);
  return judgeEvidence({
    topics,
    attempts: stagesOf("self-check").map(({ stage }) => ({ stage: `s${stage}`, right: 8, asked: 10, at })),
    handIns: stagesOf("project").map(({ stage, accepted }) => ({
      stage: `s${stage}`,
      link: "https://example.org/work",
      answers: ["yes"],
      criteria: 1,
      verdict: accepted ? ("accepted" as const) : null,
      at,
    })),
    ...(mentorLevels ? { mentorLevels } : {}),
  });
}
