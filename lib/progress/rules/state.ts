import type { Row } from "#lib/progress/rules/event";
import { type CountedTopic, summarize } from "#lib/progress/rules/totals";
import type { ProgressState, TopicState } from "#lib/progress/schema";

type StageTopics = { slug: string; archived: boolean; topics: readonly (CountedTopic & { id: string })[] };
type Outline = { slug: string; stages: readonly StageTopics[] };

/** What the world sees of a row. */
type Shown = Omit<Row, "eventId" | "eventAt">;

const iso = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());

/** A row as the world sees it. */
export function topicStateOf(slug: string, row: Shown | undefined): TopicState {
  if (row === undefined) return { slug, status: "todo", version: 0, updatedAt: null, firstDoneAt: null };
  const { status, version } = row;
  const updatedAt = iso(row.updatedAt);
  // Most topics are done once and stay so; writing times out is what this costs.
  const firstDoneAt = row.firstDoneAt === row.updatedAt ? updatedAt : iso(row.firstDoneAt);
  return { slug, status, version, updatedAt, firstDoneAt };
}

/** Where a learner stands on a roadmap. Archived topics show only when this learner ever marked them. */
export function progressOf(roadmap: Outline, rows: ReadonlyMap<string, Shown>): ProgressState {
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
