"use client";

import { useRouter } from "next/navigation";
import { useLocale } from "next-intl";
import type { ReactNode } from "react";
import { useMarker } from "#components/progress/use-marker";
import { TopicBody } from "#components/roadmap/topic-body";
import type { TopicData } from "#lib/catalog/rules/outline";
import type { RoadmapOutline } from "#lib/progress/client/learner";
import { useProgress } from "#lib/progress/client/use-progress";
import { type StatusKey, statusKeys } from "#lib/progress/rules/next-status";
import { useKeys } from "#lib/use-keys";

type TopicPageProps = {
  outline: RoadmapOutline;
  data: TopicData;
  /** Addresses inside the product. */
  previous: `/${string}` | null;
  next: `/${string}` | null;
  /** The resources, from the server. */
  children: ReactNode;
};

/** A topic as a page of its own: what the panel shows, with the same keys. */
export function TopicPage({ outline, data, previous, next, children }: TopicPageProps) {
  const progress = useProgress(outline);
  const marker = useMarker(outline, progress.phase === "signed-out");
  const router = useRouter();
  const locale = useLocale();
  const go = (path: string | null) => (path === null ? undefined : () => router.push(`/${locale}${path}`));
  const mark = (key: StatusKey) => () => marker.markTopic(data.topic, statusKeys[key]);
  useKeys({
    d: mark("d"),
    l: mark("l"),
    s: mark("s"),
    t: mark("t"),
    u: marker.undo,
    j: go(next),
    k: go(previous),
  });
  return <TopicBody data={data} progress={progress} marker={marker} heading="h1" resources={children} />;
}
