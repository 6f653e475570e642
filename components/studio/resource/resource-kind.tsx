"use client";

import { useLocale, useTranslations } from "next-intl";
import type { FieldWords } from "#components/studio/editor/field-words";
import { lateParts, ownPlaces, type StudioKind } from "#components/studio/editor/kind";
import { ResourceForm } from "#components/studio/resource/resource-form";
import type { FieldPath, ResourceDraft } from "#lib/editorial/rules/kinds/fields";
import { resourceRules } from "#lib/editorial/rules/kinds/resource-rules";
import type { Offer } from "#lib/editorial/rules/offer";
import { pick } from "#lib/localized";
import { late } from "#lib/use-late";

const coded = ["kind", "free", "level"] as const;

/** A field's value as a person reads it: names instead of codes. */
function useFieldWords(offer: Offer): FieldWords {
  const fields = useTranslations("studio.field");
  const kinds = useTranslations("kinds");
  const locale = useLocale();
  const topics = new Map(offer.stages.flatMap((stage) => stage.topics.map((topic) => [topic.slug, topic.title])));
  const capabilities = new Map(offer.capabilities.map(({ slug, name }) => [slug, name]));
  const named = (names: typeof topics, slug: string) => {
    const name = names.get(slug);
    return name ? pick(name, locale) : slug;
  };
  return {
    label: (path) => fields(path as FieldPath),
    text(path, value) {
      if (value === null || value === undefined || value === "") return "";
      if (path === "category") {
        const category = offer.categories.find(({ id }) => id === value);
        return category ? pick(category.name, locale) : String(value);
      }
      const code = coded.find((one) => one === path);
      if (code) return kinds(`${code}.${value}` as "free.yes");
      if (typeof value !== "object") return String(value);
      if (path === "languages") return value.map((language) => kinds(`language.${language as "zh"}`)).join(" · ");
      if (path === "tags") return value.join(" · ");
      return value.map((slug) => named(path === "topics" ? topics : capabilities, slug)).join(" · ");
    },
  };
}

export const resourceKind: StudioKind<ResourceDraft, FieldPath> = {
  rules: resourceRules,
  Form: ResourceForm,
  preview: late(() => import("#components/studio/resource/resource-preview").then((found) => found.ResourcePreview)),
  ...lateParts<ResourceDraft, FieldPath>(),
  useFieldWords,
  ...ownPlaces("resource"),
};
