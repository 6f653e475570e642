"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { useValueText } from "#components/studio/field-value";
import { ExternalLink } from "#components/ui/external-link";
import { Segmented } from "#components/ui/segmented";
import { isWebAddress } from "#lib/editorial/rules/check";
import type { ResourceDraft } from "#lib/editorial/rules/fields";
import type { Offer } from "#lib/editorial/rules/offer";
import type { Locale } from "#lib/locales";
import { languageOf, pick } from "#lib/localized";

/** The draft set as learners will read it, in either language. */
export function Preview({ draft, offer }: { draft: ResourceDraft; offer: Offer }) {
  const t = useTranslations("studio");
  const kinds = useTranslations("kinds");
  const [language, setLanguage] = useState<Locale>(useLocale());
  const text = useValueText(offer);
  const fallsBack = languageOf(draft.title, language) !== language && draft.title[language] === "";
  const facts = [
    text("kind", draft.kind),
    text("category", draft.category),
    text("languages", draft.languages),
    draft.minutes ? t("preview.minutes", { count: draft.minutes }) : "",
    text("free", draft.free),
    text("level", draft.level),
    draft.publisher,
    draft.year === null ? "" : String(draft.year),
  ].filter((fact) => fact !== "");
  return (
    <section className="grid gap-5">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 className="text-xl">{t("preview.heading")}</h2>
        <Segmented
          label={t("preview.language")}
          value={language}
          onChange={setLanguage}
          options={[
            { value: "zh", label: kinds("language.zh") },
            { value: "en", label: kinds("language.en") },
          ]}
        />
      </div>
      <p className="text-sm text-soft">{t("preview.note")}</p>
      <article className="measure grid gap-4 border border-rule bg-card p-5 md:p-8">
        <h3 lang={languageOf(draft.title, language)} className="text-2xl">
          {pick(draft.title, language) || t("preview.noTitle")}
        </h3>
        {fallsBack ? <p className="text-sm text-accent">{t("preview.fallback")}</p> : null}
        <p className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-soft">
          {facts.map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        </p>
        <p lang={languageOf(draft.note, language)} className="whitespace-pre-wrap">
          {pick(draft.note, language)}
        </p>
        {isWebAddress(draft.url) ? (
          <p>
            <ExternalLink href={draft.url}>{t("preview.open")}</ExternalLink>
            <span className="ml-3 break-all text-sm text-soft">{draft.url}</span>
          </p>
        ) : null}
        {(["topics", "capabilities"] as const).map((field) =>
          draft[field].length === 0 ? null : (
            <p key={field} className="border-rule border-t pt-3">
              <span className="mr-3 text-sm text-soft">{t(`preview.${field}`)}</span>
              {text(field, draft[field])}
            </p>
          ),
        )}
      </article>
    </section>
  );
}
