"use client";

import { type ReactNode, useCallback, useMemo, useRef, useState } from "react";
import { useMarkKeys } from "#components/progress/use-mark-keys";
import { useMarker } from "#components/progress/use-marker";
import { type Board, BoardProvider } from "#components/roadmap/board-context";
import { BoardCounts } from "#components/roadmap/board-counts";
import { RoadmapList } from "#components/roadmap/list";
import { RoadmapMap } from "#components/roadmap/map";
import { NothingFound } from "#components/roadmap/nothing-found";
import { Toolbar } from "#components/roadmap/toolbar";
import { setAddress, useAddress } from "#lib/address";
import type { Drawing } from "#lib/catalog/rules/map-drawing";
import { beside } from "#lib/catalog/rules/map-moves";
import type { RoadmapView } from "#lib/catalog/rules/outline";
import { filterOf, filterTopics } from "#lib/catalog/rules/topic-filter";
import { cx } from "#lib/cx";
import { useProgress } from "#lib/progress/client/use-progress";
import { late, useFetchAhead, useLate } from "#lib/use-late";

const topicPanel = late(() => import("#components/roadmap/panel").then((panel) => panel.TopicPanel));

/** The station or row of a topic that is in sight, whichever view that is. */
function focusTopic(slug: string): void {
  const links = document.querySelectorAll<HTMLElement | SVGAElement>(`[data-topic="${CSS.escape(slug)}"]`);
  const visible = [...links].find((link) => link.getClientRects().length > 0);
  visible?.focus();
  visible?.scrollIntoView({ block: "nearest" });
}

type RoadmapBoardProps = {
  view: RoadmapView;
  /** Laid out by the server: browsers differ in where words end. */
  drawing: Drawing;
  /** Stands above map and list. */
  head: ReactNode;
};

/** The roadmap: map and list over one state, and the panel of the topic that is open. */
export function RoadmapBoard({ view, drawing, head }: RoadmapBoardProps) {
  const address = useAddress();
  const progress = useProgress(view);
  const marker = useMarker(view, progress.phase === "signed-out");
  const [focused, setCurrent] = useState<string | null>(null);
  const search = useRef<HTMLInputElement>(null);
  const stages = useMemo(() => new Map(view.stages.map((stage) => [stage.slug, stage])), [view]);
  const topics = useMemo(
    () => new Map(view.stages.flatMap((stage) => stage.topics).map((topic) => [topic.slug, topic])),
    [view],
  );
  const filter = useMemo(() => filterOf(address), [address]);
  const shown = useMemo(() => filterTopics(view, filter, progress.statusOf), [view, filter, progress]);
  const asked = address.get("topic");
  const open = asked !== null && topics.has(asked) ? asked : null;
  const openTopic = useCallback((slug: string) => {
    setCurrent(slug);
    // Going back closes the panel, however many topics one has leafed through.
    const already = new URLSearchParams(window.location.search).has("topic");
    setAddress({ topic: slug }, already ? "replace" : "push");
  }, []);
  const closeTopic = useCallback(() => {
    const former = new URLSearchParams(window.location.search).get("topic");
    setAddress({ topic: null }, "replace");
    if (former) requestAnimationFrame(() => focusTopic(former));
  }, []);
  const TopicPanel = useLate(topicPanel, { wanted: open !== null, onMissing: closeTopic });
  useFetchAhead(topicPanel);
  const current = focused !== null && shown.includes(focused) ? focused : open;
  const board: Board = {
    view,
    stages,
    topics,
    progress,
    marker,
    shown,
    filtering: Object.keys(filter).length > 0,
    current,
    setCurrent,
    open,
    openTopic,
    closeTopic,
  };

  const step = (by: 1 | -1) => {
    const next = beside(shown, open ?? focused, by);
    if (next === null) return;
    if (open !== null) openTopic(next);
    else focusTopic(next);
  };
  useMarkKeys({
    step,
    mark(status) {
      const topic = topics.get(open ?? current ?? "");
      if (topic) marker.markTopic(topic, status);
    },
    undo: marker.undo,
    search: open === null ? () => search.current?.focus() : undefined,
  });

  const choice = address.get("view");
  const mode = choice === "map" || choice === "list" ? choice : null;
  return (
    <BoardProvider value={board}>
      <div className={cx("mx-auto flex w-full gap-6", open === null ? "max-w-7xl" : "max-w-[90rem]")}>
        <div className="min-w-0 grow px-[clamp(1rem,4vw,2.5rem)] py-8 md:py-10">
          {head}
          <BoardCounts />
          <Toolbar filter={filter} view={mode} search={search} />
          <div className="mt-4">
            {shown.length === 0 ? <NothingFound /> : null}
            {mode === "list" ? null : (
              <div className={cx(mode === null && "hidden lg:block", shown.length === 0 && "!hidden")}>
                <RoadmapMap drawing={drawing} />
              </div>
            )}
            {mode === "map" ? null : (
              <div className={cx("max-w-3xl", mode === null && "lg:hidden")}>
                <RoadmapList />
              </div>
            )}
          </div>
        </div>
        {open === null || TopicPanel === null ? null : <TopicPanel />}
      </div>
    </BoardProvider>
  );
}
