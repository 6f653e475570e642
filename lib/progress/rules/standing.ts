import type { ProgressState, Totals } from "#lib/progress/schema";

export type Standing = {
  /** unstarted: nothing was ever marked. finished: every topic that counts is done or skipped. */
  phase: "unstarted" | "underway" | "finished";
  /** The stage the learner is in; null when there is none to be in. */
  stage: string | null;
  /** Stages with nothing left to do. */
  behind: number;
};

export const isBehind = ({ total, done, skipped }: Totals) => total > 0 && done + skipped >= total;

/** Where a learner is: the stage of the latest mark while something is open there, else the first stage with something open. */
export function standingOf(
  { totals, stages, topics }: Pick<ProgressState, "totals" | "stages" | "topics">,
  stageOf: (topic: string) => string | undefined,
): Standing {
  const open = stages.filter((stage) => stage.totals.total > 0 && !isBehind(stage.totals));
  const behind = stages.filter((stage) => isBehind(stage.totals)).length;
  const marked = topics.filter((topic) => topic.status !== "todo" && topic.updatedAt !== null);
  if (totals.total > 0 && open.length === 0) return { phase: "finished", stage: null, behind };
  const first = open[0]?.slug ?? null;
  let latest = marked[0];
  for (const topic of marked) if ((topic.updatedAt ?? "") > (latest?.updatedAt ?? "")) latest = topic;
  if (latest === undefined) return { phase: "unstarted", stage: first, behind };
  const last = stageOf(latest.slug);
  return { phase: "underway", stage: open.some((stage) => stage.slug === last) ? (last ?? first) : first, behind };
}
