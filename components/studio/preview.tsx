"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { ResourceArticle } from "#components/resources/resource-article";
import { Segmented } from "#components/ui/segmented";
import { topicPath } from "#lib/catalog/rules/outline";
import { say, withoutNumber } from "#lib/catalog/rules/said";
import { isWebAddress } from "#lib/editorial/rules/check";
import type { ResourceDraft } from "#lib/editorial/rules/fields";
import type { Offer } from "#lib/editorial/rules/offer";
import type { Locale } from "#lib/locales";

/** The draft set as learners will read it, in either language. */
export function Preview({ draft, offer }: { draft: ResourceDraft; offer: Offer }) {
  const t = useTranslations("studio.preview");
  const kinds = useTranslations("kinds");
  const [language, setLanguage] = useState<Locale>(useLocale());
  const title = say(draft.title, language);
  const category = offer.categories.find(({ id }) => id === draft.category);
  return (
    <section className="grid gap-5">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 className="text-xl">{t("heading")}</h2>
        <Segmented
          label={t("language")}
          value={language}
          onChange={setLanguage}
          options={[
            { value: "zh", label: kinds("language.zh") },
            { value: "en", label: kinds("language.en") },
          ]}
        />
      </div>
      <p className="text-sm text-soft">{t("note")}</p>
      <article lang={language} className="measure border border-rule bg-card p-5 md:p-8">
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
      </article>
    </section>
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
