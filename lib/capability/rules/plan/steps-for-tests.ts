import fc from "fast-check";
import type { Course, CourseStage } from "#lib/capability/rules/course";
import type { Evidence } from "#lib/capability/rules/evidence";
import type { Choice, Situation } from "#lib/capability/rules/plan/situation";
import {
  evidenceOf,
  type Fraction,
  fraction,
  over,
  plus,
  reference,
  shareOf,
  someCourse,
  someDeeds,
  taught,
  times,
  untaught,
} from "#lib/capability/rules/reference-for-tests";

export const today = "2026-11-24";

const someRequirements = fc.uniqueArray(
  fc.record({ capability: fc.constantFrom(...taught, untaught), level: fc.integer({ min: 1, max: 4 }) }),
  { selector: ({ capability }) => capability, maxLength: 4 },
);
const someItem = fc.record({
  kind: fc.constantFrom("topic", "topic", "self-check", "project"),
  s: fc.nat({ max: 4 }),
  t: fc.nat({ max: 6 }),
});
const someChoices = fc.uniqueArray(
  fc
    .tuple(
      someItem,
      fc.constantFrom("later", "known"),
      fc.constantFrom("2026-11-24", "2026-11-25", "2027-03-01", "2026-01-01"),
    )
    .map(([{ kind, s, t }, answer, until]): Choice => {
      const isTopic = kind === "topic";
      return { item: { kind, slug: isTopic ? `s${s}-t${t}` : `s${s}` }, answer: isTopic ? answer : "later", until };
    }),
  { selector: ({ item }) => `${item.kind}:${item.slug}`, maxLength: 6 },
);
const someLevels = fc.dictionary(fc.constantFrom(...taught, untaught), fc.integer({ min: 0, max: 4 }), { maxKeys: 2 });

/** Learners of every kind on courses of every kind, heading somewhere or nowhere. */
export const someSituation: fc.Arbitrary<Situation> = fc
  .record({
    course: someCourse,
    deeds: someDeeds,
    requirements: someRequirements,
    choices: someChoices,
    levels: someLevels,
  })
  .map(({ course, deeds, requirements, choices, levels }) => ({
    course,
    evidence: evidenceOf(deeds, new Map(Object.entries(levels))),
    requirements,
    choices,
    today,
  }));

/** The same evidence with one thing more. */
function withDone(evidence: Evidence, kind: string, slug: string): Evidence {
  const at = "2026-11-24T00:00:00.000Z";
  if (kind === "self-check") return { ...evidence, passed: new Map([...evidence.passed, [slug, at]]) };
  if (kind === "project") return { ...evidence, shown: new Map([...evidence.shown, [slug, { at, accepted: false }]]) };
  const standing = { status: "done" as const, firstDoneAt: Date.parse(at) };
  return { ...evidence, topics: new Map([...evidence.topics, [slug, standing]]) };
}

type Thing = { key: string; kind: string; slug: string; stage: CourseStage; minutes: number; before: string[] };

/** Everything there is to do, read off the content stage by stage. */
function thingsIn(course: Course): Thing[] {
  const published = (slug: string) =>
    course.stages.some((stage) => !stage.archived && stage.topics.some((t) => t.slug === slug && !t.archived));
  const things: Thing[] = [];
  for (const stage of course.stages) {
    if (stage.archived) continue;
    const add = (kind: string, slug: string, minutes: number, before: readonly string[]) => {
      const all = [...stage.before, ...before].filter((topic) => published(topic) && topic !== slug);
      things.push({ key: `${kind}:${slug}`, kind, slug, stage, minutes, before: all });
    };
    const topics = stage.topics.filter(({ archived }) => !archived);
    for (const topic of topics) add("topic", topic.slug, topic.minutes, topic.prerequisites);
    if (stage.selfCheck) add("self-check", stage.slug, 15, stage.asked);
    const spent = topics.reduce((sum, { minutes }) => sum + minutes, 0);
    const required = topics.filter((topic) => topic.required).map(({ slug }) => slug);
    if (stage.project) add("project", stage.slug, Math.max(30, stage.hours * 60 - spent), required);
  }
  return things;
}

/** Topics that are done, skipped, or said to be known with something behind it. */
function behindIn({ course, evidence, choices }: Situation): (topic: string) => boolean {
  return (topic) => {
    const status = evidence.topics.get(topic)?.status;
    if (status === "done" || status === "skipped") return true;
    if (!choices.some(({ item, answer }) => item.kind === "topic" && item.slug === topic && answer === "known"))
      return false;
    return course.stages.some((stage) =>
      stage.topics.some(
        ({ slug, capabilities }) =>
          slug === topic &&
          (evidence.passed.has(stage.slug) ||
            capabilities.some((capability) => {
              const aim = stage.weights.find((weight) => weight.capability === capability);
              return aim !== undefined && (evidence.mentorLevels.get(capability) ?? 0) >= aim.level;
            })),
      ),
    );
  };
}

/** gap * gain summed over capabilities, divided by minutes, by trying out what doing it changes. */
function worthOf({ course, evidence, requirements }: Situation, { kind, slug, stage, minutes }: Thing): Fraction {
  const after = withDone(evidence, kind, slug);
  let value = fraction(0);
  for (const { capability, level } of requirements) {
    const has = Math.max(reference(course, [capability], evidence).level, evidence.mentorLevels.get(capability) ?? 0);
    const gap = has >= 3 ? 0 : Math.max(0, level - has);
    const aim = stage.weights.find((weight) => weight.capability === capability);
    const [now, then] = [shareOf(stage, capability, evidence), shareOf(stage, capability, after)];
    if (aim === undefined || now === null || then === null) continue;
    const gain = times(fraction(aim.level), plus(then, times(fraction(-1), now)));
    value = plus(value, times(fraction(gap), gain));
  }
  return over(value, fraction(Math.max(1, minutes)));
}

const isLess = (a: Fraction, b: Fraction) => a.n * b.d < b.n * a.d;

/** The steps by the rules, slow and obvious: the keys of at most three. */
export function referenceSteps(situation: Situation): string[] {
  const { course, evidence, requirements, choices } = situation;
  const isBehind = behindIn(situation);
  const isOpen = ({ kind, slug }: Thing) =>
    kind === "topic" ? !isBehind(slug) : kind === "self-check" ? !evidence.passed.has(slug) : !evidence.shown.has(slug);
  const isWanted = ({ kind, slug }: Thing) =>
    !choices.some(({ item, until }) => item.kind === kind && item.slug === slug && until > today);
  const open = thingsIn(course).filter((thing) => isOpen(thing) && isWanted(thing));
  const ready = open.filter(({ before }) => before.every(isBehind));
  const steps: Thing[] = [];
  const add = (thing: Thing | undefined) => {
    if (thing && steps.length < 3 && !steps.includes(thing)) steps.push(thing);
  };
  if (requirements.length > 0) {
    for (let place = 0; place < 3; place++) {
      let best: Thing | undefined;
      for (const thing of ready) {
        if (steps.includes(thing)) continue;
        if (best === undefined || isLess(worthOf(situation, best), worthOf(situation, thing))) best = thing;
      }
      add(best);
    }
  } else {
    const topics = ready.filter(({ kind }) => kind === "topic");
    for (const thing of topics) if (evidence.topics.get(thing.slug)?.status === "learning") add(thing);
    for (const thing of topics) add(thing);
  }
  for (const thing of open) if (thing.kind === "topic" && !ready.includes(thing)) add(thing);
  for (const thing of ready) add(thing);
  return steps.map(({ key }) => key);
}
