"use client";

import { useLocale, useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { Segmented } from "#components/ui/segmented";
import { cx } from "#lib/cx";
import type { Locale } from "#lib/locales";

type PreviewFrameProps = { className?: string; children: (language: Locale) => ReactNode };

/** What is being edited as learners would see it, in either language. */
export function PreviewFrame({ className, children }: PreviewFrameProps) {
  const t = useTranslations("studio.preview");
  const kinds = useTranslations("kinds");
  const [language, setLanguage] = useState<Locale>(useLocale());
  return (
    <section className="grid grid-cols-1 gap-5">
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
      <article lang={language} className={cx("border border-rule bg-card p-5 md:p-8", className)}>
        {children(language)}
      </article>
    </section>
  );
}
