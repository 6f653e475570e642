"use client";

import { useLocale, useTranslations } from "next-intl";
import type { FieldWords } from "#components/studio/editor/field-words";
import { lateParts, ownPlaces, type StudioKind } from "#components/studio/editor/kind";
import { RoleForm } from "#components/studio/role/role-form";
import { capabilityOf, type RoleDraft, type RolePath } from "#lib/editorial/rules/kinds/role-fields";
import { roleRules } from "#lib/editorial/rules/kinds/role-rules";
import type { Offer } from "#lib/editorial/rules/offer";
import { pick } from "#lib/localized";
import { late } from "#lib/use-late";

const keys = ["0", "1", "2", "3", "4"] as const;

/** Levels by the name of their capability, lists by the names of what stands in them. */
function useFieldWords(offer: Offer): FieldWords {
  const t = useTranslations("studio");
  const levels = useTranslations("levels");
  const locale = useLocale();
  const names = new Map([
    ...offer.capabilities.map(({ slug, name }) => [slug, name] as const),
    ...offer.stages.map(({ slug, title }) => [slug, title] as const),
  ]);
  const named = (slug: string) => {
    const name = names.get(slug);
    return name ? pick(name, locale) : slug;
  };
  return {
    label(path) {
      const capability = capabilityOf(path);
      return capability === null ? t(`roleField.${path}` as "roleField.focus") : named(capability);
    },
    text(path, value) {
      if (value === null || value === undefined || value === "") return "";
      if (typeof value === "object") return value.map(named).join(" · ");
      if (capabilityOf(path) === null) return String(value);
      return `${value} ${levels(keys[Number(value)] ?? "0")}`;
    },
  };
}

export const roleKind: StudioKind<RoleDraft, RolePath> = {
  rules: roleRules,
  Form: RoleForm,
  preview: late(() => import("#components/studio/role/role-preview").then((found) => found.RolePreview)),
  ...lateParts<RoleDraft, RolePath>(),
  useFieldWords,
  ...ownPlaces("role"),
};
