"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import type { Telling } from "#components/studio/outline/use-arranging";
import type { Outline } from "#lib/editorial/rules/outline/outline";
import { type OutlineItem, placeOf } from "#lib/editorial/rules/outline/outline-steps";
import type { OutlineAnswer } from "#lib/editorial/schema/outline";
import { pick } from "#lib/localized";

/** What happens to the order, in words: for toasts, and for those who hear the page. */
export function useTelling({ stages }: OutlineAnswer) {
  const t = useTranslations("studio.outline");
  const locale = useLocale();
  const [said, setSaid] = useState("");
  const titles = new Map([
    ...stages.map((stage) => [`stage/${stage.slug}`, stage.title] as const),
    ...stages.flatMap((stage) => stage.topics.map((topic) => [`topic/${topic.slug}`, topic.title] as const)),
  ]);
  const nameOf = ({ kind, slug }: OutlineItem): string => {
    const title = titles.get(`${kind}/${slug}`);
    return title ? pick(title, locale) : slug;
  };
  const placeIn = (order: Outline, item: OutlineItem): string => {
    const found = placeOf(order, item);
    if (found === null) return "";
    const { stage, place, of } = found;
    return stage === null
      ? t("placeOfStage", { place, of })
      : t("placeOfTopic", { stage: nameOf({ kind: "stage", slug: stage }), place, of });
  };
  const tell = ({ told, item, order }: Telling) =>
    setSaid(t(`told.${told}`, { name: nameOf(item), place: placeIn(order, item) }));
  return { said, tell, nameOf, placeIn };
}
export type Arranger = ReturnType<typeof useTelling>;
