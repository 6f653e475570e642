"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Words } from "#components/roadmap/words";
import { PreviewFrame } from "#components/studio/editor/preview-frame";
import { say } from "#lib/catalog/rules/said";
import type { Locale } from "#lib/locales";
import type { Localized } from "#lib/localized";

type CoursePreviewProps = {
  draft: { title: Localized; summary: Localized };
  children: (language: Locale) => ReactNode;
};

/** A part of a roadmap as learners will read it, and that nothing here is marked. */
export function CoursePreview({ draft, children }: CoursePreviewProps) {
  const t = useTranslations("studio");
  return (
    <div className="grid gap-3">
      <PreviewFrame>
        {(language) => {
          const title = say(draft.title, language);
          return (
            <>
              <h3 className="text-3xl">{title.text === "" ? t("preview.noTitle") : <Words said={title} />}</h3>
              <p className="measure mt-2">
                <Words said={say(draft.summary, language)} />
              </p>
              {children(language)}
            </>
          );
        }}
      </PreviewFrame>
      <p className="text-sm text-soft">{t("course.preview.progress")}</p>
    </div>
  );
}
