"use client";

import { useTranslations } from "next-intl";
import { ResourceArticle } from "#components/resources/resource-article";
import { PreviewFrame } from "#components/studio/editor/preview-frame";
import { topicPath } from "#lib/catalog/rules/outline";
import { say, withoutNumber } from "#lib/catalog/rules/said";
import type { ResourceDraft } from "#lib/editorial/rules/kinds/fields";
import type { Offer } from "#lib/editorial/rules/offer";
import type { Locale } from "#lib/locales";
import { isWebAddress } from "#lib/web-address";

/** The draft set as learners will read it. */
export function ResourcePreview({ draft, offer }: { draft: ResourceDraft; offer: Offer }) {
  const t = useTranslations("studio.preview");
  const category = offer.categories.find(({ id }) => id === draft.category);
  return (
    <PreviewFrame className="measure">
      {(language) => {
        const title = say(draft.title, language);
        return (
          <ResourceArticle
            level="h3"
            locale={language}
            resource={{
              ...draft,
              title: title.text === "" ? { text: t("noTitle") } : title,
              note: say(draft.note, language),
              url: isWebAddress(draft.url) ? draft.url : null,
              category: category ? say(category.name, language) : null,
              topics: topicsOf(draft, offer, language),
              capabilities: offer.capabilities
                .filter(({ slug }) => draft.capabilities.includes(slug))
                .map(({ slug, name, dimension }) => ({ slug, name: say(name, language), dimension })),
            }}
          />
        );
      }}
    </PreviewFrame>
  );
}

const topicsOf = (draft: ResourceDraft, offer: Offer, language: Locale) =>
  offer.stages.flatMap((stage) =>
    stage.topics
      .filter(({ slug }) => draft.topics.includes(slug))
      .map(({ slug, title }) => ({
        slug,
        href: topicPath(stage.roadmap, { stage: stage.slug, slug }),
        title: say(title, language),
        order: stage.order,
        stage: withoutNumber(say(stage.title, language).text),
      })),
  );
