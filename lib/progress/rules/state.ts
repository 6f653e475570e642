import type { Row } from "#lib/progress/rules/event";
import { type CountedTopic, summarize } from "#lib/progress/rules/totals";
import type { ProgressState, TopicState } from "#lib/progress/schema";

type StageTopics = { slug: string; archived: boolean; topics: readonly (CountedTopic & { id: string })[] };
type Outline = { slug: string; stages: readonly StageTopics[] };

const iso = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());

/** A row as the world sees it. */
export function topicStateOf(slug: string, row: Row | undefined): TopicState {
  if (row === undefined) return { slug, status: "todo", version: 0, updatedAt: null, firstDoneAt: null };
  const { status, version } = row;
  return { slug, status, version, updatedAt: iso(row.updatedAt), firstDoneAt: iso(row.firstDoneAt) };
}

/** Where a learner stands on a roadmap. Archived topics show only when this learner ever marked them. */
export function progressOf(roadmap: Outline, rows: ReadonlyMap<string, Row>): ProgressState {
  const statuses = new Map<string, TopicState["status"]>();
  const topics: TopicState[] = [];
  for (const topic of roadmap.stages.flatMap((stage) => stage.topics)) {
    const row = rows.get(topic.id);
    if (topic.archived && row === undefined) continue;
    topics.push(topicStateOf(topic.slug, row));
    if (row) statuses.set(topic.slug, row.status);
  }
  const statusOf = (slug: string) => statuses.get(slug) ?? "todo";
  const shown = roadmap.stages.filter(
    (stage) => !stage.archived || stage.topics.some((topic) => statuses.has(topic.slug)),
  );
  return {
    roadmap: roadmap.slug,
    totals: summarize(
      roadmap.stages.flatMap((stage) => stage.topics),
      statusOf,
    ),
    stages: shown.map((stage) => ({ slug: stage.slug, totals: summarize(stage.topics, statusOf) })),
    topics,
  };
}
