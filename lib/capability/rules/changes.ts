import type { Course } from "#lib/capability/rules/course";
import type { Evidence } from "#lib/capability/rules/evidence";
import { measureCapability } from "#lib/capability/rules/explain";
import type { Item } from "#lib/capability/rules/vocabulary";
import type { CapabilityChange, CourseShift } from "#lib/capability/schema";

/** A write's item, and what it moved: the marks of topics, or the self-check or project of a stage. */
export type Cause = { item: CapabilityChange["because"]; topics?: readonly string[]; stage?: string };

type Two = { before: Evidence; after: Evidence; causes: readonly Cause[] };

/** Capabilities that a write works on: those a topic does through the stages it stands in, or all of a stage. */
function touchedBy(course: Course, { topics = [], stage: whole }: Cause): Set<string> {
  const moved = new Set(topics);
  const stages = course.stages.filter((stage) => stage.topics.some((topic) => moved.has(topic.slug)));
  const own = course.stages.find(({ slug }) => slug === whole)?.weights ?? [];
  const result = new Set(own.map(({ capability }) => capability));
  for (const { weights, topics: own } of stages)
    for (const { capability } of weights) {
      // Whether the topic carries it, or stands in for a stage where no topic does.
      const carrying = own.filter((topic) => topic.capabilities.includes(capability));
      const present = carrying.some((topic) => !topic.archived) ? carrying : own;
      if (present.some((topic) => moved.has(topic.slug))) result.add(capability);
    }
  return result;
}

/** How the capabilities moved between two states of the evidence, each with the last write that had a part in it. */
export function changesBetween(course: Course, { before, after, causes }: Two): CapabilityChange[] {
  const because = new Map<string, Item>();
  for (const cause of causes) for (const capability of touchedBy(course, cause)) because.set(capability, cause.item);
  return course.capabilities.flatMap(({ slug: capability }) => {
    const cause = because.get(capability);
    if (cause === undefined) return [];
    const from = measureCapability({ course, capability, evidence: before });
    const to = measureCapability({ course, capability, evidence: after });
    if (from.coverage === to.coverage && from.level === to.level) return [];
    return [
      {
        capability,
        coverageFrom: from.coverage,
        coverageTo: to.coverage,
        levelFrom: from.level,
        levelTo: to.level,
        because: cause,
      },
    ];
  });
}

/** How another course moves the numbers of the same evidence; what one of the two does not know is left out. */
export function shiftsBetween(
  before: Course,
  after: Course,
  evidence: { before: Evidence; after: Evidence },
): CourseShift[] {
  const known = new Set(before.capabilities.map(({ slug }) => slug));
  return after.capabilities.flatMap(({ slug: capability }) => {
    if (!known.has(capability)) return [];
    const from = measureCapability({ course: before, capability, evidence: evidence.before });
    const to = measureCapability({ course: after, capability, evidence: evidence.after });
    if (from.coverage === to.coverage && from.level === to.level) return [];
    const { coverage: coverageFrom, level: levelFrom } = from;
    return [{ capability, coverageFrom, coverageTo: to.coverage, levelFrom, levelTo: to.level }];
  });
}
