"use client";

import { Clock } from "lucide-react";
import { useTranslations } from "next-intl";
import { TopicResources } from "#components/resources/topic-resources";
import { Words } from "#components/roadmap/words";
import { CoursePreview } from "#components/studio/course/course-preview";
import { Badge } from "#components/ui/badge";
import { say } from "#lib/catalog/rules/said";
import { cx } from "#lib/cx";
import type { TopicDraft } from "#lib/editorial/rules/kinds/topic-rules";
import type { Offer } from "#lib/editorial/rules/offer";

const dot = { people: "bg-people", things: "bg-things", knowledge: "bg-knowledge" };

type TopicPreviewProps = { draft: TopicDraft; offer: Offer; slug: string };

/** The draft as learners will read it, with the resources they have; nothing of it can be marked. */
export function TopicPreview({ draft, offer, slug: topic }: TopicPreviewProps) {
  const t = useTranslations("topic");
  const titles = new Map(offer.stages.flatMap(({ topics }) => topics.map(({ slug, title }) => [slug, title])));
  return (
    <CoursePreview draft={draft}>
      {(language) => (
        <>
          <ul aria-label={t("builds")} className="mt-3 flex flex-wrap gap-2">
            {offer.capabilities
              .filter(({ slug }) => draft.capabilities.includes(slug))
              .map(({ slug, name, dimension }) => (
                <li key={slug}>
                  <Badge>
                    <span aria-hidden="true" className={cx("size-2 rounded-full", dot[dimension])} />
                    <Words said={say(name, language)} />
                  </Badge>
                </li>
              ))}
            <li>
              <Badge>
                <Clock aria-hidden className="size-3.5" />
                {t("minutes", { count: draft.minutes })}
              </Badge>
            </li>
            {draft.required ? null : (
              <li>
                <Badge>{t("optional")}</Badge>
              </li>
            )}
          </ul>
          <h4 className="mt-7 text-lg">{t("before")}</h4>
          {draft.prerequisites.length === 0 ? <p className="mt-1 text-soft">{t("nothingBefore")}</p> : null}
          <ul className="mt-1">
            {draft.prerequisites.map((slug) => (
              <li key={slug} className="py-0.5">
                <Words said={say(titles.get(slug) ?? { zh: slug, en: slug }, language)} />
              </li>
            ))}
          </ul>
          <h4 className="mt-7 mb-2 text-lg">{t("resources")}</h4>
          <TopicResources topic={topic} language={language} />
        </>
      )}
    </CoursePreview>
  );
}
