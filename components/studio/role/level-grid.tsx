"use client";

import { useLocale, useTranslations } from "next-intl";
import type { FormProps } from "#components/studio/editor/kind";
import { DimensionSets } from "#components/studio/fields/dimension-sets";
import { useFieldError } from "#components/studio/fields/use-field-error";
import { Segmented } from "#components/ui/segmented";
import { type RoleDraft, type RolePath, requirementPath, roleFields } from "#lib/editorial/rules/kinds/role-fields";
import { pick } from "#lib/localized";

const levels = ["0", "1", "2", "3", "4"] as const;

type LevelGridProps = Pick<FormProps<RoleDraft, RolePath>, "draft" | "offer">;

/** The level a role asks for, capability by capability; none where it asks for nothing. */
export function LevelGrid({ draft, offer }: LevelGridProps) {
  const t = useTranslations("studio.levels");
  const names = useTranslations("levels");
  const locale = useLocale();
  const errorText = useFieldError();
  const whole = draft.errorOf("requirements.");
  const nameOf = (level: (typeof levels)[number]) => (level === "0" ? t("none") : `${level} ${names(level)}`);
  return (
    <>
      <p className="measure text-sm text-soft">{t("lead", { levels: levels.slice(1).map(nameOf).join(" · ") })}</p>
      {whole && draft.mine.requirements.length === 0 ? (
        <p className="text-accent text-sm" role="alert">
          {errorText("requirements", whole)}
        </p>
      ) : null}
      <DimensionSets capabilities={offer.capabilities} className="gap-x-10 lg:grid-cols-2 xl:grid-cols-3">
        {({ slug, name }) => {
          const path = requirementPath(slug);
          const level = Number(roleFields.valueAt(draft.mine, path) ?? 0);
          const label = pick(name, locale);
          return (
            <li
              key={slug}
              className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1.5 border-rule border-b py-2"
            >
              <span className="min-w-32 grow basis-0">{label}</span>
              <Segmented
                label={label}
                value={levels[level] ?? "0"}
                options={levels.map((value) => ({
                  value,
                  label: value === "0" ? "–" : value,
                  name: nameOf(value),
                }))}
                onChange={(value) => draft.step({ do: "type", path, value: value === "0" ? null : Number(value) })}
              />
            </li>
          );
        }}
      </DimensionSets>
    </>
  );
}
