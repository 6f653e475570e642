"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FactFields } from "#components/studio/fact-fields";
import { Picker } from "#components/studio/picker";
import { useFieldError } from "#components/studio/use-field-error";
import { Field, Input, Textarea } from "#components/ui/field";
import type { DraftState } from "#lib/editorial/client/use-draft";
import { limits } from "#lib/editorial/rules/check";
import { valueAt } from "#lib/editorial/rules/fields";
import type { Offer } from "#lib/editorial/rules/offer";

export type FieldsProps = {
  draft: DraftState;
  offer: Offer;
  /** The resource's own public id; null for one that is not there yet. */
  slug: string | null;
};

/** Everything one can say of a resource, the two languages side by side where there is room. */
export function DraftForm({ extra, ...props }: FieldsProps & { extra?: ReactNode }) {
  const t = useTranslations("studio.form");
  return (
    // Nothing that has the focus hides behind the bar of acts.
    <div className="grid gap-10 [&_:is(input,textarea,select,button)]:scroll-mb-32">
      <Part title={t("texts")}>
        <div className="grid gap-5 lg:grid-cols-2 lg:gap-x-8">
          {(["title.zh", "title.en", "note.zh", "note.en"] as const).map((path) => (
            <TextField key={path} path={path} draft={props.draft} />
          ))}
        </div>
        {extra}
      </Part>
      <Part title={t("facts")}>
        <FactFields {...props} />
      </Part>
      <Part title={t("places")}>
        <div className="grid gap-8 lg:grid-cols-2">
          <Picker field="topics" {...props} />
          <Picker field="capabilities" {...props} />
        </div>
      </Part>
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid gap-5">
      <h2 className="border-rule border-b pb-2 text-xl">{title}</h2>
      {children}
    </section>
  );
}

type TextPath = "title.zh" | "title.en" | "note.zh" | "note.en";

function TextField({ path, draft }: { path: TextPath; draft: DraftState }) {
  const t = useTranslations("studio");
  const errorText = useFieldError();
  const isNote = path.startsWith("note");
  const value = String(valueAt(draft.mine, path) ?? "");
  const most = isNote ? limits.note : limits.title;
  const shared = {
    name: path,
    lang: path.endsWith("zh") ? "zh" : "en",
    value,
    onChange: (event: { target: { value: string } }) => draft.step({ do: "type", path, value: event.target.value }),
    onBlur: () => draft.step({ do: "leave", path }),
  };
  return (
    <Field
      label={t(`field.${path}`)}
      hint={isNote ? t("form.noteHint") : undefined}
      aside={value.length > most * 0.8 ? t("form.length", { count: value.length, most }) : undefined}
      error={errorText(path, draft.errorOf(path))}
      className="content-start"
    >
      {(control) => (isNote ? <Textarea {...control} {...shared} rows={4} /> : <Input {...control} {...shared} />)}
    </Field>
  );
}
