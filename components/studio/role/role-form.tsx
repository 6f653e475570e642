"use client";

import { useTranslations } from "next-intl";
import type { FormProps } from "#components/studio/editor/kind";
import { Picker } from "#components/studio/fields/picker";
import { Part, TextField } from "#components/studio/fields/text-field";
import { usePickable } from "#components/studio/fields/use-pickable";
import { LevelGrid } from "#components/studio/role/level-grid";
import { type RoleDraft, type RolePath, roleFields } from "#lib/editorial/rules/kinds/role-fields";
import { roleLimits } from "#lib/editorial/rules/kinds/role-rules";

const texts = ["title.zh", "title.en", "summary.zh", "summary.en"] as const;
const lists = ["focus", "strengths", "stages"] as const;

/** Everything one can say of a target role, the two languages side by side where there is room. */
export function RoleForm({ draft, offer, extra }: FormProps<RoleDraft, RolePath>) {
  const t = useTranslations("studio");
  const pickable = usePickable(offer);
  return (
    // Nothing that has the focus hides behind the bar of acts.
    <div className="grid gap-10 [&_:is(input,textarea,select,button)]:scroll-mb-32">
      <Part title={t("form.texts")}>
        <div className="grid gap-5 lg:grid-cols-2 lg:gap-x-8">
          {texts.map((path) => {
            const long = path.startsWith("summary");
            return (
              <TextField
                key={path}
                draft={draft}
                path={path}
                value={String(roleFields.valueAt(draft.mine, path) ?? "")}
                label={t(`roleField.${path}`)}
                hint={long ? t("form.summaryHint") : undefined}
                most={long ? roleLimits.summary : roleLimits.title}
                long={long}
              />
            );
          })}
        </div>
        {extra}
      </Part>
      <Part title={t("roleField.requirements")}>
        <LevelGrid draft={draft} offer={offer} />
      </Part>
      <Part title={t("form.roleLists")}>
        <div className="grid gap-8 lg:grid-cols-3">
          {lists.map((path) => (
            <Picker
              key={path}
              path={path}
              label={t(`roleField.${path}`)}
              groups={path === "stages" ? pickable.stages : pickable.capabilities}
              chosen={draft.mine[path]}
              error={draft.errorOf(path)}
              onChoose={(value) => draft.step({ do: "type", path, value })}
            />
          ))}
        </div>
      </Part>
    </div>
  );
}
