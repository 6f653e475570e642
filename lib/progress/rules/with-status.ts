import type { Status } from "#lib/progress/rules/status";
import { percentOf } from "#lib/progress/rules/totals";
import type { ProgressState, TopicState, Totals } from "#lib/progress/schema";

/** What the browser knows of a roadmap: its published topics by stage. */
export type Outline = {
  stages: readonly { slug: string; topics: readonly { slug: string; required: boolean }[] }[];
};

const one = (status: Status, counted: Status) => (status === counted ? 1 : 0);

function moved(totals: Totals, from: Status, to: Status): Totals {
  const counts = {
    total: totals.total,
    done: totals.done + one(to, "done") - one(from, "done"),
    skipped: totals.skipped + one(to, "skipped") - one(from, "skipped"),
  };
  return { ...counts, percent: percentOf(counts) };
}

function withState(progress: ProgressState, outline: Outline, state: TopicState): ProgressState {
  const former = progress.topics.find((topic) => topic.slug === state.slug);
  if (former === undefined) return progress;
  const topics = progress.topics.map((topic) => (topic === former ? state : topic));
  const home = outline.stages.find((stage) => stage.topics.some((topic) => topic.slug === state.slug));
  // Archived topics are not in the outline; how they count is for the next full answer to say.
  if (!home?.topics.some((topic) => topic.slug === state.slug && topic.required)) return { ...progress, topics };
  const shift = (totals: Totals) => moved(totals, former.status, state.status);
  const stages = progress.stages.map((stage) =>
    stage.slug === home.slug ? { ...stage, totals: shift(stage.totals) } : stage,
  );
  return { ...progress, topics, stages, totals: shift(progress.totals) };
}

/** Progress with the states a server answered. */
export const withStates = (progress: ProgressState, outline: Outline, states: readonly TopicState[]): ProgressState =>
  states.reduce((current, state) => withState(current, outline, state), progress);

export type Mark = { slug: string; status: Status };

/** Progress as it will be once these marks, made at `at` (ISO), are recorded. */
export function withStatus(
  progress: ProgressState,
  outline: Outline,
  { marks, at }: { marks: readonly Mark[]; at: string },
): ProgressState {
  return marks.reduce((current, { slug, status }) => {
    const topic = current.topics.find((candidate) => candidate.slug === slug);
    if (topic === undefined) return current;
    const firstDoneAt = topic.firstDoneAt ?? (status === "done" ? at : null);
    return withState(current, outline, { slug, status, version: topic.version + 1, updatedAt: at, firstDoneAt });
  }, progress);
}

/** The marks that completing a stage makes: its topics that are neither done nor skipped. */
export function stageMarks(progress: ProgressState, outline: Outline, stage: string): Mark[] {
  const slugs = new Set(outline.stages.find((candidate) => candidate.slug === stage)?.topics.map(({ slug }) => slug));
  return progress.topics
    .filter((topic) => slugs.has(topic.slug) && (topic.status === "todo" || topic.status === "learning"))
    .map(({ slug }) => ({ slug, status: "done" }));
}
