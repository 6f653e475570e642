"use client";

import { Clock, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, type Ref, useState } from "react";
import { ChangeCard, type ChangeNames } from "#components/progress/change-card";
import { MarkButtons } from "#components/progress/mark-buttons";
import type { Marker } from "#components/progress/use-marker";
import { StationSign } from "#components/roadmap/station-mark";
import { OtherLanguage, Words } from "#components/roadmap/words";
import { Badge } from "#components/ui/badge";
import { Button } from "#components/ui/button";
import { Link } from "#components/ui/link";
import type { TopicData } from "#lib/catalog/rules/outline";
import { topicPath } from "#lib/catalog/rules/outline";
import { cx } from "#lib/cx";
import type { Progress } from "#lib/progress/client/use-progress";

type TopicBodyProps = {
  data: TopicData;
  progress: Progress;
  marker: Marker;
  heading: "h1" | "h2";
  headingRef?: Ref<HTMLHeadingElement>;
  resources: ReactNode;
};

const dot = { people: "bg-people", things: "bg-things", knowledge: "bg-knowledge" };

/** Everything about a topic, the same on its page and in the panel beside the map. */
export function TopicBody({ data, progress, marker, heading: Heading, headingRef, resources }: TopicBodyProps) {
  const t = useTranslations("topic");
  const common = useTranslations("common");
  const { topic, stage, roadmap } = data;
  // The toast that offers to undo lies out of reach while the topic is a sheet over the page.
  const [marked, setMarked] = useState<string | null>(null);
  const Part = Heading === "h1" ? "h2" : "h3";
  const wide = Heading === "h1";
  return (
    <article className={cx(wide && "gap-x-14 lg:grid lg:grid-cols-[minmax(0,27rem)_minmax(0,1fr)]")}>
      <div>
        <p className="text-sm text-soft">
          <Link href={`/roadmaps/${roadmap}/${stage.slug}`} className="link inline-block min-h-6 pointer-coarse:py-2.5">
            {t("place", { number: stage.order, title: stage.title.text })}
          </Link>
          {" · "}
          {t("placeIn", { place: stage.place, of: stage.of })}
        </p>
        <Heading
          ref={headingRef}
          tabIndex={-1}
          className={cx("mt-1 outline-none", Heading === "h1" ? "text-3xl" : "text-2xl")}
        >
          <Words said={topic.title} />
        </Heading>
        <p className="mt-1">
          <Words said={topic.summary} />
        </p>
        <OtherLanguage of={[topic.title, topic.summary]} />
        <ul aria-label={t("builds")} className="mt-3 flex flex-wrap gap-2">
          {data.capabilities.map(({ slug, name, dimension }) => (
            <li key={slug}>
              <Badge>
                <span aria-hidden="true" className={cx("size-2 rounded-full", dot[dimension])} />
                <Words said={name} />
              </Badge>
            </li>
          ))}
          <li>
            <Badge>
              <Clock aria-hidden className="size-3.5" />
              {t("minutes", { count: topic.minutes })}
            </Badge>
          </li>
          {topic.required ? null : (
            <li>
              <Badge>{t("optional")}</Badge>
            </li>
          )}
        </ul>
        <div className="mt-5">
          <MarkButtons
            progress={progress}
            slug={topic.slug}
            title={topic.title.text}
            onMark={(status) => {
              marker.markTopic(topic, status);
              setMarked(topic.slug);
            }}
          />
          {marked === topic.slug && progress.phase === "known" ? (
            <Button
              variant="quiet"
              size="sm"
              className="mt-2"
              onClick={() => {
                marker.undo();
                setMarked(null);
              }}
            >
              <Undo2 aria-hidden className="size-4" />
              {common("undo")}
            </Button>
          ) : null}
        </div>
        <ChangeCard names={namesOf(data)} because={[topic.slug, stage.slug]} className="mt-4 empty:mt-0" />
        <section className="mt-7">
          <Part className="text-lg">{t("before")}</Part>
          <Prerequisites data={data} progress={progress} />
        </section>
      </div>
      <section className={cx("mt-7", wide && "lg:mt-0")}>
        <Part className={cx("mb-2 text-lg", wide && "lg:border-ink lg:border-t-2 lg:pt-3 lg:text-xl")}>
          {t("resources")}
        </Part>
        {resources}
      </section>
    </article>
  );
}

function Prerequisites({ data: { before, roadmap }, progress }: { data: TopicData; progress: Progress }) {
  const t = useTranslations("topic");
  const words = useTranslations("status");
  if (before.length === 0) return <p className="mt-1 text-soft">{t("nothingBefore")}</p>;
  return (
    <ul className="mt-1">
      {before.map((topic) => {
        const status = progress.statusOf(topic.slug);
        return (
          <li key={topic.slug} className="flex items-center gap-2.5 py-0.5">
            <StationSign status={status} className="size-5 shrink-0" />
            <Link
              href={topicPath(roadmap, topic)}
              className="link inline-flex min-h-6 items-center pointer-coarse:min-h-11"
            >
              <Words said={topic.title} />
            </Link>
            {status ? <span className="whitespace-nowrap text-sm text-soft">{words(status)}</span> : null}
          </li>
        );
      })}
    </ul>
  );
}

const namesOf = ({ topic, stage, names }: TopicData): ChangeNames => ({
  capabilities: names,
  items: { [topic.slug]: topic.title, [stage.slug]: stage.title },
});
