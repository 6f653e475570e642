import type { Course, CourseStage } from "#lib/capability/rules/course";
import type { StepKind } from "#lib/capability/rules/vocabulary";

/** What a self-check takes, in minutes. */
export const selfCheckMinutes = 15;
const shortestProject = 30;

export type StepName = { kind: StepKind; slug: string };

/** One thing to do: a topic, or the self-check or project of a stage, which go by the slug of the stage. */
export type StepItem = {
  item: StepName;
  stage: string;
  minutes: number;
  required: boolean;
  /** Topics of this course that come before it. */
  before: readonly string[];
};

export const keyOf = ({ kind, slug }: StepName): string => `${kind}:${slug}`;

/** What is left of a stage's hours once its topics are through, in minutes. */
export function projectMinutes({ hours, topics }: CourseStage): number {
  const studied = topics.filter(({ archived }) => !archived).reduce((sum, { minutes }) => sum + minutes, 0);
  return Math.max(shortestProject, hours * 60 - studied);
}

function itemsIn(stage: CourseStage, published: ReadonlySet<string>): StepItem[] {
  const own = stage.topics.filter(({ archived }) => !archived);
  const present = (topics: readonly string[], self?: string) =>
    [...new Set([...stage.before, ...topics])].filter((slug) => published.has(slug) && slug !== self);
  const { slug } = stage;
  const items: StepItem[] = own.map(({ slug: topic, minutes, required, prerequisites }) => ({
    item: { kind: "topic", slug: topic },
    stage: slug,
    minutes,
    required,
    before: present(prerequisites, topic),
  }));
  const whole = { stage: slug, required: true };
  if (stage.selfCheck)
    items.push({
      ...whole,
      item: { kind: "self-check", slug },
      minutes: selfCheckMinutes,
      before: present(stage.asked),
    });
  if (stage.project) {
    const needed = own.filter(({ required }) => required).map((topic) => topic.slug);
    items.push({ ...whole, item: { kind: "project", slug }, minutes: projectMinutes(stage), before: present(needed) });
  }
  return items;
}

const known = new WeakMap<Course, StepItem[]>();

/**
 * Everything one can do on a course, in order; of a stage its topics, then its self-check, then its project. What the
 * content says should come before a stage comes before everything in it; a self-check comes after the topics it asks
 * about, a project after the required topics of its stage.
 */
export function stepItemsOf(course: Course): readonly StepItem[] {
  const before = known.get(course);
  if (before) return before;
  const stages = course.stages.filter(({ archived }) => !archived);
  const published = new Set(stages.flatMap(({ topics }) => topics.filter((t) => !t.archived).map((t) => t.slug)));
  const items = stages.flatMap((stage) => itemsIn(stage, published));
  known.set(course, items);
  return items;
}
