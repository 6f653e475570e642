import type { RoadmapView, TopicView } from "#lib/catalog/rules/outline";
import { fold, wordsOf } from "#lib/catalog/rules/search";

/** What the roadmap's address may ask for. `open` means not yet behind one: to do or learning. */
export const topicFilters = ["status", "capability", "max", "q"] as const;
export type TopicFilter = Partial<Record<(typeof topicFilters)[number], string>>;

export const longestChoices = ["30", "45", "60", "90"] as const;

function passesStatus(wanted: string | undefined, status: string | null): boolean {
  if (wanted === undefined) return true;
  // Until the learner's progress is known nothing is hidden by it.
  if (status === null) return true;
  return wanted === "open" ? status === "todo" || status === "learning" : wanted === status;
}

function passes(topic: TopicView, filter: TopicFilter, status: string | null): boolean {
  const text = fold(`${topic.title.text}\n${topic.summary.text}`);
  const longest = Number(filter.max);
  return (
    passesStatus(filter.status, status) &&
    (filter.capability === undefined || topic.capabilities.includes(filter.capability)) &&
    (!(longest > 0) || topic.minutes <= longest) &&
    wordsOf(filter.q).every((word) => text.includes(word))
  );
}

export function filterOf(address: URLSearchParams): TopicFilter {
  return Object.fromEntries(
    topicFilters.flatMap((name) => {
      const value = address.get(name);
      return value ? [[name, value]] : [];
    }),
  );
}

/** Topics the filter lets through, in the order of the roadmap. */
export function filterTopics(
  view: RoadmapView,
  filter: TopicFilter,
  statusOf: (slug: string) => string | null,
): string[] {
  return view.stages.flatMap((stage) =>
    stage.topics.filter((topic) => passes(topic, filter, statusOf(topic.slug))).map(({ slug }) => slug),
  );
}
