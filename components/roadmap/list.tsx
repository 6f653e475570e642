"use client";

import { useLocale, useTranslations } from "next-intl";
import { topicPath, useBoard } from "#components/roadmap/board-context";
import { StageHead } from "#components/roadmap/stage-head";
import { StationSign } from "#components/roadmap/station-mark";
import { Words } from "#components/roadmap/words";
import type { StageView, TopicView } from "#lib/catalog/rules/outline";
import { cx } from "#lib/cx";
import type { Status } from "#lib/progress/rules/status";

/** The roadmap as text along a line: everything the map shows and does, and one sentence more. */
export function RoadmapList() {
  const board = useBoard();
  const reachable = new Set(board.shown);
  return board.view.stages.map((stage) => {
    const topics = stage.topics.filter(({ slug }) => !board.filtering || reachable.has(slug));
    return topics.length === 0 ? null : <StageTopics key={stage.slug} stage={stage} topics={topics} />;
  });
}

function StageTopics({ stage, topics }: { stage: StageView; topics: TopicView[] }) {
  return (
    <section aria-labelledby={`list-${stage.slug}`} className="mb-6">
      <div className="border-rule border-t pt-4 pb-2 pl-12">
        <StageHead stage={stage} id={`list-${stage.slug}`} />
      </div>
      <ol>
        {topics.map((topic, index) => (
          <Row key={topic.slug} topic={topic} first={index === 0} last={index === topics.length - 1} />
        ))}
      </ol>
    </section>
  );
}

const behind = (status: Status | null) => status === "done" || status === "skipped";

function Row({ topic, first, last }: { topic: TopicView; first: boolean; last: boolean }) {
  const board = useBoard();
  const locale = useLocale();
  const t = useTranslations("roadmap");
  const words = useTranslations("status");
  const status = board.progress.statusOf(topic.slug);
  const waiting = board.progress.waiting.has(topic.slug);
  const said = status === null ? topic.title.text : t("station", { title: topic.title.text, status: words(status) });
  return (
    <li className={cx("relative flex gap-1 pr-1", board.open === topic.slug && "bg-wash")}>
      <span
        aria-hidden="true"
        className={cx(
          "absolute left-5 w-1",
          first ? "top-6" : "top-0",
          last ? "h-6" : "bottom-0",
          first && last && "hidden",
          behind(status) ? "bg-ink" : "bg-rule",
        )}
      />
      <SignButton topic={topic} status={status} />
      <a
        href={`/${locale}${topicPath(board.view.slug, topic)}`}
        data-topic={topic.slug}
        aria-label={waiting ? t("stationWaiting", { station: said }) : said}
        aria-describedby={`sum-${topic.slug}`}
        aria-current={board.open === topic.slug || undefined}
        onFocus={() => board.setCurrent(topic.slug)}
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
          event.preventDefault();
          board.openTopic(topic.slug);
        }}
        className="group flex min-h-11 grow items-start justify-between gap-3 py-2.5"
      >
        <span>
          <span className={cx("block group-hover:text-accent", status === "learning" && "font-semibold")}>
            <Words said={topic.title} />
            {waiting ? <span className="ml-2 text-accent text-xs">{t("waits")}</span> : null}
          </span>
          <span id={`sum-${topic.slug}`} className="block text-sm text-soft">
            <Words said={topic.summary} />
          </span>
        </span>
        <span className="shrink-0 pt-0.5 text-sm text-soft tabular-nums">
          {t("minutesShort", { count: topic.minutes })}
        </span>
      </a>
    </li>
  );
}

/** The station is the button: one tap says done, another takes that back to open. */
function SignButton({ topic, status }: { topic: TopicView; status: Status | null }) {
  const board = useBoard();
  const t = useTranslations("roadmap");
  const look = "z-1 flex size-11 shrink-0 items-center justify-center rounded-full";
  if (status === null && board.progress.phase !== "signed-out")
    return (
      <span className={cx(look, "mt-0.5")}>
        <StationSign status={null} />
      </span>
    );
  const next = status === "done" ? "todo" : "done";
  return (
    <button
      type="button"
      onClick={() => board.marker.markTopic(topic, next)}
      aria-label={t(next === "done" ? "markDone" : "markOpen", { title: topic.title.text })}
      className={cx(look, "mt-0.5 hover:bg-wash")}
    >
      <StationSign status={status} />
    </button>
  );
}
