"use client";

import { useLocale, useTranslations } from "next-intl";
import { fold } from "#lib/catalog/rules/search";
import type { Offer } from "#lib/editorial/rules/offer";
import { type Localized, pick } from "#lib/localized";

export type PickGroup = { name: string; items: { slug: string; name: string; words: string }[] };

/** What lists are chosen from: topics by stage, capabilities by dimension, stages by roadmap. */
export function usePickable(offer: Offer): Record<"topics" | "capabilities" | "stages", PickGroup[]> {
  const common = useTranslations("common");
  const t = useTranslations("studio.form");
  const locale = useLocale();
  const item = (slug: string, name: Localized) => ({
    slug,
    name: pick(name, locale),
    words: fold(`${name.zh}\n${name.en}\n${slug}`),
  });
  return {
    topics: offer.stages.map(({ title, topics }) => ({
      name: pick(title, locale),
      items: topics.map((topic) => item(topic.slug, topic.title)),
    })),
    capabilities: [...new Set(offer.capabilities.map((one) => one.dimension))].map((dimension) => ({
      name: common(`dimension.${dimension}`),
      items: offer.capabilities.filter((one) => one.dimension === dimension).map((one) => item(one.slug, one.name)),
    })),
    stages: [{ name: t("inOrder"), items: offer.stages.map(({ slug, title }) => item(slug, title)) }],
  };
}
