"use client";

import { useTranslations } from "next-intl";
import { Picker } from "#components/studio/fields/picker";
import { Part, TextField } from "#components/studio/fields/text-field";
import { usePickable } from "#components/studio/fields/use-pickable";
import { FactFields } from "#components/studio/resource/fact-fields";
import type { FieldsProps } from "#components/studio/resource/fields-props";
import { TagField } from "#components/studio/resource/tag-field";
import { limits } from "#lib/editorial/rules/check";
import { valueAt } from "#lib/editorial/rules/kinds/fields";

/** Everything one can say of a resource, the two languages side by side where there is room. */
export function ResourceForm({ extra, ...props }: FieldsProps) {
  const t = useTranslations("studio");
  const pickable = usePickable(props.offer);
  const { draft } = props;
  return (
    // Nothing that has the focus hides behind the bar of acts.
    <div className="grid gap-10 [&_:is(input,textarea,select,button)]:scroll-mb-32">
      <Part title={t("form.texts")}>
        <div className="grid gap-5 lg:grid-cols-2 lg:gap-x-8">
          {(["title.zh", "title.en", "note.zh", "note.en"] as const).map((path) => {
            const long = path.startsWith("note");
            return (
              <TextField
                key={path}
                draft={draft}
                path={path}
                value={String(valueAt(draft.mine, path) ?? "")}
                label={t(`field.${path}`)}
                hint={long ? t("form.noteHint") : undefined}
                most={long ? limits.note : limits.title}
                long={long}
              />
            );
          })}
        </div>
        {extra}
      </Part>
      <Part title={t("form.facts")}>
        <FactFields {...props} />
      </Part>
      <Part title={t("form.places")}>
        <div className="grid gap-8 lg:grid-cols-2">
          {(["topics", "capabilities"] as const).map((path) => (
            <Picker
              key={path}
              path={path}
              label={t(`field.${path}`)}
              groups={pickable[path]}
              chosen={draft.mine[path]}
              error={draft.errorOf(path)}
              onChoose={(value) => draft.step({ do: "type", path, value })}
            />
          ))}
          <TagField draft={draft} />
        </div>
      </Part>
    </div>
  );
}
