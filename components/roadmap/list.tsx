"use client";

import { useBoard } from "#components/roadmap/board-context";
import { StageHead } from "#components/roadmap/stage-head";
import { TopicRow } from "#components/roadmap/topic-row";
import type { StageView, TopicView } from "#lib/catalog/rules/outline";

/** The roadmap as text along a line: everything the map shows and does, and one sentence more. */
export function RoadmapList() {
  const board = useBoard();
  const reachable = new Set(board.shown);
  return board.view.stages.map((stage) => {
    const topics = stage.topics.filter(({ slug }) => !board.filtering || reachable.has(slug));
    return topics.length === 0 ? null : <ListedStage key={stage.slug} stage={stage} topics={topics} />;
  });
}

function ListedStage({ stage, topics }: { stage: StageView; topics: TopicView[] }) {
  const board = useBoard();
  return (
    <section aria-labelledby={`list-${stage.slug}`} className="mb-6">
      <div className="border-rule border-t pt-4 pb-2 pl-12">
        <StageHead stage={stage} id={`list-${stage.slug}`} />
      </div>
      <ol>
        {topics.map((topic, index) => (
          <TopicRow
            key={topic.slug}
            roadmap={board.view.slug}
            topic={topic}
            progress={board.progress}
            marker={board.marker}
            first={index === 0}
            last={index === topics.length - 1}
            open={board.open === topic.slug}
            onOpen={board.openTopic}
            onFocus={board.setCurrent}
          />
        ))}
      </ol>
    </section>
  );
}
