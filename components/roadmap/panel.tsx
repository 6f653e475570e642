"use client";

import { ChevronLeft, ChevronRight, Undo2, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { TopicResources } from "#components/resources/topic-resources";
import { useBoard } from "#components/roadmap/board-context";
import { TopicBody } from "#components/roadmap/topic-body";
import { Button, IconButton } from "#components/ui/button";
import { Dialog } from "#components/ui/dialog";
import { Kbd } from "#components/ui/kbd";
import { Link } from "#components/ui/link";
import { beside } from "#lib/catalog/rules/map-moves";
import { type TopicData, topicDataOf, topicPath } from "#lib/catalog/rules/outline";
import { useMedia } from "#lib/use-media";

/** From this width on the panel stands beside the line; below, it is a sheet over it. */
const wide = "(min-width: 80rem)";

export function TopicPanel() {
  const board = useBoard();
  const isWide = useMedia(wide);
  const data = board.open === null ? null : topicDataOf(board.view, board.open);
  const t = useTranslations("roadmap");
  if (data === null) return null;
  if (!isWide)
    return (
      <Dialog open onClose={board.closeTopic} title={data.topic.title.text} place="side" hideTitle>
        <div data-keys className="p-5">
          <Inside data={data} />
        </div>
      </Dialog>
    );
  return (
    <aside
      aria-label={t("panel", { title: data.topic.title.text })}
      className="sticky top-0 max-h-dvh w-88 shrink-0 self-start overflow-y-auto border-rule border-l bg-card p-6 print:hidden"
    >
      <Inside data={data} />
    </aside>
  );
}

function Inside({ data }: { data: TopicData }) {
  const board = useBoard();
  const t = useTranslations("roadmap");
  const heading = useRef<HTMLHeadingElement>(null);
  const slug = data.topic.slug;
  // Whoever opens a topic is taken to it; the key that closes it leads back to its station.
  useEffect(() => {
    if (slug) heading.current?.focus({ preventScroll: true });
  }, [slug]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.defaultPrevented || document.querySelector("dialog:modal")) return;
      board.closeTopic();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [board]);
  return (
    <>
      <div className="-mt-2 -mr-2 float-right">
        <IconButton label={t("closePanel")} onClick={board.closeTopic}>
          <X aria-hidden className="size-5" />
        </IconButton>
      </div>
      <TopicBody
        data={data}
        progress={board.progress}
        marker={board.marker}
        heading="h2"
        headingRef={heading}
        resources={<TopicResources topic={slug} />}
      />
      <p className="mt-4">
        <Link href={topicPath(board.view.slug, data.topic)} className="link">
          {t("asPage")}
        </Link>
      </p>
      <Steps slug={slug} />
    </>
  );
}

function Steps({ slug }: { slug: string }) {
  const board = useBoard();
  const t = useTranslations("roadmap");
  const go = (step: 1 | -1) => {
    const next = beside(board.shown, slug, step);
    if (next !== null) board.openTopic(next);
  };
  return (
    <div className="mt-6 flex flex-wrap justify-between gap-2 border-rule border-t pt-4">
      <Button variant="quiet" size="sm" onClick={() => go(-1)}>
        <ChevronLeft aria-hidden className="size-4" />
        {t("previous")}
        <Kbd className="max-md:hidden">K</Kbd>
      </Button>
      <Button variant="quiet" size="sm" onClick={board.marker.undo}>
        <Undo2 aria-hidden className="size-4" />
        {t("undo")}
        <Kbd className="max-md:hidden">U</Kbd>
      </Button>
      <Button variant="quiet" size="sm" onClick={() => go(1)}>
        {t("next")}
        <Kbd className="max-md:hidden">J</Kbd>
        <ChevronRight aria-hidden className="size-4" />
      </Button>
    </div>
  );
}
