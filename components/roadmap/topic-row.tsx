"use client";

import { useLocale, useTranslations } from "next-intl";
import type { Marker } from "#components/progress/use-marker";
import { StationSign } from "#components/roadmap/station-mark";
import { Words } from "#components/roadmap/words";
import { type TopicView, topicPath } from "#lib/catalog/rules/outline";
import { cx } from "#lib/cx";
import type { Progress } from "#lib/progress/client/use-progress";
import type { Status } from "#lib/progress/rules/status";

type TopicRowProps = {
  roadmap: string;
  topic: TopicView;
  progress: Progress;
  marker: Marker;
  first: boolean;
  last: boolean;
  /** Its panel is open. */
  open?: boolean;
  /** Opens the panel; without it the row leads to the topic's page. */
  onOpen?: ((slug: string) => void) | undefined;
  onFocus?: ((slug: string) => void) | undefined;
};

const behind = (status: Status | null) => status === "done" || status === "skipped";

/** One topic on the line that runs down a list: its station to mark it with, title, one sentence and minutes. */
export function TopicRow({ roadmap, topic, progress, marker, first, last, open, onOpen, onFocus }: TopicRowProps) {
  const locale = useLocale();
  const t = useTranslations("roadmap");
  const words = useTranslations("status");
  const status = progress.statusOf(topic.slug);
  const waiting = progress.waiting.has(topic.slug);
  const said =
    status === null
      ? topic.title.text
      : t("station", { title: topic.title.text, status: words(status).toLocaleLowerCase() });
  return (
    <li className={cx("relative flex gap-1 pr-1", open && "bg-wash")}>
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
      <SignButton topic={topic} status={status} known={progress.phase !== "unknown"} marker={marker} />
      <a
        href={`/${locale}${topicPath(roadmap, topic)}`}
        data-topic={topic.slug}
        aria-label={waiting ? t("stationWaiting", { station: said }) : said}
        aria-describedby={`sum-${topic.slug}`}
        aria-current={open || undefined}
        onFocus={() => onFocus?.(topic.slug)}
        onClick={(event) => {
          if (!onOpen || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
          event.preventDefault();
          onOpen(topic.slug);
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

type SignButtonProps = { topic: TopicView; status: Status | null; known: boolean; marker: Marker };

/** The station is the button: one tap says done, another takes that back to open. */
function SignButton({ topic, status, known, marker }: SignButtonProps) {
  const t = useTranslations("roadmap");
  const look = "z-1 mt-0.5 flex size-11 shrink-0 items-center justify-center rounded-full";
  if (!known)
    return (
      <span className={look}>
        <StationSign status={null} />
      </span>
    );
  const next = status === "done" ? "todo" : "done";
  return (
    <button
      type="button"
      onClick={() => marker.markTopic(topic, next)}
      aria-label={t(next === "done" ? "markDone" : "markOpen", { title: topic.title.text })}
      className={cx(look, "hover:bg-wash")}
    >
      <StationSign status={status} />
    </button>
  );
}
