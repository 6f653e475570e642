"use client";

import { useQueries, useQuery } from "@tanstack/react-query";
import { useLocale } from "next-intl";
import { outlineOptions, studioRoadmapsOptions } from "#lib/editorial/client/outline";
import type { Localized } from "#lib/localized";
import { pick } from "#lib/localized";

/** What roadmaps, stages and topics are called, drafts included; what is not known yet by its public id. */
export function useTitles(): (kind: string, slug: string) => string {
  const locale = useLocale();
  const roadmaps = useQuery(studioRoadmapsOptions).data?.items ?? [];
  const outlines = useQueries({ queries: roadmaps.map(({ slug }) => outlineOptions(slug)) });
  const titles = new Map<string, Localized>();
  for (const { data } of outlines) {
    if (data === undefined) continue;
    titles.set(`roadmap/${data.slug}`, data.title);
    for (const stage of data.stages) {
      titles.set(`stage/${stage.slug}`, stage.title);
      for (const topic of stage.topics) titles.set(`topic/${topic.slug}`, topic.title);
    }
  }
  return (kind, slug) => {
    const title = titles.get(`${kind}/${slug}`);
    return title ? pick(title, locale) : slug;
  };
}
