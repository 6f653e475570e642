"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useFieldError } from "#components/studio/fields/use-field-error";
import { Field, Input, Textarea } from "#components/ui/field";
import type { FieldValue } from "#lib/editorial/rules/kinds/field-set";

/** What a field of text needs of a draft. */
export type TextDraft<Path extends string> = {
  errorOf: (path: Path) => string | null;
  step: (step: { do: "type"; path: Path; value: FieldValue } | { do: "leave"; path: Path }) => void;
};

type TextFieldProps<Path extends string> = {
  draft: TextDraft<Path>;
  path: Path;
  value: string;
  label: string;
  hint?: ReactNode;
  most: number;
  long?: boolean;
  /** Lines that are seen at once. */
  rows?: number;
};

/** One language of a text. The room that is left is told when it gets short. */
export function TextField<Path extends string>(props: TextFieldProps<Path>) {
  const { draft, path, value, label, hint, most, long = false, rows = 4 } = props;
  const t = useTranslations("studio.form");
  const errorText = useFieldError();
  const shared = {
    name: path,
    lang: path.endsWith("zh") ? "zh" : "en",
    value,
    onChange: (event: { target: { value: string } }) => draft.step({ do: "type", path, value: event.target.value }),
    onBlur: () => draft.step({ do: "leave", path }),
  };
  return (
    <Field
      label={label}
      hint={hint}
      aside={value.length > most * 0.8 ? t("length", { count: value.length, most }) : undefined}
      error={errorText(path, draft.errorOf(path))}
      className="content-start"
    >
      {(control) =>
        long ? (
          <Textarea {...control} {...shared} rows={rows} className={rows < 3 ? "min-h-18" : undefined} />
        ) : (
          <Input {...control} {...shared} />
        )
      }
    </Field>
  );
}

export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid grid-cols-1 gap-5">
      <h2 className="border-rule border-b pb-2 text-xl">{title}</h2>
      {children}
    </section>
  );
}
