"use client";

import { useTranslations } from "next-intl";
import { Field, Input } from "#components/ui/field";
import type { Localized } from "#lib/localized";

type TitleFieldsProps = { value: Localized; error?: string | undefined; onChange: (title: Localized) => void };

/** A name in both languages; one of them is enough to begin with. */
export function TitleFields({ value, error, onChange }: TitleFieldsProps) {
  const t = useTranslations("studio.outline");
  const kinds = useTranslations("kinds");
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      {(["zh", "en"] as const).map((language, index) => (
        <Field
          key={language}
          label={t("titleIn", { language: kinds(`language.${language}`) })}
          error={index === 0 ? error : undefined}
        >
          {(control) => (
            <Input
              {...control}
              {...(index === 0 ? { "data-autofocus": true } : {})}
              lang={language}
              maxLength={300}
              value={value[language]}
              onChange={(event) => onChange({ ...value, [language]: event.target.value })}
            />
          )}
        </Field>
      ))}
    </div>
  );
}
