"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Part, type TextDraft, TextField } from "#components/studio/fields/text-field";
import { courseLimits } from "#lib/editorial/rules/kinds/course-check";
import { plainValueAt } from "#lib/editorial/rules/kinds/field-set";

const paths = ["title.zh", "title.en", "summary.zh", "summary.en"] as const;

type CourseTextsProps = {
  draft: TextDraft<(typeof paths)[number]> & { mine: object };
  extra?: ReactNode;
};

/** Title and summary in both languages, side by side where there is room. */
export function CourseTexts({ draft, extra }: CourseTextsProps) {
  const t = useTranslations("studio");
  return (
    <Part title={t("form.texts")}>
      <div className="grid gap-5 lg:grid-cols-2 lg:gap-x-8">
        {paths.map((path) => {
          const long = path.startsWith("summary");
          return (
            <TextField
              key={path}
              draft={draft}
              path={path}
              value={String(plainValueAt(draft.mine, path) ?? "")}
              label={t(`course.field.${path}`)}
              hint={long ? t("course.summaryHint") : undefined}
              most={long ? courseLimits.text : courseLimits.title}
              long={long}
              rows={3}
            />
          );
        })}
      </div>
      {extra}
    </Part>
  );
}
