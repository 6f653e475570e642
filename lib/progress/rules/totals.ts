import type { Status } from "#lib/progress/rules/status";
import type { Totals } from "#lib/progress/schema";

/** What counting needs to know of a topic. */
export type CountedTopic = { slug: string; required: boolean; archived: boolean };

export const percentOf = ({ total, done, skipped }: Omit<Totals, "percent">): number =>
  total === skipped ? 0 : Math.floor((100 * done) / (total - skipped));

/**
 * The one count of progress: required topics, archived ones only when this learner has done them. Skipped topics leave
 * the denominator.
 */
export function summarize(topics: readonly CountedTopic[], statusOf: (slug: string) => Status): Totals {
  const counts = { total: 0, done: 0, skipped: 0 };
  for (const topic of topics) {
    const status = statusOf(topic.slug);
    if (!topic.required || (topic.archived && status !== "done")) continue;
    counts.total += 1;
    if (status === "done") counts.done += 1;
    if (status === "skipped") counts.skipped += 1;
  }
  return { ...counts, percent: percentOf(counts) };
}
