import { first, gapWorth } from "#lib/capability/rules/gap-worth";
import { type Outlook, outlookOf, type Situation } from "#lib/capability/rules/plan/situation";
import type { StepItem } from "#lib/capability/rules/plan/step-items";

const isTopic = ({ item }: StepItem) => item.kind === "topic";

/** Stages whose required topics were all skipped: their self-check and project are not asked for either. */
function skippedStages({ course, evidence }: Situation): ReadonlySet<string> {
  const isSkipped = (topic: string) => evidence.topics.get(topic)?.status === "skipped";
  const own = course.stages.map(({ slug, topics }) => ({
    slug,
    required: topics.filter(({ required, archived }) => required && !archived),
  }));
  return new Set(
    own
      .filter(({ required }) => required.length > 0 && required.every((topic) => isSkipped(topic.slug)))
      .map(({ slug }) => slug),
  );
}

/** Everything that is left of the way: open required topics, and the self-checks and projects of stages not skipped. */
export function itemsLeft(situation: Situation, outlook: Outlook = outlookOf(situation)): StepItem[] {
  const skipped = skippedStages(situation);
  return outlook.open.filter((item) => item.required && (isTopic(item) || !skipped.has(item.stage)));
}

export type MinutesLeft = { topics: number; selfChecks: number; projects: number };

export function minutesLeft(items: readonly StepItem[]): MinutesLeft {
  const of = (kind: StepItem["item"]["kind"]) =>
    items.filter(({ item }) => item.kind === kind).reduce((sum, { minutes }) => sum + minutes, 0);
  return { topics: of("topic"), selfChecks: of("self-check"), projects: of("project") };
}

/**
 * Hands out what is left, one thing after the other, in the order in which next steps would propose it: what it needs
 * first, each as if all before it were done. The self-check and the project of a stage follow its last topic at once.
 */
export function planQueue(situation: Situation) {
  const outlook = outlookOf(situation);
  const worth = gapWorth(situation.course, situation.evidence, situation.requirements);
  let left = itemsLeft(situation, outlook);
  let following: StepItem[] = [];
  const topicsLeft = new Set(left.filter(isTopic).map(({ item }) => item.slug));

  /** What it needs is not to come any more; self-check and project need all of their stage. */
  const isReady = (item: StepItem) =>
    !item.before.some((topic) => topicsLeft.has(topic)) &&
    (isTopic(item) || !left.some((other) => isTopic(other) && other.stage === item.stage));

  function bestOf(items: readonly StepItem[]): StepItem | undefined {
    if (situation.requirements.length === 0) return items.find(outlook.isBegun) ?? items[0];
    return first(items, worth);
  }

  function choose(day: string): StepItem | undefined {
    const isFree = (item: StepItem) => !outlook.isHeld(item, day);
    const next = following.find(isFree);
    if (next) return next;
    const free = left.filter(isFree);
    const ready = free.filter(isReady);
    // Topics that need one another would wait for ever: then the first one goes first.
    return bestOf(ready) ?? (free.length === left.length ? left[0] : undefined);
  }

  return {
    /** What has not been handed out. */
    left: (): readonly StepItem[] => left,
    /** The next thing for this day; null when there is nothing, or nothing that is not held on it. */
    take(day: string): StepItem | null {
      const item = choose(day);
      if (item === undefined) return null;
      left = left.filter((other) => other !== item);
      following = following.filter((other) => other !== item);
      if (isTopic(item)) topicsLeft.delete(item.item.slug);
      worth.take(item);
      const ofStage = left.filter(({ stage }) => stage === item.stage);
      if (isTopic(item) && !ofStage.some(isTopic)) following = [...following, ...ofStage];
      return item;
    },
  };
}
