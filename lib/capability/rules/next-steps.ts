import type { Course, CourseTopic } from "#lib/capability/rules/course";
import type { Mark } from "#lib/capability/rules/vocabulary";
import type { NextStep } from "#lib/capability/schema";

const wanted = 3;

type Candidate = {
  topic: CourseTopic;
  stage: string;
  status: Mark;
  before: readonly string[];
  open: readonly string[];
};

/** Published topics still open, in order, with the prerequisites this course really has and those not behind the learner. */
function openTopics(course: Course, statusOf: (topic: string) => Mark): Candidate[] {
  const published = new Set(
    course.stages.flatMap(({ topics }) => topics.filter((t) => !t.archived).map((t) => t.slug)),
  );
  const behind = (slug: string) => statusOf(slug) === "done" || statusOf(slug) === "skipped";
  return course.stages.flatMap((stage) =>
    stage.topics.flatMap((topic) => {
      if (topic.archived || behind(topic.slug)) return [];
      const before = topic.prerequisites.filter((slug) => published.has(slug));
      const open = before.filter((slug) => !behind(slug));
      return [{ topic, stage: stage.slug, status: statusOf(topic.slug), before, open }];
    }),
  );
}

function reasonFor({ status, before, open }: Candidate): NextStep["reason"] {
  if (status === "learning") return { code: "CONTINUE", params: {} };
  if (open.length > 0) return { code: "IN_ORDER", params: { topics: [...open] } };
  return before.length > 0 ? { code: "READY", params: { topics: [...before] } } : { code: "FIRST", params: {} };
}

/**
 * Three steps in prerequisite order: topics whose prerequisites are done or skipped, begun ones first; ties by order of
 * stages and topics. Fewer than three: the first open topics in order fill up.
 */
export function nextSteps(course: Course, statusOf: (topic: string) => Mark): NextStep[] {
  const open = openTopics(course, statusOf);
  const ready = open.filter((candidate) => candidate.open.length === 0);
  const begun = ready.filter(({ status }) => status === "learning");
  const fresh = ready.filter(({ status }) => status !== "learning");
  const rest = open.filter((candidate) => candidate.open.length > 0);
  return [...begun, ...fresh, ...rest].slice(0, wanted).map((candidate) => ({
    item: { kind: "topic", slug: candidate.topic.slug },
    stage: candidate.stage,
    minutes: candidate.topic.minutes,
    reason: reasonFor(candidate),
  }));
}

/** Minutes of all required topics that are neither done nor skipped. */
export const minutesLeft = (course: Course, statusOf: (topic: string) => Mark): number =>
  openTopics(course, statusOf)
    .filter(({ topic }) => topic.required)
    .reduce((sum, { topic }) => sum + topic.minutes, 0);
